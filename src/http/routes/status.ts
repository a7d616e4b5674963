/** What machines ask about the server itself: is it alive, is it well, how much is there. */
import { Hono } from "hono";
import { describeError } from "../../errors.ts";
import type { Health, HttpDeps } from "../deps.ts";
import { metrics } from "../metrics.ts";
import { problem } from "../problem.ts";

export function statusRoutes(deps: HttpDeps): Hono {
  return new Hono()
    .get("/livez", (c) => c.text("ok\n"))
    .get("/readyz", async (c) => {
      const health = await healthOf(deps);
      if (health.ok) return c.json(health);
      const failed = health.checks
        .filter((check) => !check.ok)
        .map(({ name, detail }) => (detail === undefined ? name : `${name}: ${detail}`));
      return problem({
        status: 503,
        code: "NOT_READY",
        detail: failed.join("; ") || "not ready",
        hint: "`throughline doctor` says how to mend it",
        more: { checks: health.checks },
      });
    })
    .get("/metrics", async (c) =>
      c.body(await metrics(deps), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
    );
}

async function healthOf({ health }: HttpDeps): Promise<Health> {
  try {
    return await health();
  } catch (error) {
    return { ok: false, checks: [{ name: "health", ok: false, detail: describeError(error) }] };
  }
}
