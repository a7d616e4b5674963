/** Keys to the HTTP server. A token is shown once, when it is made; what is stored is its hash. */
import { createHash, randomBytes } from "node:crypto";
import { asc, eq, or, sql } from "drizzle-orm";
import { NotFoundError, UsageError } from "../errors.ts";
import { type Db, isPostgresError } from "./db.ts";
import { tokens } from "./schema.ts";

/** What a token opens; each opens what those before it open. `feeds`: only the feeds of storylines and searches. */
export const SCOPES = ["feeds", "read", "write", "admin"] as const;
export type Scope = (typeof SCOPES)[number];
export type StoredToken = Omit<typeof tokens.$inferSelect, "hash">;

/** Tells a person, and scanners for leaked secrets, what it is. */
const PREFIX = "tl_";
const MOST_CHARACTERS = 100;
/** A use within so long of the last one noted is not noted: a reader must not write at each request. */
const USE_MS = 60_000;

const STORED = {
  id: tokens.id,
  name: tokens.name,
  scope: tokens.scope,
  createdAt: tokens.createdAt,
  usedAt: tokens.usedAt,
};

const hashOf = (token: string): Uint8Array => createHash("sha256").update(token).digest();

/**
 * Makes a token of 256 random bits.
 *
 * @returns `secret`: the token itself, which cannot be had again
 * @throws {UsageError} BAD_NAME, NAME_TAKEN
 */
export async function createToken(
  db: Db,
  { name, scope }: { readonly name: string; readonly scope: Scope },
  now: Date,
): Promise<{ readonly token: StoredToken; readonly secret: string }> {
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > MOST_CHARACTERS || /\p{Cc}/u.test(trimmed))
    throw new UsageError("BAD_NAME", `a token's name has 1 to ${MOST_CHARACTERS} characters`, {
      hint: "name whoever will use it",
    });
  const secret = PREFIX + randomBytes(32).toString("base64url");
  try {
    const [token] = await db
      .insert(tokens)
      .values({ name: trimmed, scope, hash: hashOf(secret), createdAt: now })
      .returning(STORED);
    return { token: token!, secret };
  } catch (error) {
    if (!isPostgresError(error, "23505")) throw error;
    throw new UsageError("NAME_TAKEN", `there is a token '${trimmed}' already`, {
      hint: "choose another name, or remove that one first",
    });
  }
}

export async function listTokens(db: Db): Promise<StoredToken[]> {
  return db.select(STORED).from(tokens).orderBy(asc(tokens.id));
}

/** Notes the use. @returns undefined for what is no token of ours */
export async function useToken(db: Db, secret: string, now: Date): Promise<StoredToken | undefined> {
  if (!secret.startsWith(PREFIX)) return undefined;
  const [token] = await db
    .select(STORED)
    .from(tokens)
    .where(eq(tokens.hash, hashOf(secret)));
  if (token !== undefined && now.getTime() - (token.usedAt?.getTime() ?? 0) >= USE_MS)
    await db.update(tokens).set({ usedAt: now }).where(eq(tokens.id, token.id));
  return token;
}

/** By its id, as a browser's cookie names it. */
export async function tokenById(db: Db, id: number): Promise<StoredToken | undefined> {
  const [token] = await db.select(STORED).from(tokens).where(eq(tokens.id, id));
  return token;
}

/**
 * Takes a token back: from the next request on it opens nothing.
 *
 * @throws {NotFoundError}
 */
export async function removeToken(db: Db, nameOrId: string): Promise<StoredToken> {
  const byId = /^\d{1,15}$/.test(nameOrId) ? eq(tokens.id, Number(nameOrId)) : sql`false`;
  const [token] = await db
    .delete(tokens)
    .where(or(eq(tokens.name, nameOrId), byId))
    .returning(STORED);
  if (token === undefined)
    throw new NotFoundError(`there is no token '${nameOrId}'`, { hint: "see them with: throughline token list" });
  return token;
}
