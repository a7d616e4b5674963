/**
 * XML as it is found, as a stream of tags and texts: it never refuses, never goes back, and takes a step a mark. A parser for HTML did this
 * before; it keeps open elements in a list that it shifts, so that a million tags that nobody closed cost it their square.
 */
import { endOfTag, Marks } from "../text/marks.ts";

export type Attribute = readonly [name: string, value: string];

export interface XmlHandler {
  open(name: string, attributes: readonly Attribute[], isClosed: boolean): void;
  close(name: string): void;
  /** References of XML itself are decoded; others (`&eacute;`) stay, since they are HTML's. */
  text(text: string): void;
}

const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /([^\s="'/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const CDATA = "<![CDATA[";
const NONE: readonly Attribute[] = [];
const NO_NAMES: ReadonlySet<string> = new Set();

/** @param raw elements whose content is no markup, lower case: HTML has them; it is passed over */
export function scanXml(source: string, handler: XmlHandler, raw: ReadonlySet<string> = NO_NAMES): void {
  const marks = new Marks(source);
  let at = 0;
  for (let open = marks.next("<", at); open !== -1; open = marks.next("<", at)) {
    if (open > at) handler.text(decoded(source.slice(at, open)));
    if (source.startsWith(CDATA, open)) {
      const over = marks.next("]]>", open);
      handler.text(source.slice(open + CDATA.length, over === -1 ? source.length : over));
      at = over === -1 ? source.length : over + 3;
      continue;
    }
    const end = /^<!doctype/i.test(source.slice(open, open + 9))
      ? endOfDoctype(open, marks)
      : endOfTag(source, open, marks);
    if (end === -1) {
      if (marks.next(">", open) === -1) return; // cut off within a tag
      handler.text("<");
      at = open + 1;
      continue;
    }
    const opened = tag(source, open, end, handler);
    const over = raw.has(opened) ? marks.next(`</${opened}`, end) : -1;
    at = over === -1 ? end : over;
  }
  if (at < source.length) handler.text(decoded(source.slice(at)));
}

/** @returns the name of an element that was opened, lower case; else nothing */
function tag(source: string, open: number, end: number, handler: XmlHandler): string {
  const next = source[open + 1];
  if (next === "!" || next === "?") return "";
  NAME.lastIndex = open + (next === "/" ? 2 : 1);
  const name = NAME.exec(source)?.[0] ?? "";
  if (next === "/") {
    handler.close(name);
    return "";
  }
  const isClosed = source[end - 2] === "/";
  const rest = NAME.lastIndex < end - 1 ? source.slice(NAME.lastIndex, end - (isClosed ? 2 : 1)) : "";
  handler.open(name, rest === "" ? NONE : attributesIn(rest), isClosed);
  return isClosed ? "" : name.toLowerCase();
}

/** The first of a name counts. */
function attributesIn(text: string): Attribute[] {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE))
    if (!found.has(name!)) found.set(name!, decoded(double ?? single ?? bare ?? ""));
  return [...found];
}

/** Its declarations stand in brackets and hold tags of their own; they are passed over. */
function endOfDoctype(open: number, marks: Marks): number {
  const [bracket, end] = [marks.next("[", open), marks.next(">", open)];
  if (bracket === -1 || bracket > end) return end === -1 ? -1 : end + 1;
  const over = marks.next("]", bracket);
  const closing = over === -1 ? -1 : marks.next(">", over);
  return closing === -1 ? -1 : closing + 1;
}

const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d{1,8}|#[xX][\da-fA-F]{1,7});/g;
const NAMED: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

const decoded = (text: string): string =>
  text.includes("&") ? text.replace(REFERENCE, (said) => NAMED[said] ?? character(said)) : text;

/** Windows-1252 is what the numbers of C1 controls are meant in. */
const C1 = new TextDecoder("windows-1252");

function character(reference: string): string {
  const code = /x/i.test(reference[2]!)
    ? Number.parseInt(reference.slice(3), 16)
    : Number.parseInt(reference.slice(2), 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return code >= 0x80 && code < 0xa0 ? C1.decode(Uint8Array.of(code)) : String.fromCodePoint(code);
}
