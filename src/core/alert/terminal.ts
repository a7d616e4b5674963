/**
 * An alert on a terminal: when, which storyline, what is new, the sentence that proves it, who says so, and where to read it.
 *
 * Nothing foreign gets through unfiltered: all words come from `messageOf`, and only http and https addresses become links.
 */
import { columnsOf, cutToColumns, wrap } from "./columns.ts";
import { type Message, messageOf } from "./message.ts";
import type { AlertPayload } from "./payload.ts";
import { minute } from "./words.ts";

export interface TerminalStyle {
  readonly columns: number;
  readonly colour: boolean;
  /** Write addresses as links (OSC 8): they stay whole where a line breaks. */
  readonly links: boolean;
}

/** Lines longer than this are hard to read, narrower terminals than this get lines that they break themselves. */
const MOST_COLUMNS = 100;
const LEAST_COLUMNS = 40;

/** A headline, a quoted sentence or a note takes about so many lines. */
const MOST_LINES = 5;

const INDENT = "  ";

/** Select Graphic Rendition (ECMA-48 section 8.3.117). */
type Paint = (code: number, text: string) => string;
const [BOLD, DIM, YELLOW, CYAN] = [1, 2, 33, 36] as const;

/** @returns lines, each ended by a newline, with an empty line before them */
export function terminalText(payload: AlertPayload, style: TerminalStyle): string {
  const columns = Math.min(Math.max(style.columns, LEAST_COLUMNS), MOST_COLUMNS);
  const paint: Paint = (code, text) => (style.colour && text !== "" ? `\x1b[${code}m${text}\x1b[0m` : text);
  const most = MOST_LINES * (columns - INDENT.length);
  const indented = (text: string, indent = INDENT) =>
    wrap(cutToColumns(text, most), columns - indent.length).map((line) => indent + line);
  const { title, quote, notes, items, url, ...message } = messageOf(payload);
  const lines = [
    ...heading(message, columns, paint),
    ...indented(title).map((line) => paint(BOLD, line)),
    ...(quote ? indented(`“${cutToColumns(quote.text, most - 2)}”`) : []),
    ...(quote ? indented(`— ${quote.by}`).map((line) => paint(DIM, line)) : []),
    ...items.flatMap((item) => [
      ...indented(`• ${item.title}`),
      ...indented(item.note, INDENT + INDENT).map((line) => paint(DIM, line)),
      ...(item.url ? [INDENT + INDENT + address(item.url, style.links)] : []),
    ]),
    ...notes.flatMap((note) => indented(note)).map((line) => paint(DIM, line)),
    ...(url ? [INDENT + address(url, style.links)] : []),
  ];
  return `\n${lines.join("\n")}\n`;
}

/** Time, storyline and kind, in one line or, on a narrow terminal, in two. */
function heading(
  { label, at, storyline = "" }: Pick<Message, "label" | "at" | "storyline">,
  columns: number,
  paint: Paint,
): string[] {
  const time = minute(at);
  const name = cutToColumns(storyline, columns);
  const [when, which, what] = [paint(DIM, time), paint(CYAN, name), paint(YELLOW, label)];
  if (name === "") return [[when, what].join(INDENT)];
  const fits = columnsOf([time, name, label].join(INDENT)) <= columns;
  return fits ? [[when, which, what].join(INDENT)] : [[when, what].join(INDENT), which];
}

const address = (url: string, links: boolean): string => (links ? `\x1b]8;;${url}\x1b\\${url}\x1b]8;;\x1b\\` : url);
