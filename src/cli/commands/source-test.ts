/** `throughline source test`: what would be read at an address, and every step on the way. Nothing is stored. */
import type { Command } from "commander";
import { systemClock } from "../../clock.ts";
import type { PageOffer } from "../../core/feed/offer.ts";
import { plain } from "../../core/text/plain.ts";
import type { Feed, FeedItem } from "../../core/types.ts";
import type { DiscoveryTools, Document } from "../../discovery/document.ts";
import { type Probe, probe, probeReport } from "../../discovery/probe.ts";
import { sourceAddress } from "../../store/sources.ts";
import { EXIT, type ExitCode, ends, jsonOption, limitOption } from "../command.ts";
import { print, printJson, say } from "../output.ts";
import { printTable } from "../table.ts";
import { minute } from "../times.ts";
import { withTools } from "./source-discover.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function defineTest(command: Command): void {
  command
    .command("test")
    .argument("<url>", "the address of a feed or page")
    .description("show what would be read there, step by step; nothing is stored")
    .addOption(limitOption(1_000, 10))
    .addOption(jsonOption())
    .action(ends(run));
}

async function run(said: string, options: { limit: number; json?: boolean }): Promise<ExitCode> {
  const url = sourceAddress(said);
  const began = performance.now();
  const look = (tools: DiscoveryTools) => probe(url, tools, systemClock.now(), () => performance.now() - began);
  if (options.json !== true) step("asking", url);
  const found = await withTools(look);
  const isGood = found.items.length > 0 || (found.document !== undefined && "feed" in found.document);
  if (options.json === true) printJson({ url, ...probeReport(found) });
  else tell(found, options.limit);
  return isGood ? EXIT.ok : EXIT.failure;
}

const step = (name: string, what: string) => print(`${name.padEnd(10)}${plain(what)}`);

function tell({ answer, ms, document, trouble, items, notes }: Probe, limit: number): void {
  for (const [i, { status }] of answer.redirects.entries())
    step("redirect", `${status} to ${answer.redirects[i + 1]?.url ?? answer.url}`);
  const type = answer.headers["content-type"] ?? "without a Content-Type";
  step("answer", `${answer.status}, ${size(answer.body.length)}, ${type}, ${Math.round(ms)} ms`);
  if (document === undefined) {
    step("trouble", trouble ?? "nothing is read");
    return;
  }
  step("later", repeats(answer.headers));
  describe(document);
  if (items.length > 0) {
    for (const note of notes) step("note", note);
    print("");
    printTable(COLUMNS, items.slice(0, limit));
    if (items.length > limit) say(`${items.length - limit} more; --limit shows them`);
  }
}

const size = (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KiB`);

function repeats({ etag, "last-modified": modified }: Probe["answer"]["headers"]): string {
  const sent = [etag && "ETag", modified && "Last-Modified"].filter(Boolean);
  return sent.length > 0
    ? `${sent.join(" and ")}: the next poll asks whether anything changed`
    : "neither ETag nor Last-Modified: every poll is a whole download, once an hour at most";
}

function describe(document: Document): void {
  if ("feed" in document) describeFeed(document.feed);
  else describePage(document.offer);
}

function describePage({ places, section }: PageOffer): void {
  step("read as", `web page${section.feed.title === undefined ? "" : `, "${section.feed.title}"`}`);
  for (const { url, how } of places) step("feed", `${url} (${how})`);
  const count = section.items.length;
  step("articles", count === 0 ? "no links to articles" : `${count} links to articles: source add --page reads them`);
}

function describeFeed({ feed, items, parts }: Feed): void {
  const said = [feed.format, feed.title && `"${feed.title}"`, feed.language, feed.url];
  step("read as", said.filter(Boolean).join(", "));
  step("items", parts === undefined ? String(items.length) : `none of its own; an index of ${parts.length} sitemaps`);
  for (const { url, changedAt } of (parts ?? []).slice(0, 5)) step("sitemap", `${url} ${minute(changedAt)}`);
  const asks = [
    feed.askedSeconds && `a poll every ${Math.round(feed.askedSeconds / 60)} min at most`,
    feed.skipHours && `none at the hours ${feed.skipHours.join(", ")} UTC`,
    feed.skipDays && `none on ${feed.skipDays.map((day) => DAYS[day]).join(", ")}`,
  ].filter(Boolean);
  if (asks.length > 0) step("asks for", asks.join("; "));
}

const COLUMNS = [
  { head: "PUBLISHED (UTC)", of: (item: FeedItem) => minute(item.publishedAt) || "-" },
  { head: "TITLE", of: (item: FeedItem) => item.title ?? item.summary },
  { head: "AUTHOR", of: (item: FeedItem) => item.author },
  { head: "ADDRESS", of: (item: FeedItem) => item.url },
];
