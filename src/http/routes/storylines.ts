/** `/v1/storylines`: what is followed. A definition is the text of a storyline file, YAML or JSON. */
import { createRoute, type OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import { parseStorylineFile } from "../../core/storyline/file.ts";
import type { Storyline as Definition } from "../../core/types.ts";
import { UsageError } from "../../errors.ts";
import { Backtest, backtestOf } from "../../shapes/backtest.ts";
import { cutPage, idPage, pageSchema } from "../../shapes/page.ts";
import { type Counts, Storyline, StorylineInFull, storylineOf } from "../../shapes/storyline.ts";
import { runBacktest } from "../../store/backtest.ts";
import { countDevelopments } from "../../store/developments.ts";
import { countMatches } from "../../store/matches.ts";
import { applyStorylines, archiveStoryline, listStorylines, requireStoryline } from "../../store/storylines.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, creating, removing, SlugParam } from "../router.ts";

/** The body is read as it is, since JSON is YAML: so these schemas describe and do not check. */
const fileBody: NonNullable<NonNullable<RouteConfig["request"]>["body"]> = {
  required: true,
  description: "A storyline file.",
  content: {
    "application/yaml": { schema: { type: "string", example: "slug: kursk\nname: Kursk\nquery: kursk AND troops\n" } },
    "application/json": { schema: { type: "object", required: ["slug", "name"] } },
  },
};

const Applied = z
  .object({ result: z.enum(["added", "changed", "revived", "unchanged"]), storyline: StorylineInFull })
  .openapi("AppliedStoryline");

const list = createRoute({
  method: "get",
  path: "/storylines",
  summary: "Storylines that are followed, in the order they were added",
  request: { query: z.strictObject(idPage) },
  responses: answering(pageSchema(Storyline), "A page of storylines."),
});

const add = createRoute({
  method: "post",
  path: "/storylines",
  summary: "Follow a storyline, or change its definition",
  request: { body: fileBody },
  responses: creating(Applied, "What became of it."),
});

const show = createRoute({
  method: "get",
  path: "/storylines/{slug}",
  summary: "A storyline with its definition",
  request: { params: SlugParam },
  responses: answering(StorylineInFull, "The storyline."),
});

const put = createRoute({
  method: "put",
  path: "/storylines/{slug}",
  summary: "Follow a storyline under this slug, or change its definition",
  request: { params: SlugParam, body: fileBody },
  responses: creating(Applied, "What became of it."),
});

const archive = createRoute({
  method: "delete",
  path: "/storylines/{slug}",
  summary: "Stop following a storyline; what it has found stays",
  request: { params: SlugParam },
  responses: removing,
});

const backtest = createRoute({
  method: "post",
  path: "/storylines/{slug}/backtest",
  summary: "What a draft would have matched of stored coverage, beside the definition in force; nothing is saved",
  request: { params: SlugParam, body: fileBody },
  responses: answering(Backtest, "What it matches, what it gains and loses."),
});

export function storylineRoutes({ db, clock }: HttpDeps): OpenAPIHono {
  const counts = async (): Promise<Counts> => ({
    matches: await countMatches(db),
    developments: await countDevelopments(db),
  });
  const inFull = async (slug: string): Promise<z.infer<typeof StorylineInFull>> => {
    const stored = await requireStoryline(db, slug);
    return { ...storylineOf(stored, await counts()), definition: { ...stored.definition }, source: stored.source };
  };
  const apply = async (source: string, slug?: string) => {
    const definition = definitionIn(source, slug);
    const [result] = await applyStorylines(db, [{ definition, source }], clock.now(), clock.wall());
    return { result: result!, storyline: await inFull(definition.slug) };
  };
  return createRouter()
    .openapi(list, async (c) => {
      const counted = await counts();
      return c.json(
        cutPage(await listStorylines(db), c.req.valid("query"), (stored) => storylineOf(stored, counted)),
        200,
      );
    })
    .openapi(add, async (c) => {
      const applied = await apply(await c.req.text());
      return c.json(applied, applied.result === "added" ? 201 : 200);
    })
    .openapi(show, async (c) => c.json(await inFull(c.req.valid("param").slug), 200))
    .openapi(put, async (c) => {
      const applied = await apply(await c.req.text(), c.req.valid("param").slug);
      return c.json(applied, applied.result === "added" ? 201 : 200);
    })
    .openapi(backtest, async (c) => {
      const { slug } = c.req.valid("param");
      const report = await runBacktest(db, { draft: definitionIn(await c.req.text(), slug) });
      return c.json(backtestOf(slug, report), 200);
    })
    .openapi(archive, async (c) => {
      await archiveStoryline(db, (await requireStoryline(db, c.req.valid("param").slug)).id);
      return c.body(null, 204);
    });
}

/** @throws {UsageError} with the place of the mistake */
function definitionIn(source: string, slug: string | undefined): Definition {
  const definition = parseStorylineFile(source, "the body");
  if (slug !== undefined && definition.slug !== slug) {
    throw new UsageError("WRONG_SLUG", `the definition's slug is '${definition.slug}', the address names '${slug}'`, {
      hint: "use the same slug in both",
    });
  }
  return definition;
}
