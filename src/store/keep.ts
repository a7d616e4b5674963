/**
 * One transaction an article: text, version, matches, and the mark that its storylines have something to develop.
 *
 * The definitions are held (`FOR SHARE`) while it runs, so a storyline saved meanwhile either sees this article in its rematch or was
 * already in force here.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { and, desc, eq } from "drizzle-orm";
import { indexTokens } from "../core/match/search.ts";
import type { DateOrigin, MatchableArticle, MatchResult } from "../core/types.ts";
import { urlHash } from "../core/url/canonical.ts";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { settleAddress } from "./identity.ts";
import { wake } from "./lanes.ts";
import type { CompiledDefinitions, Monitors } from "./monitors.ts";
import { keepValidators, watchArticle } from "./rechecks.ts";
import { articles, articleVersions, matches, pages, undeveloped } from "./schema.ts";
import { toTsvector } from "./tsvector.ts";

export interface KeptText {
  readonly canonicalUrl?: string;
  readonly title?: string;
  readonly text: string;
  readonly byline: readonly string[];
  readonly language?: string;
  readonly publishedAt?: string;
  readonly publishedOn?: string;
  readonly publishedFrom?: DateOrigin;
  readonly modifiedAt?: string;
  readonly siteName?: string;
  readonly image?: string;
  readonly truncated: boolean;
  readonly origin: "page" | "feed" | "hand";
}

export interface KeptPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface KeepOptions {
  readonly monitors: Monitors;
  readonly now: Date;
  readonly wall: Date;
  readonly page?: KeptPage;
  readonly keepPages: "none" | "matched" | "all";
  /** Why the page could not be read, when the text comes from the feed. */
  readonly fetchError?: string;
  /** False in a command: it has no queue to add jobs to. */
  readonly canAdd?: boolean;
}

export interface Kept {
  /** The article that has the text now: another one when the page said it is that one. */
  readonly articleId: number;
  readonly matches: readonly MatchResult[];
  readonly wakes: Wake[];
}

/** Stores a text of an article and what it matches. The same text again changes nothing. */
export async function keepArticle(
  db: Db,
  articleId: number,
  text: KeptText,
  options: KeepOptions,
): Promise<Kept | null> {
  return db.transaction(async (tx) => {
    const definitions = await options.monitors.current(tx, true);
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).for("update");
    if (article === undefined) return null;
    const title = text.title ?? article.title;
    const address = text.canonicalUrl === undefined ? {} : await settleAddress(tx, article, text.canonicalUrl, title);
    if (address.twin !== undefined) return { articleId: address.twin, matches: [], wakes: [] };
    const publishedAt = article.publishedAt ?? (text.publishedAt === undefined ? null : new Date(text.publishedAt));
    const language = text.language ?? article.language;
    const [last] = await tx
      .select()
      .from(articleVersions)
      .where(eq(articleVersions.articleId, articleId))
      .orderBy(desc(articleVersions.number))
      .limit(1);
    const contentHash = hashOf(text);
    const done = { fetchState: "done" as const, fetchError: options.fetchError ?? null, feedText: null };
    // What a feed says never takes the place of what the page said: an edited article whose page is away keeps its text.
    if (last?.contentHash === contentHash || (last?.origin === "page" && text.origin === "feed")) {
      await tx.update(articles).set(done).where(eq(articles.id, articleId));
      return { articleId, matches: [], wakes: [] };
    }
    const number = (last?.number ?? 0) + 1;
    await tx.insert(articleVersions).values({
      ...versionRow(text),
      articleId,
      number,
      title,
      language,
      publishedAt,
      contentHash,
      storedAt: options.now,
      search: toTsvector(
        indexTokens({ ...(title !== null && { title }), text: text.text, ...(language !== null && { language }) }),
      ),
    });
    const canonicalUrl = address.canonicalUrl ?? article.canonicalUrl;
    const canonical = { canonicalUrl, urlHash: urlHash(canonicalUrl) };
    await tx
      .update(articles)
      .set({ ...done, ...canonical, version: number, title, language, publishedAt })
      .where(eq(articles.id, articleId));
    const matchable: MatchableArticle = {
      ...(title !== null && { title }),
      text: text.text,
      url: canonicalUrl,
      ...(language !== null && { language }),
      ...(text.byline.length > 0
        ? { author: text.byline.join(", ") }
        : article.author !== null && { author: article.author }),
      source: { domain: article.publisher, ...(text.siteName && { name: text.siteName }) },
      ...(publishedAt !== null && { publishedAt: publishedAt.toISOString() }),
    };
    const found = definitions.monitor.match(matchable).matches;
    const wakes = await saveMatches(tx, { articleId, version: number }, found, definitions, options);
    if (options.page !== undefined) await keepValidators(tx, articleId, options.page);
    if (
      options.page !== undefined &&
      (options.keepPages === "all" || (options.keepPages === "matched" && found.length > 0))
    ) {
      await tx.insert(pages).values({
        ...options.page,
        headers: { ...options.page.headers },
        body: gzipSync(options.page.body),
        articleId,
        number,
        fetchedAt: options.now,
      });
    }
    return { articleId, matches: found, wakes };
  });
}

/** Stores matches and marks their storylines. Each pair of versions once: what was there before is neither stored nor marked again. */
export async function saveMatches(
  tx: Tx,
  article: { articleId: number; version: number },
  found: readonly MatchResult[],
  definitions: Pick<CompiledDefinitions, "bySlug">,
  { now, wall, canAdd = true }: { now: Date; wall: Date; canAdd?: boolean },
): Promise<Wake[]> {
  const rows = found.flatMap((match) => {
    const storyline = definitions.bySlug.get(match.storyline);
    return storyline === undefined
      ? []
      : [
          {
            ...article,
            storylineId: storyline.id,
            revision: storyline.revision,
            score: match.score,
            evidence: match.evidence,
            matchedAt: now,
          },
        ];
  });
  if (rows.length === 0) return [];
  const saved = await tx
    .insert(matches)
    .values(rows)
    .onConflictDoNothing()
    .returning({ matchId: matches.id, storylineId: matches.storylineId });
  if (saved.length === 0) return [];
  await watchArticle(tx, article.articleId, now);
  await tx.insert(undeveloped).values(saved).onConflictDoNothing();
  const wakes: Wake[] = [];
  for (const storylineId of [...new Set(saved.map((match) => match.storylineId))].sort((a, b) => a - b)) {
    const woken = await wake(tx, "develop", String(storylineId), wall, canAdd);
    if (woken !== null) wakes.push(woken);
  }
  return wakes;
}

const hashOf = (text: KeptText): string =>
  createHash("sha256")
    .update(`${text.title ?? ""}\n${text.text}`)
    .digest("hex");

const dateOf = ({ publishedAt: at, publishedOn: on, publishedFrom: from }: KeptText) =>
  at === undefined || on === undefined || from === undefined ? null : { at, on, from };

const versionRow = (text: KeptText) => ({
  text: text.text,
  byline: [...text.byline],
  datedByPage: dateOf(text),
  modifiedAt: text.modifiedAt === undefined ? null : new Date(text.modifiedAt),
  siteName: text.siteName ?? null,
  image: text.image ?? null,
  origin: text.origin,
  truncated: text.truncated,
});

/** The latest version of an article that is not older than what a match was made from. */
export async function versionOf(
  db: Db,
  articleId: number,
  number: number,
): Promise<typeof articleVersions.$inferSelect | undefined> {
  const [version] = await db
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.number, number)));
  return version;
}
