/** Digests: at its time a subscription is told all that was new since the last one, and what could not be seen meanwhile. */
import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { AlertPayload, SummaryItem } from "../core/alert/payload.ts";
import { wants } from "../core/policy/filter.ts";
import { effective, nextDigestAfter } from "../core/policy/settings.ts";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { raiseAlert } from "./raise.ts";
import { articles, articleVersions, developments, storylineRevisions, storylines, subscriptions } from "./schema.ts";
import { sinceOf } from "./since.ts";
import { statedGaps } from "./stated-gaps.ts";

const BATCH = 20;
/** Developments that a digest reads at most; it carries as many as have room and counts the rest. */
const MOST = 500;
const MOST_ITEMS = 100;

/** Sends the digests that are due. @returns what to wake */
export async function makeDigests(db: Db, now: Date, wall: Date): Promise<Wake[]> {
  const due = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(lte(subscriptions.nextDigestAt, now))
    .orderBy(asc(subscriptions.nextDigestAt))
    .limit(BATCH);
  const wakes: Wake[] = [];
  for (const { id } of due) wakes.push(...(await db.transaction((tx) => digestOf(tx, id, now, wall))));
  return wakes;
}

async function digestOf(tx: Tx, subscriptionId: number, now: Date, wall: Date): Promise<Wake[]> {
  const [row] = await tx
    .select({ subscription: subscriptions, storyline: storylines, definition: storylineRevisions.definition })
    .from(subscriptions)
    .innerJoin(storylines, eq(storylines.id, subscriptions.storylineId))
    .innerJoin(
      storylineRevisions,
      and(eq(storylineRevisions.storylineId, storylines.id), eq(storylineRevisions.number, storylines.revision)),
    )
    .where(and(eq(subscriptions.id, subscriptionId), lte(subscriptions.nextDigestAt, now)))
    .for("update", { of: subscriptions, skipLocked: true });
  if (row === undefined) return []; // another process has made it
  const { subscription, storyline, definition } = row;
  const settings = effective(subscription.settings, definition.alerts);
  const from = subscription.digestedAt ?? subscription.createdAt;
  const next = nextDigestAfter(settings, now);
  await tx
    .update(subscriptions)
    .set({ digestedAt: now, nextDigestAt: next })
    .where(eq(subscriptions.id, subscriptionId));
  if (subscription.mutedUntil !== null && subscription.mutedUntil > now) return [];
  const { items, article } = await newsSince(tx, storyline.id, settings, from, now);
  const gaps = await statedGaps(tx, definition, from, now);
  if (items.length === 0 && gaps.length === 0) return []; // a message that says nothing is none
  const payload: AlertPayload = {
    type: "digest",
    createdAt: now.toISOString(),
    storyline: { slug: storyline.slug, name: definition.name },
    ...(article && { article }),
    summary: {
      reason: "digest",
      from: from.toISOString(),
      to: now.toISOString(),
      count: items.length,
      items: items.slice(0, MOST_ITEMS),
      gaps,
    },
    evidence: [],
  };
  const key = `digest/${subscriptionId}/${subscription.nextDigestAt!.toISOString()}`;
  return raiseAlert(tx, { key, storylineId: storyline.id, payload }, [subscription.channelId], now, wall);
}

/** Developments that were raised in the time and pass the filters, oldest first; and the article of the first. */
async function newsSince(
  tx: Tx,
  storylineId: number,
  settings: ReturnType<typeof effective>,
  from: Date,
  to: Date,
): Promise<{ items: SummaryItem[]; article?: AlertPayload["article"] }> {
  const rows = await tx
    .select({ development: developments, article: articles, version: articleVersions })
    .from(developments)
    .innerJoin(articles, eq(articles.id, developments.articleId))
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, developments.version)),
    )
    .where(
      and(eq(developments.storylineId, storylineId), gt(developments.raisedAt, from), lte(developments.raisedAt, to)),
    )
    .orderBy(asc(developments.id))
    .limit(MOST);
  const wanted = rows.filter(({ development: { result, standing }, article, version }) =>
    wants(settings, {
      novelty: result.novelty,
      sources: standing.independent + 1,
      article: {
        ...(version.title !== null && { title: version.title }),
        text: version.text,
        url: article.canonicalUrl,
        ...(version.language !== null && { language: version.language }),
        source: { domain: article.publisher },
      },
    }),
  );
  const items: SummaryItem[] = [];
  for (const { development, article } of wanted) {
    const since = items.length < MOST_ITEMS ? await sinceOf(tx, development.id) : undefined;
    items.push({
      type: "development",
      kind: development.result.kind,
      headline: development.result.headline,
      url: article.canonicalUrl,
      source: { domain: article.publisher },
      at: (development.publishedAt ?? development.seenAt).toISOString(),
      independent: development.standing.independent,
      ...(since && { since }),
    });
  }
  const [first] = wanted;
  if (first === undefined) return { items };
  const { id, canonicalUrl, publisher, seenAt } = first.article;
  const title = first.version.title ?? canonicalUrl;
  return {
    items,
    article: { id: String(id), url: canonicalUrl, title, seenAt: seenAt.toISOString(), source: { domain: publisher } },
  };
}
