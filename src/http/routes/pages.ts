/** The page at `/`, its style, and the list of routes at `/docs`. */
import { Hono } from "hono";
import { readOverview } from "../../web/overview.ts";
import { overviewPage } from "../../web/overview-page.ts";
import { STYLE } from "../../web/style.ts";
import type { HttpDeps } from "../deps.ts";

export function pageRoutes({ db, monitors, clock, version }: HttpDeps): Hono {
  return new Hono()
    .get("/", async (c) => c.html(overviewPage(await readOverview(db, monitors), { now: clock.now(), version })))
    .get("/style.css", (c) =>
      c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "private, max-age=3600" }),
    );
}
