/** `/s/`: storylines and saved searches for feed readers, as Atom, RSS and JSON Feed, and a list of them all as OPML. */
import { type Context, Hono } from "hono";
import { UsageError } from "../../errors.ts";
import { listSavedSearches, requireSavedSearch } from "../../store/saved-searches.ts";
import { setting } from "../../store/settings.ts";
import { listStorylines, requireStoryline } from "../../store/storylines.ts";
import {
  CONTENT_TYPES,
  type FeedDocument,
  FORMATS,
  type Format,
  feedDocument,
  feedList,
} from "../../web/feed-documents.ts";
import type { HttpDeps } from "../deps.ts";
import { developmentEntries, matchEntries, type Name, namer, searchEntries } from "../feed-entries.ts";

const FILE = `:file{[^/]+\\.(?:${FORMATS.join("|")})}`;

export function feedRoutes({ db, config }: HttpDeps): Hono {
  const name = async (): Promise<Name> => namer((await setting<string>(db, "installation")) ?? "throughline");
  const homeOf = (c: Context): string => config.publicUrl ?? new URL(c.req.url).origin;
  return new Hono()
    .get("/s/feeds.opml", async (c) => {
      const home = homeOf(c);
      const feeds = [
        ...(await listStorylines(db)).map(({ slug, definition }) => ({
          title: definition.name,
          path: `/s/${slug}.atom`,
        })),
        ...(await listSavedSearches(db)).map((search) => ({
          title: search.name,
          path: `/s/searches/${search.name}.atom`,
        })),
      ].map(({ title, path }) => ({ title, url: withToken(`${home}${path}`, c), home: `${home}/` }));
      return c.body(feedList("Throughline", feeds), 200, { "content-type": "text/x-opml; charset=utf-8" });
    })
    .get(`/s/searches/${FILE}`, async (c) => {
      const { base, format } = fileOf(c.req.param("file") ?? "");
      const search = await requireSavedSearch(db, base);
      const named = await name();
      const entries = await searchEntries(db, search, named);
      const feed = { id: named("search", search.id), title: `${search.name}: ${search.query}`, entries };
      return answer(c, homeOf(c), format, { ...feed, changedAt: search.changedAt });
    })
    .get(`/s/${FILE}`, async (c) => {
      const { base, format } = fileOf(c.req.param("file") ?? "");
      const storyline = await requireStoryline(db, base);
      const items = itemsOf(c.req.query("items"));
      const named = await name();
      const entries = await (items === "articles" ? matchEntries : developmentEntries)(db, storyline, named);
      const title = items === "articles" ? `${storyline.definition.name}: articles` : storyline.definition.name;
      const { changedAt } = storyline;
      return answer(c, homeOf(c), format, { id: named("feed", items, storyline.id), title, entries, changedAt });
    });
}

function fileOf(file: string): { readonly base: string; readonly format: Format } {
  const dot = file.lastIndexOf(".");
  return { base: file.slice(0, dot), format: file.slice(dot + 1) as Format };
}

/** @throws {UsageError} */
function itemsOf(asked = "developments"): "developments" | "articles" {
  if (asked === "developments" || asked === "articles") return asked;
  throw new UsageError("BAD_PARAMETER", "items: must be developments or articles", {
    hint: "leave it out for developments",
  });
}

/** Whoever asked with a token in the address gets addresses that work in the same way. */
function withToken(address: string, c: Context): string {
  const token = c.req.query("token");
  return token === undefined ? address : `${address}?token=${encodeURIComponent(token)}`;
}

type Content = Pick<FeedDocument, "id" | "title" | "entries"> & { readonly changedAt: Date };

function answer(c: Context, home: string, format: Format, { changedAt, ...content }: Content): Response {
  const updated = new Date(Math.max(changedAt.getTime(), ...content.entries.map((entry) => entry.updated.getTime())));
  if (c.req.header("if-none-match") === undefined && isNotOlder(c.req.header("if-modified-since"), updated))
    return c.body(null, 304);
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete("token"); // what is passed on from a reader's list must not open anything
  const self = `${home}${pathname}${searchParams.size === 0 ? "" : `?${searchParams}`}`;
  return c.body(feedDocument(format, { ...content, self, home: `${home}/`, updated }), 200, {
    "content-type": CONTENT_TYPES[format],
    "last-modified": updated.toUTCString(),
  });
}

/** HTTP dates have whole seconds. */
const isNotOlder = (header: string | undefined, updated: Date): boolean =>
  header !== undefined && Date.parse(header) >= Math.floor(updated.getTime() / 1000) * 1000;
