/** Sources: what is polled, how it is doing, when it is due. */
import { createHash } from "node:crypto";
import { and, asc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import { publisherDomain } from "../core/url/publisher.ts";
import { NotFoundError, UsageError } from "../errors.ts";
import { announce, type Db } from "./db.ts";
import { wake } from "./lanes.ts";
import { sources } from "./schema.ts";

export type Source = typeof sources.$inferSelect;

export interface NewSource {
  readonly url: string;
  readonly title?: string;
  readonly siteUrl?: string;
  readonly language?: string;
  readonly categories?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
}

const hashOf = (url: string): Uint8Array => createHash("sha256").update(url).digest();

/**
 * The address of a source as it is stored and asked for: normal form, nothing left out (a query may choose the feed).
 *
 * @throws {UsageError} BAD_URL
 */
export function sourceAddress(url: string): string {
  const parsed = URL.canParse(url.trim()) ? new URL(url.trim()) : undefined;
  const hint = "give the full address of a feed, such as https://example.org/feed.xml";
  if (parsed === undefined || !["http:", "https:"].includes(parsed.protocol))
    throw new UsageError("BAD_URL", `not a web address: ${url}`, { hint });
  if (parsed.username || parsed.password) {
    throw new UsageError("BAD_URL", `${parsed.host}: an address with a user name or password is not accepted`, {
      hint: "leave them out of the address",
    });
  }
  if (parsed.href.length > 2048)
    throw new UsageError("BAD_URL", "the address is longer than 2,048 characters", { hint });
  parsed.hash = "";
  return parsed.href;
}

/** Adds a source, or revives a removed one. Its first poll is due at once. */
export async function addSource(
  db: Db,
  added: NewSource,
  now: Date,
  wall: Date,
): Promise<{ source: Source; isNew: boolean }> {
  const url = sourceAddress(added.url);
  const described = {
    ...(added.title && { title: added.title }),
    ...(added.siteUrl && { siteUrl: added.siteUrl }),
    ...(added.language && { language: added.language }),
    ...(added.attributes && { attributes: { ...added.attributes } }),
    ...(added.categories && { categories: [...added.categories] }),
  };
  return db.transaction(async (tx) => {
    const before = await findSource(tx, url);
    const revived = { ...described, state: "active" as const, nextPollAt: now, failures: 0, error: null };
    const [source] = await tx
      .insert(sources)
      .values({
        url,
        urlHash: hashOf(url),
        host: new URL(url).host,
        publisher: publisherDomain(url),
        categories: [],
        attributes: {},
        addedAt: now,
        conditional: false,
        ...revived,
      })
      .onConflictDoUpdate({ target: sources.urlHash, set: before?.state === "removed" ? revived : { url } })
      .returning();
    if (before === undefined || before.state === "removed") {
      await wake(tx, "host", source!.host, wall, false);
      await announce(tx, "source");
    }
    return { source: source!, isNew: before === undefined || before.state === "removed" };
  });
}

/** @param key id or address */
export async function findSource(db: Db, key: string): Promise<Source | undefined> {
  const which = /^\d{1,15}$/.test(key)
    ? eq(sources.id, Number(key))
    : eq(sources.urlHash, hashOf(URL.canParse(key) ? sourceAddress(key) : key));
  const [source] = await db.select().from(sources).where(which);
  return source;
}

/** @param key id or address @throws {NotFoundError} */
export async function requireSource(db: Db, key: string): Promise<Source> {
  const source = await findSource(db, key);
  if (source !== undefined && source.state !== "removed") return source;
  throw new NotFoundError(`no source '${key.slice(0, 200)}'`, {
    hint: "see which there are: throughline source list, or GET /v1/sources",
  });
}

/** Everything not removed, in the order it was added. */
export async function listSources(db: Db): Promise<Source[]> {
  return db.select().from(sources).where(ne(sources.state, "removed")).orderBy(asc(sources.id));
}

export async function setSourceState(
  db: Db,
  id: number,
  state: "active" | "paused" | "removed",
  now: Date,
): Promise<void> {
  await db
    .update(sources)
    .set({ state, ...(state === "active" && { nextPollAt: now, failures: 0 }) })
    .where(eq(sources.id, id));
  await announce(db, "source");
}

/** Makes a source due at once, also one that is gone. */
export async function pollSoon(db: Db, id: number, now: Date, wall: Date): Promise<void> {
  const [source] = await db
    .update(sources)
    .set({ nextPollAt: now, state: "active" })
    .where(eq(sources.id, id))
    .returning();
  if (source === undefined) return;
  await wake(db, "host", source.host, wall, false);
  await announce(db, "source");
}

/**
 * The source of this host that is due, and whose last poll began longest ago. Its lane's holder is the only one who asks.
 *
 * The beginning is noted before the poll: one that ends the program, or outlasts it, goes behind the others at the next start, instead
 * of standing before them for ever.
 */
export async function nextDueSource(db: Db, host: string, now: Date, wall: Date): Promise<Source | undefined> {
  const due = db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.host, host), eq(sources.state, "active"), lte(sources.nextPollAt, now)))
    .orderBy(sql`${sources.begunAt} nulls first`, asc(sources.nextPollAt), asc(sources.id))
    .limit(1);
  const [source] = await db.update(sources).set({ begunAt: wall }).where(inArray(sources.id, due)).returning();
  return source;
}

/** How many sources there are, how many have been read, how many fail. */
export async function countSources(db: Db): Promise<{ all: number; read: number; failing: number }> {
  const [row] = await db
    .select({
      all: sql<number>`count(*)::int`,
      read: sql<number>`count(*) filter (where ${sources.okAt} is not null)::int`,
      failing: sql<number>`count(*) filter (where ${sources.failures} > 0)::int`,
    })
    .from(sources)
    .where(eq(sources.state, "active"));
  return row!;
}
