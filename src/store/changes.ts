/** That an article reads differently now, for those who want to be told so. */
import { and, desc, eq, lt } from "drizzle-orm";
import { changesBetween } from "../core/alert/changes.ts";
import type { AlertPayload } from "../core/alert/payload.ts";
import type { Wake } from "../core/wake.ts";
import type { Tx } from "./db.ts";
import { raiseAlert, subscribersOf } from "./raise.ts";
import { articleVersions } from "./schema.ts";

/** @param base the alert without its type and what changed */
export async function tellChange(
  tx: Tx,
  storylineId: number,
  version: typeof articleVersions.$inferSelect,
  base: Omit<AlertPayload, "type">,
  { now, wall, canAdd }: { readonly now: Date; readonly wall: Date; readonly canAdd: boolean },
): Promise<Wake[]> {
  const { articleId, number } = version;
  const subscribers = number === 1 ? [] : await subscribersOf(tx, storylineId, "changes");
  if (subscribers.length === 0) return [];
  const [before] = await tx
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), lt(articleVersions.number, number)))
    .orderBy(desc(articleVersions.number))
    .limit(1);
  // What the feed gave of an article is no version of it that somebody changed: its page came later.
  if (before === undefined || before.origin === "feed") return [];
  const changes = changesBetween(before, version);
  if (changes === undefined) return [];
  const key = `changed/${storylineId}/${articleId}/${number}`;
  const payload: AlertPayload = { ...base, type: "article.changed", changes };
  const channels = subscribers.map(({ channelId }) => channelId);
  return raiseAlert(tx, { key, storylineId, articleId, payload }, channels, now, wall, canAdd);
}
