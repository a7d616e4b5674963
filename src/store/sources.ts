/** Sources: what is polled, how it is doing, when it is due. */
import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { firstPollDelayMs, phaseOf } from "../core/poll/spread.ts";
import { publisherDomain } from "../core/url/publisher.ts";
import { NotFoundError, UsageError } from "../errors.ts";
import { announce, type Db } from "./db.ts";
import { closeGap, openGap } from "./gaps.ts";
import { wake } from "./lanes.ts";
import { after } from "./lease.ts";
import { sources } from "./schema.ts";

export type Source = typeof sources.$inferSelect;

/** A page is read for its article links; anything else is a feed. */
export type SourceKind = "feed" | "page";

export interface NewSource {
  readonly url: string;
  /** Absent: what the address answers at first decides; the address of a site leads to its feed. */
  readonly kind?: SourceKind;
  readonly title?: string;
  readonly siteUrl?: string;
  readonly language?: string;
  readonly categories?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The key of a source's address. */
export const addressHash = (url: string): Uint8Array => createHash("sha256").update(url).digest();

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

/** Adds a source, or revives a removed one. Its first poll is due at once, or soon when many others wait for theirs. */
export async function addSource(
  db: Db,
  added: NewSource,
  now: Date,
  wall: Date,
): Promise<{ source: Source; isNew: boolean }> {
  const url = sourceAddress(added.url);
  const described = {
    ...(added.kind && { kind: added.kind }),
    ...(added.title && { title: added.title }),
    ...(added.siteUrl && { siteUrl: added.siteUrl }),
    ...(added.language && { language: added.language }),
    ...(added.attributes && { attributes: { ...added.attributes } }),
    ...(added.categories && { categories: [...added.categories] }),
  };
  return db.transaction(async (tx) => {
    const before = await findSource(tx, url);
    const hash = addressHash(url);
    const nextPollAt = after(now, firstPollDelayMs(await countWaiting(tx), phaseOf(hash)));
    const revived = { ...described, state: "active" as const, nextPollAt, ...wellAgain };
    const [source] = await tx
      .insert(sources)
      .values({
        url,
        urlHash: hash,
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
    : eq(sources.urlHash, addressHash(URL.canParse(key) ? sourceAddress(key) : key));
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
  await db.transaction(async (tx) => {
    await tx
      .update(sources)
      .set({ state, ...(state === "active" && { nextPollAt: now, ...wellAgain }) })
      .where(eq(sources.id, id));
    if (state === "paused") await openGap(tx, id, { kind: "paused", from: now, why: "a person paused it" }, now);
    else await closeGap(tx, id, "paused", now);
    await announce(tx, "source");
  });
}

/** What is left of failures when a person says that a source is to be read. Its pace is not known any more: nothing is late. */
const wellAgain = { failures: 0, error: null, intervalSeconds: null };

/** Makes a source due at once, also one that is gone or paused. */
export async function pollSoon(db: Db, id: number, now: Date, wall: Date): Promise<void> {
  const [source] = await db
    .update(sources)
    .set({ nextPollAt: now, state: "active" })
    .where(eq(sources.id, id))
    .returning();
  if (source === undefined) return;
  await closeGap(db, id, "paused", now);
  await wake(db, "host", source.host, wall, false);
  await announce(db, "source");
}

/** A poll that could not be made: the host pauses. It is no failure of the source's. */
export async function postponePoll(db: Db, id: number, at: Date): Promise<void> {
  await db.update(sources).set({ nextPollAt: at }).where(eq(sources.id, id));
}

/** Active sources that have not been polled yet. */
async function countWaiting(db: Db): Promise<number> {
  return db.$count(sources, and(eq(sources.state, "active"), isNull(sources.polledAt)));
}

/**
 * At start: what became due while nothing ran is not asked all at once. Few are left as they are.
 *
 * @returns how many were put off
 */
export async function spreadOverdue(db: Db, now: Date): Promise<number> {
  const overdue = and(eq(sources.state, "active"), lte(sources.nextPollAt, now), isNotNull(sources.polledAt));
  const rows = await db.select({ id: sources.id, urlHash: sources.urlHash }).from(sources).where(overdue);
  const later = rows
    .map(({ id, urlHash }) => ({ id, delayMs: firstPollDelayMs(rows.length, phaseOf(urlHash)) }))
    .filter(({ delayMs }) => delayMs > 0);
  if (later.length === 0) return 0;
  const delays = sql.join(
    later.map(({ id, delayMs }) => sql`(${id}::bigint, ${Math.round(delayMs)}::int)`),
    sql`, `,
  );
  await db.execute(sql`
    update ${sources} set next_poll_at = ${now.toISOString()}::timestamptz + delay.ms * interval '1 millisecond'
    from (values ${delays}) as delay(id, ms)
    where ${sources.id} = delay.id and ${sources.nextPollAt} <= ${now.toISOString()}::timestamptz`);
  return later.length;
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
