/**
 * Markup to plain text, in one pass that never goes back: a document parser keeps the open elements in a list that it shifts, which makes
 * 10 MB of `<b>` a matter of hours, and regular expressions over tags that never end are as bad.
 */
import { decodeReferences } from "./entities.ts";
import { endOfTag, Marks } from "./marks.ts";

/** Elements that begin a new line. */
const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
/** Elements whose content nobody reads. */
const UNREAD = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "head"]);

/** A tag as nearly all are. What stops it stands in its way but once, so that a broken one costs no more than its own length. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z\d]*)(?:\s[^<>"']*(?:"[^<>"]*"[^<>"']*)*)?(\/?)>/y;
const NAME = /[a-zA-Z][^\s/>]{0,40}/y;

/** Text of HTML: blocks on lines of their own, references decoded, scripts and styles left out. Text without markup comes back as it is. */
export function plainText(html: string): string {
  if (!html.includes("<")) return decodeReferences(html);
  const marks = new Marks(html);
  let text = "";
  let lineIsNew = true;
  let at = 0;
  for (let open = html.indexOf("<"); open !== -1; open = html.indexOf("<", at)) {
    if (open > at) {
      text += decodeReferences(html.slice(at, open));
      lineIsNew = false;
    }
    const tag = tagAt(html, open, marks);
    if (tag === undefined) {
      text += "<"; // it begins no tag: "profits < losses"
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (BLOCKS.has(tag.name)) {
      if (!lineIsNew) text += "\n";
      lineIsNew = true;
    } else if (tag.opens && UNREAD.has(tag.name)) {
      const over = marks.next(`</${tag.name}`, at);
      if (over !== -1) at = over;
    }
  }
  return text + decodeReferences(html.slice(at));
}

interface Tag {
  /** Lower case; empty for comments and declarations. */
  readonly name: string;
  readonly opens: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

function tagAt(html: string, open: number, marks: Marks): Tag | undefined {
  TAG.lastIndex = open;
  const simple = TAG.exec(html);
  if (simple !== null)
    return { name: simple[2]!.toLowerCase(), opens: simple[1] === "" && simple[3] === "", end: TAG.lastIndex };
  const end = endOfTag(html, open, marks);
  if (end === -1) return undefined;
  const closes = html[open + 1] === "/";
  NAME.lastIndex = open + (closes ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase() ?? "";
  return { name, opens: !closes && html[end - 2] !== "/", end };
}
