/** What became of a development after it was raised: its article no longer says so, it was corrected, or a later figure took its place. */
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Since } from "../core/alert/payload.ts";
import { figureWords } from "../core/alert/words.ts";
import type { Tx } from "./db.ts";
import { articles, articleVersions, developments } from "./schema.ts";

/** Undefined while it stands. */
export async function sinceOf(tx: Tx, developmentId: number): Promise<Since | undefined> {
  const [development] = await tx.select().from(developments).where(eq(developments.id, developmentId));
  if (development === undefined) return undefined;
  return (await takenBack(tx, development)) ?? (await overtaken(tx, development));
}

type Development = typeof developments.$inferSelect;

async function takenBack(tx: Tx, { articleId, version, result }: Development): Promise<Since | undefined> {
  const [now] = await tx
    .select({ number: articleVersions.number, text: articleVersions.text })
    .from(articles)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
    )
    .where(and(eq(articles.id, articleId), gt(articles.version, version)));
  if (now === undefined || now.text.includes(result.sentence)) return undefined;
  return { standing: "corrected", note: "the article has been changed and no longer says so" };
}

/** A correction of the same article or quantity, or a later figure for the same thing by the same speaker or side. */
async function overtaken(tx: Tx, { id, storylineId, articleId, result }: Development): Promise<Since | undefined> {
  const { figure } = result;
  const object = figure?.object ?? null;
  const sameObject = sql`${developments.result} #>> '{figure,object}' = ${object}`;
  const [later] = await tx
    .select({ result: developments.result })
    .from(developments)
    .where(
      and(
        eq(developments.storylineId, storylineId),
        gt(developments.id, id),
        sql`(${sameObject} or (${developments.articleId} = ${articleId} and ${developments.result} ->> 'kind' = 'correction'))`,
      ),
    )
    .orderBy(asc(sql`${developments.result} ->> 'kind' <> 'correction'`), sql`${developments.id} desc`)
    .limit(1);
  if (later === undefined) return undefined;
  const said =
    later.result.figure === undefined
      ? later.result.headline
      : `${figureWords(later.result.figure)}: ${later.result.headline}`;
  return { standing: later.result.kind === "correction" ? "corrected" : "expired", note: said };
}
