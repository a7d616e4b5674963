/**
 * A message in Slack's blocks. `<`, `>` and `&` are what Slack gives a meaning to (mentions, links); `verbatim` keeps it from making
 * links and mentions of plain words.
 */
import { cutEscaped } from "../cut.ts";
import type { Message } from "../message.ts";
import { heading } from "./plain-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
export const escapeSlack = (text: string): string => text.replace(/[&<>]/g, (found) => ENTITIES[found]!);

/** A section's text may have 3,000 characters. Its parts are cut so that each stays below that in its escaped form. */
const SECTION = 2_900;
const BUDGET = { title: 800, address: 1_000, quote: 2_400, by: 400, note: 700 } as const;

export interface SlackMessage {
  /** For notifications, and where blocks are not shown. */
  readonly text: string;
  readonly blocks: readonly object[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export function slackMessage(message: Message): SlackMessage {
  const { title, url, quote, notes, items, page } = message;
  const head = `*${linked(title, url)}*\n${words(heading(message), BUDGET.note)}`;
  const lines = items.map((item) => `• ${linked(item.title, item.url)}\n   ${words(item.note, BUDGET.note)}`);
  return {
    text: escapeSlack(`${heading(message)}: ${title}`),
    blocks: [
      section(head),
      ...(quote ? [section(`>${words(quote.text, BUDGET.quote)}\n— ${words(quote.by, BUDGET.by)}`)] : []),
      ...grouped(lines).map(section),
      ...grouped(notes.map((note) => words(note, BUDGET.note))).map(context),
      ...(page ? [context(`<${page}|In Throughline>`)] : []),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

const words = (text: string, most: number): string => cutEscaped(text, most, escapeSlack);

function linked(text: string, url: string | undefined): string {
  const address = escapeSlack(url ?? "");
  const label = words(text, BUDGET.title);
  return address === "" || address.length > BUDGET.address ? label : `<${address}|${label}>`;
}

const markdown = (text: string) => ({ type: "mrkdwn", text, verbatim: true });
const section = (text: string) => ({ type: "section", text: markdown(text) });
const context = (text: string) => ({ type: "context", elements: [markdown(text)] });

/** As many lines to a section as it may hold. */
function grouped(lines: readonly string[]): string[] {
  const groups: string[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || last.length + 1 + line.length > SECTION) groups.push(line);
    else groups[groups.length - 1] = `${last}\n${line}`;
  }
  return groups;
}
