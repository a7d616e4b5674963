/**
 * An alert on a terminal: when, which storyline, what is new, the sentence that proves it, who says so, and where to read it.
 *
 * Nothing foreign gets through unfiltered: every text passes `plain`, and only http and https addresses become links.
 */
import { plain } from "../text/plain.ts";
import { columnsOf, cutToColumns, wrap } from "./columns.ts";
import type { AlertPayload } from "./payload.ts";

export interface TerminalStyle {
  readonly columns: number;
  readonly colour: boolean;
  /** Write addresses as links (OSC 8): they stay whole where a line breaks. */
  readonly links: boolean;
}

/** Lines longer than this are hard to read, narrower terminals than this get lines that they break themselves. */
const MOST_COLUMNS = 100;
const LEAST_COLUMNS = 40;

/** A headline or a quoted sentence takes about so many lines, and no name more columns than this. */
const MOST_LINES = 5;
const NAME_COLUMNS = 60;
/** So many different words of the evidence of a match are shown. */
const SHOWN_WORDS = 6;

const INDENT = "  ";

/** Select Graphic Rendition (ECMA-48 section 8.3.117). */
type Paint = (code: number, text: string) => string;
const [BOLD, DIM, YELLOW, CYAN] = [1, 2, 33, 36] as const;

/** @returns lines, each ended by a newline, with an empty line before them */
export function terminalText(payload: AlertPayload, style: TerminalStyle): string {
  const columns = Math.min(Math.max(style.columns, LEAST_COLUMNS), MOST_COLUMNS);
  const paint: Paint = (code, text) => (style.colour && text !== "" ? `\x1b[${code}m${text}\x1b[0m` : text);
  const indented = (text: string) => wrap(text, columns - INDENT.length).map((line) => INDENT + line);
  const { article, development } = payload;
  const most = MOST_LINES * (columns - INDENT.length);
  const lines = [
    ...heading(payload, columns, paint),
    ...indented(cutToColumns(plain(development?.headline ?? article.title), most)).map((line) => paint(BOLD, line)),
    ...indented(proof(payload, most)),
    ...indented(origin(payload)).map((line) => paint(DIM, line)),
    INDENT + address(article.url, style.links),
  ];
  return `\n${lines.join("\n")}\n`;
}

/** Time, storyline and kind, in one line or, on a narrow terminal, in two. */
function heading({ type, createdAt, storyline, development }: AlertPayload, columns: number, paint: Paint): string[] {
  const time = minute(createdAt);
  const kind = (type === "development" && development ? development.kind : type).replace(/[_.]/g, " ");
  const name = cutToColumns(plain(storyline.name), columns);
  const [when, which, what] = [paint(DIM, time), paint(CYAN, name), paint(YELLOW, kind)];
  const fits = columnsOf([time, name, kind].join(INDENT)) <= columns;
  return fits ? [[when, which, what].join(INDENT)] : [[when, what].join(INDENT), which];
}

/** The sentence of a development; of a match, the words that made it one. */
function proof({ development, evidence, match }: AlertPayload, most: number): string {
  if (development !== undefined) {
    const sentence = plain(development.sentence);
    return sentence === "" || sentence === plain(development.headline) ? "" : `“${cutToColumns(sentence, most - 2)}”`;
  }
  const words = new Map(evidence.map(({ text }) => [plain(text).toLowerCase(), plain(text)]));
  words.delete("");
  const shown = [...words.values()].slice(0, SHOWN_WORDS).map((word) => `“${cutToColumns(word, NAME_COLUMNS)}”`);
  const more = words.size > shown.length ? ` and ${words.size - shown.length} more` : "";
  const score = match === undefined ? "" : `score ${match.score.toFixed(2)}`;
  return [score, shown.length > 0 ? `matched ${shown.join(", ")}${more}` : ""].filter((part) => part !== "").join(", ");
}

/** "KCNA Watch (kcnawatch.org), published 2024-10-18 09:30 UTC" */
function origin({ article }: AlertPayload): string {
  const domain = cutToColumns(plain(article.source?.domain ?? ""), NAME_COLUMNS);
  const name = cutToColumns(plain(article.source?.name ?? ""), NAME_COLUMNS);
  const who =
    name === "" || name.toLowerCase() === domain.toLowerCase() ? domain : domain === "" ? name : `${name} (${domain})`;
  const when =
    article.publishedAt === undefined
      ? `first seen ${minute(article.seenAt)}`
      : `published ${minute(article.publishedAt)}`;
  return who === "" ? when : `${who}, ${when}`;
}

/** The address as machines read it: foreign letters in a host name are shown as punycode, so that they cannot pass for others. */
function address(url: string, links: boolean): string {
  if (!URL.canParse(url)) return plain(url);
  const { href, protocol } = new URL(url); // printable ASCII: the URL standard encodes everything else
  if (!links || (protocol !== "http:" && protocol !== "https:")) return href;
  return `\x1b]8;;${href}\x1b\\${href}\x1b]8;;\x1b\\`;
}

/** "2024-10-18 09:30 UTC" */
function minute(time: string): string {
  return `${plain(time).slice(0, 16).replace("T", " ")} UTC`;
}
