/** An article with all that is known of it. */
import { z } from "@hono/zod-openapi";
import type { Article as ArticleRow, articleHistory } from "../store/articles.ts";
import type { matchesOf } from "../store/matches.ts";
import { Article, articleOf } from "./article.ts";
import { Evidence, evidenceOf, Id, iso, known, Time } from "./common.ts";

const Version = z
  .object({
    number: z.int(),
    title: z.string().optional(),
    text: z
      .string()
      .optional()
      .openapi({ description: "Absent once it is older than the retention and matched nothing." }),
    byline: z.array(z.string()),
    language: z.string().optional(),
    publishedAt: Time.optional(),
    datedByPage: z
      .object({ at: Time, on: z.string(), from: z.enum(["json-ld", "meta", "microdata", "time", "url", "text"]) })
      .optional()
      .openapi({ description: "What the page itself says: moment, day as written, and where it says so." }),
    modifiedAt: Time.optional(),
    siteName: z.string().optional(),
    image: z.string().optional(),
    origin: z.enum(["page", "feed", "hand"]),
    truncated: z.boolean(),
    storedAt: Time,
  })
  .openapi("Version");

const Sighting = z
  .object({
    source: z.object({ id: Id, title: z.string().optional(), url: z.string() }),
    url: z.string(),
    seenAt: Time,
  })
  .openapi("Sighting");

export const ArticleInFull = Article.extend({
  text: z.string().optional().openapi({ description: "Of the current version." }),
  versions: z.array(Version).openapi({ description: "Oldest first." }),
  checkedAt: Time.optional().openapi({ description: "When its page last answered a recheck." }),
  goneAt: Time.optional().openapi({ description: "When the server first said that there is no such page any more." }),
  sightings: z.array(Sighting),
  matches: z.array(
    z.object({
      storyline: z.string(),
      score: z.number(),
      evidence: z.array(Evidence),
      version: z.int(),
      revision: z.int(),
      matchedAt: Time,
    }),
  ),
}).openapi("ArticleInFull");

export const Explanation = z
  .object({
    storyline: z.string(),
    version: z.int(),
    match: z.object({ score: z.number(), evidence: z.array(Evidence) }).optional(),
    miss: z.object({ reason: z.string(), nearness: z.number() }).optional(),
  })
  .openapi("Explanation");

type History = Awaited<ReturnType<typeof articleHistory>>;

export function articleInFull(
  row: ArticleRow,
  { versions, sightings, recheck }: History,
  matches: Awaited<ReturnType<typeof matchesOf>>,
): z.infer<typeof ArticleInFull> {
  const current = versions.find((version) => version.number === row.version);
  const sourceTitle = sightings.find((sighting) => sighting.sourceId === row.sourceId)?.source ?? null;
  return {
    ...articleOf({ ...row, sourceTitle }),
    text: known(current?.text ?? null),
    versions: versions.map(versionOf),
    checkedAt: iso(recheck?.checkedAt ?? null),
    goneAt: iso(recheck?.goneAt ?? null),
    sightings: sightings.map(({ sourceId, source, sourceUrl, url, seenAt }) => ({
      source: { id: String(sourceId), title: known(source), url: sourceUrl },
      url,
      seenAt: seenAt.toISOString(),
    })),
    matches: matches.map(({ slug, evidence, matchedAt, ...match }) => ({
      storyline: slug,
      ...match,
      evidence: evidenceOf(evidence),
      matchedAt: matchedAt.toISOString(),
    })),
  };
}

function versionOf(row: History["versions"][number]): z.infer<typeof Version> {
  return {
    number: row.number,
    title: known(row.title),
    text: known(row.text),
    byline: row.byline,
    language: known(row.language),
    publishedAt: iso(row.publishedAt),
    datedByPage: row.datedByPage ?? undefined,
    modifiedAt: iso(row.modifiedAt),
    siteName: known(row.siteName),
    image: known(row.image),
    origin: row.origin,
    truncated: row.truncated,
    storedAt: row.storedAt.toISOString(),
  };
}
