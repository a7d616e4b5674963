/** `/v1/articles`: what is stored, and everything that is known of one article. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { NotFoundError } from "../../errors.ts";
import { Article, articleOf } from "../../shapes/article.ts";
import { ArticleInFull, articleInFull, Explanation } from "../../shapes/article-in-full.ts";
import { evidenceOf } from "../../shapes/common.ts";
import { Diff, diffOf, versionsToCompare } from "../../shapes/diff.ts";
import { pageOf, pageSchema, placeCursor, timedPage } from "../../shapes/page.ts";
import { articleHistory, findArticle, listArticles } from "../../store/articles.ts";
import { evidenceOfVersion, matchesOf } from "../../store/matches.ts";
import { articles } from "../../store/schema.ts";
import { requireSource } from "../../store/sources.ts";
import { storedArticle } from "../../store/stored-article.ts";
import { requireStoryline } from "../../store/storylines.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter } from "../router.ts";

const ArticleParam = z.object({
  id: z
    .string()
    .max(4096)
    .openapi({
      param: { name: "id", in: "path" },
      description: "An id, or any address that the article is known by, percent-encoded.",
      example: "42",
    }),
});

const list = createRoute({
  method: "get",
  path: "/articles",
  summary: "Stored articles, newest first",
  request: {
    query: z.strictObject({
      ...timedPage,
      source: z
        .string()
        .max(2048)
        .optional()
        .openapi({ description: "Id or address of the source that showed it first." }),
    }),
  },
  responses: answering(pageSchema(Article), "A page of articles."),
});

const show = createRoute({
  method: "get",
  path: "/articles/{id}",
  summary: "An article with its text, versions, sightings and matches",
  request: { params: ArticleParam },
  responses: answering(ArticleInFull, "The article."),
});

const explain = createRoute({
  method: "get",
  path: "/articles/{id}/explain",
  summary: "Why an article matches a storyline, or why it does not",
  request: { params: ArticleParam, query: z.strictObject({ storyline: z.string().max(200) }) },
  responses: answering(Explanation, "The reason."),
});

const version = z.coerce.number().int().min(1).max(1_000_000).optional();

const diff = createRoute({
  method: "get",
  path: "/articles/{id}/diff",
  summary: "What changed between two versions, word by word",
  request: {
    params: ArticleParam,
    query: z.strictObject({
      from: version.openapi({ description: "The version before; absent: the last but one." }),
      to: version.openapi({ description: "The version after; absent: the last one." }),
    }),
  },
  responses: answering(Diff, "The changes."),
});

export function articleRoutes({ db, monitors }: HttpDeps): OpenAPIHono {
  return createRouter()
    .openapi(list, async (c) => {
      const { limit, cursor, source } = c.req.valid("query");
      const where = source === undefined ? undefined : eq(articles.sourceId, (await requireSource(db, source)).id);
      const rows = await listArticles(db, { limit: limit + 1, ...(cursor && { after: cursor }) }, where);
      return c.json(pageOf(rows, limit, articleOf, placeCursor), 200);
    })
    .openapi(show, async (c) => {
      const row = await requireArticle(db, c.req.valid("param").id);
      return c.json(articleInFull(row, await articleHistory(db, row.id), await matchesOf(db, row.id)), 200);
    })
    .openapi(diff, async (c) => {
      const row = await requireArticle(db, c.req.valid("param").id);
      const { versions } = await articleHistory(db, row.id);
      const pair = versionsToCompare(row.id, versions, c.req.valid("query"));
      return c.json(diffOf(row.id, pair, await evidenceOfVersion(db, row.id, pair.before.number)), 200);
    })
    .openapi(explain, async (c) => {
      const row = await requireArticle(db, c.req.valid("param").id);
      const { slug } = await requireStoryline(db, c.req.valid("query").storyline);
      const { versions } = await articleHistory(db, row.id);
      const version = versions.at(-1);
      if (version === undefined)
        throw new NotFoundError(`article ${row.id} has no text yet`, { hint: "its page is still to be read" });
      const { monitor } = await monitors.current(db);
      const { matches, misses } = monitor.explain(storedArticle(row, version));
      const match = matches.find((one) => one.storyline === slug);
      const miss = misses.find((one) => one.storyline === slug);
      const answer = {
        storyline: slug,
        version: version.number,
        ...(match && { match: { score: match.score, evidence: evidenceOf(match.evidence) } }),
        ...(miss && { miss: { reason: miss.reason, nearness: miss.nearness } }),
      };
      return c.json(answer, 200);
    });
}

async function requireArticle(db: HttpDeps["db"], key: string) {
  const article = await findArticle(db, key);
  if (article === undefined)
    throw new NotFoundError(`no article '${key.slice(0, 200)}'`, {
      hint: "give an id or an address of a stored article",
    });
  return article;
}
