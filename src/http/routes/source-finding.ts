/** `/v1/sources` beyond one source: what a site offers, what an address would bring, and all sources as an OPML file. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { parseOpml, printOpml } from "../../core/feed/opml.ts";
import { probe, probeReport } from "../../discovery/probe.ts";
import { offeredAt } from "../../discovery/site.ts";
import { UsageError } from "../../errors.ts";
import { refuseInnerAddress } from "../../net/inner-address.ts";
import { Imported, Offered, SourceTest } from "../../shapes/offered.ts";
import { outlineOf } from "../../shapes/outline.ts";
import { addSource, listSources, sourceAddress } from "../../store/sources.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, jsonBody } from "../router.ts";

const Address = z.strictObject({ url: z.string().max(2048).openapi({ example: "https://example.org/" }) });

const find = createRoute({
  method: "post",
  path: "/sources/discover",
  summary: "The feeds, news sitemaps and article pages of a site; nothing is stored",
  request: { body: jsonBody(Address) },
  responses: answering(z.object({ items: z.array(Offered) }), "What there is, the best first."),
});

const test = createRoute({
  method: "post",
  path: "/sources/test",
  summary: "What would be read at an address; nothing is stored",
  request: { body: jsonBody(Address) },
  responses: answering(SourceTest, "Every step, and what came of it."),
});

const OPML = "text/x-opml";
const opmlText = { schema: z.string() };

const exportAll = createRoute({
  method: "get",
  path: "/sources.opml",
  summary: "All sources as an OPML file",
  responses: { 200: { description: "The file.", content: { [OPML]: opmlText } } },
});

const importAll = createRoute({
  method: "post",
  path: "/sources/import",
  summary: "Add the feeds of an OPML file",
  request: {
    body: { required: true, content: { [OPML]: opmlText, "application/xml": opmlText, "text/xml": opmlText } },
  },
  responses: answering(Imported, "What became of them."),
});

export function sourceFindingRoutes({ db, clock, config, discovery }: HttpDeps): OpenAPIHono {
  const checked = (said: string): string => {
    const url = sourceAddress(said);
    refuseInnerAddress(url, config.allow);
    return url;
  };
  return createRouter()
    .openapi(find, async (c) => c.json({ items: await offeredAt(checked(c.req.valid("json").url), discovery) }, 200))
    .openapi(test, async (c) => {
      const url = checked(c.req.valid("json").url);
      const began = performance.now();
      const found = await probe(url, discovery, clock.now(), () => performance.now() - began);
      return c.json({ url, ...probeReport(found) }, 200);
    })
    .openapi(exportAll, async (c) =>
      c.body(printOpml((await listSources(db)).map(outlineOf), "Sources of Throughline"), 200, {
        "content-type": `${OPML}; charset=utf-8`,
      }),
    )
    .openapi(importAll, async (c) => {
      const result = { added: 0, known: 0, leftOut: [] as { url: string; reason: string }[] };
      for (const entry of parseOpml(await c.req.text())) {
        try {
          checked(entry.url);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          result.leftOut.push({ url: entry.url, reason: error.message });
          continue;
        }
        const { isNew } = await addSource(db, entry, clock.now(), clock.wall());
        if (isNew) result.added++;
        else result.known++;
      }
      return c.json(result, 200);
    });
}
