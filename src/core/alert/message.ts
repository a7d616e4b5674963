/**
 * An alert as a person is told it, before any medium: what is new, the sentence that proves it, who says so, who followed, and where to
 * read on. All words are harmless lines of bounded length; a medium only has to escape what it gives a meaning to.
 */
import { notesOf, originNote } from "./notes.ts";
import type { AlertPayload, SummaryItem } from "./payload.ts";
import { gapLines, headlineOf, itemNote, moreThan } from "./summary.ts";
import { linkOf, named, said } from "./words.ts";

export interface Quote {
  readonly text: string;
  /** Who says it, where and when. */
  readonly by: string;
}

export interface MessageItem {
  readonly title: string;
  readonly url?: string;
  readonly note: string;
}

export interface Message {
  /** What kind of news it is: "new figure", "digest". */
  readonly label: string;
  /** Name of the storyline. */
  readonly storyline?: string;
  /** What is new, in one line. */
  readonly title: string;
  /** Where it can be read. */
  readonly url?: string;
  readonly quote?: Quote;
  /** Lines of plain words. */
  readonly notes: readonly string[];
  readonly items: readonly MessageItem[];
  /** ISO 8601. */
  readonly at: string;
  /** Where Throughline shows it, if it is known under an address. */
  readonly page?: string;
}

/** UTF-16 units. */
const TITLE = 200;
const SENTENCE = 600;
const ITEM_TITLE = 160;
const LONGEST_PAGE = 500;
/** Lines of a digest or a brief; the rest is counted. */
const ITEMS = 20;

/** @param publicUrl where the pages of this installation are, without a slash at the end */
export function messageOf(payload: AlertPayload, publicUrl?: string): Message {
  const { storyline, summary, type, createdAt } = payload;
  const url = linkOf(payload.article?.url ?? payload.source?.url);
  const quote = quoteOf(payload);
  const items = summary?.items.slice(0, ITEMS).map(itemOf) ?? [];
  const page = pageOf(payload, publicUrl);
  return {
    label: labelOf(payload),
    ...(storyline && { storyline: named(storyline.name) }),
    title: said(headlineOf(payload), TITLE) || type,
    ...(url && summary === undefined && { url }),
    ...(quote && { quote }),
    notes: [...notesOf(payload, quote !== undefined), ...moreThan(summary, items.length), ...gapLines(summary)],
    items,
    at: createdAt,
    ...(page && { page }),
  };
}

/** "new figure", "source silent" */
export function labelOf({ type, development }: Pick<AlertPayload, "type" | "development">): string {
  return (type === "development" && development ? development.kind : type).replace(/[_.]/g, " ");
}

function quoteOf({ development, article }: AlertPayload): Quote | undefined {
  if (development === undefined) return undefined;
  const text = said(development.sentence, SENTENCE);
  if (text === "" || text === said(development.headline, SENTENCE)) return undefined;
  const speaker = named(development.speaker ?? "");
  const side = named(development.side ?? "");
  const who = speaker === "" || side === "" || side === speaker ? speaker || side : `${speaker} (${side})`;
  return { text, by: [who, article ? originNote(article) : ""].filter((part) => part !== "").join(", ") };
}

function itemOf(item: SummaryItem): MessageItem {
  const url = linkOf(item.url);
  return { title: said(item.headline, ITEM_TITLE) || labelOf(item), ...(url && { url }), note: itemNote(item) };
}

function pageOf({ storyline, article }: AlertPayload, publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || storyline === undefined) return undefined;
  const page = new URL(`${publicUrl.replace(/\/+$/, "")}/`);
  page.searchParams.set("storyline", storyline.slug);
  if (article !== undefined) page.hash = `article-${article.id}`;
  return page.href.length > LONGEST_PAGE ? undefined : page.href;
}
