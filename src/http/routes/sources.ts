/** `/v1/sources`: what is read, and how it is doing. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { refuseInnerAddress } from "../../net/inner-address.ts";
import { cutPage, idPage, pageSchema } from "../../shapes/page.ts";
import { pollOf, Source, SourceInFull, sourceOf } from "../../shapes/source.ts";
import { pollsOf } from "../../store/polls.ts";
import { addSource, listSources, pollSoon, requireSource, setSourceState, sourceAddress } from "../../store/sources.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, creating, IdParam, jsonBody, removing } from "../router.ts";

const POLLS_SHOWN = 20;

const NewSource = z
  .strictObject({
    url: z.string().max(2048).openapi({ example: "https://example.org/feed.xml" }),
    kind: z
      .enum(["feed", "page"])
      .optional()
      .openapi({ description: "Absent: what the address answers decides; the address of a site leads to its feed." }),
    title: z.string().min(1).max(500).optional(),
    language: z.string().min(2).max(35).optional(),
    categories: z.array(z.string().min(1).max(200)).max(50).optional(),
  })
  .openapi("NewSource");

const list = createRoute({
  method: "get",
  path: "/sources",
  summary: "Sources, in the order they were added",
  request: { query: z.strictObject(idPage) },
  responses: answering(pageSchema(Source), "A page of sources."),
});

const add = createRoute({
  method: "post",
  path: "/sources",
  summary: "Add a source; it is polled at once",
  request: { body: jsonBody(NewSource) },
  responses: creating(Source, "The new source."),
});

const show = createRoute({
  method: "get",
  path: "/sources/{id}",
  summary: "A source with its latest polls",
  request: { params: IdParam },
  responses: answering(SourceInFull, "The source."),
});

const remove = createRoute({
  method: "delete",
  path: "/sources/{id}",
  summary: "Stop reading a source; its articles stay",
  request: { params: IdParam },
  responses: removing,
});

const act = (verb: "poll" | "pause" | "resume", summary: string) =>
  createRoute({
    method: "post",
    path: `/sources/{id}/${verb}`,
    summary,
    request: { params: IdParam },
    responses: answering(Source, "The source as it is now."),
  });

export function sourceRoutes({ db, clock, config }: HttpDeps): OpenAPIHono {
  const change = async (id: string, work: (id: number) => Promise<void>) => {
    await work((await requireSource(db, id)).id);
    return sourceOf(await requireSource(db, id));
  };
  return createRouter()
    .openapi(list, async (c) => c.json(cutPage(await listSources(db), c.req.valid("query"), sourceOf), 200))
    .openapi(add, async (c) => {
      const { url, kind, title, language, categories } = c.req.valid("json");
      refuseInnerAddress(sourceAddress(url), config.allow);
      const described = {
        ...(kind !== undefined && { kind }),
        ...(title !== undefined && { title }),
        ...(language !== undefined && { language }),
        ...(categories && { categories }),
      };
      const { source, isNew } = await addSource(db, { url, ...described }, clock.now(), clock.wall());
      return c.json(sourceOf(source), isNew ? 201 : 200);
    })
    .openapi(show, async (c) => {
      const source = await requireSource(db, c.req.valid("param").id);
      return c.json({ ...sourceOf(source), polls: (await pollsOf(db, source.id, POLLS_SHOWN)).map(pollOf) }, 200);
    })
    .openapi(remove, async (c) => {
      await setSourceState(db, (await requireSource(db, c.req.valid("param").id)).id, "removed", clock.now());
      return c.body(null, 204);
    })
    .openapi(act("poll", "Poll a source at once"), async (c) =>
      c.json(await change(c.req.valid("param").id, (id) => pollSoon(db, id, clock.now(), clock.wall())), 200),
    )
    .openapi(act("pause", "Stop polling a source for now"), async (c) =>
      c.json(await change(c.req.valid("param").id, (id) => setSourceState(db, id, "paused", clock.now())), 200),
    )
    .openapi(act("resume", "Poll a source again"), async (c) =>
      c.json(await change(c.req.valid("param").id, (id) => setSourceState(db, id, "active", clock.now())), 200),
    );
}
