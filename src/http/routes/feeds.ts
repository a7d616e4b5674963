/** `/s/{slug}.atom`: a storyline for feed readers. */
import { createHash } from "node:crypto";
import { Hono } from "hono";
import { UsageError } from "../../errors.ts";
import { latestDevelopments } from "../../store/developments.ts";
import { listMatches } from "../../store/matches.ts";
import { setting } from "../../store/settings.ts";
import { requireStoryline, type StoredStoryline } from "../../store/storylines.ts";
import { type AtomEntry, atomFeed } from "../../web/atom.ts";
import type { HttpDeps } from "../deps.ts";

const ENTRIES = 100;

type Db = HttpDeps["db"];
/** A name that stays the same wherever this installation is reached. */
type Name = (...parts: (string | number)[]) => string;

export function feedRoutes({ db, config }: HttpDeps): Hono {
  return new Hono().get("/s/:file{[^/]+\\.atom}", async (c) => {
    const slug = c.req.param("file").replace(/\.atom$/, "");
    const storyline = await requireStoryline(db, slug);
    const items = c.req.query("items") ?? "developments";
    if (items !== "developments" && items !== "articles") {
      throw new UsageError("BAD_PARAMETER", "items: must be developments or articles", {
        hint: "leave it out for developments",
      });
    }
    const name = namer((await setting<string>(db, "installation")) ?? "throughline");
    const entries = await (items === "articles"
      ? matchEntries(db, storyline, name)
      : developmentEntries(db, storyline, name));
    const updated = new Date(
      Math.max(storyline.changedAt.getTime(), ...entries.map((entry) => entry.updated.getTime())),
    );
    if (c.req.header("if-none-match") === undefined && isNotOlder(c.req.header("if-modified-since"), updated))
      return c.body(null, 304);
    const home = config.publicUrl ?? new URL(c.req.url).origin;
    const self = `${home}/s/${encodeURIComponent(slug)}.atom${items === "articles" ? "?items=articles" : ""}`;
    const title = items === "articles" ? `${storyline.definition.name}: articles` : storyline.definition.name;
    const body = atomFeed({ id: name("feed", items, storyline.id), title, self, home: `${home}/`, updated, entries });
    return c.body(body, 200, {
      "content-type": "application/atom+xml; charset=utf-8",
      "last-modified": updated.toUTCString(),
    });
  });
}

const namer =
  (installation: string): Name =>
  (...parts) => {
    const hex = createHash("sha256")
      .update([installation, ...parts].join(" "))
      .digest("hex");
    // A UUID of version 8 (RFC 9562): bits of our own choice.
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };

/** HTTP dates have whole seconds. */
const isNotOlder = (header: string | undefined, updated: Date): boolean =>
  header !== undefined && Date.parse(header) >= Math.floor(updated.getTime() / 1000) * 1000;

async function developmentEntries(db: Db, storyline: StoredStoryline, name: Name): Promise<AtomEntry[]> {
  const rows = await latestDevelopments(db, storyline.id, ENTRIES);
  return rows.map(({ id, result, article, raisedAt, time }) => ({
    id: name("development", id),
    title: result.headline,
    url: article.canonicalUrl,
    author: article.publisher,
    updated: raisedAt,
    published: time,
    category: result.kind,
    summary: `${result.sentence}\n\n${article.title ?? article.canonicalUrl} (${article.publisher})`,
  }));
}

async function matchEntries(db: Db, storyline: StoredStoryline, name: Name): Promise<AtomEntry[]> {
  const rows = await listMatches(db, storyline.id, { limit: ENTRIES });
  return rows.map(({ article, evidence, matchedAt }) => ({
    id: name("match", storyline.id, article.id),
    title: article.title ?? article.canonicalUrl,
    url: article.canonicalUrl,
    author: article.sourceTitle ?? article.publisher,
    updated: matchedAt,
    published: article.publishedAt ?? article.seenAt,
    summary: evidence.map((span) => `${span.text}: ${span.why}`).join("\n"),
  }));
}
