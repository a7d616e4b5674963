/** The headline: a heading that other places repeat is what readers see, else what the page tells others. */
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import { EXTRACT } from "./limits.ts";

export interface TitlesOfPage {
  /** Texts of the page's h1 elements. */
  readonly headings: readonly string[];
  /** What the page tells others: JSON-LD, Open Graph, Twitter, surest first. */
  readonly spoken: readonly (string | undefined)[];
  /** Its `title` element. */
  readonly whole: string | undefined;
  /** What the site may be called: its name, its domain without the suffix. */
  readonly sites: readonly string[];
}

export function titleOf({ headings, spoken, whole, sites }: TitlesOfPage): string | undefined {
  const clean = (text: string | undefined) => {
    const line = cleanLine(text === undefined ? undefined : plainText(text), LIMITS.title);
    return line === undefined ? undefined : withoutSite(line, sites);
  };
  const shown = headings.map(clean).filter((text) => text !== undefined);
  const told = spoken.map(clean).filter((text) => text !== undefined);
  const document = clean(whole);
  const told1 = told.find((text) => !isSite(text, sites));
  // A heading often has the section before it; what it tells others has not.
  if (told1 !== undefined && told1.length >= 20 && shown.some((text) => squeezed(text).endsWith(squeezed(told1))))
    return told1;
  const others = [...told, ...(document === undefined ? [] : [document, withoutEnd(document)])];
  return (
    shown.find((heading) => told.some((text) => same(text, heading))) ??
    shown.find((heading) => others.some((text) => same(text, heading)) || begins(document ?? "", heading)) ??
    (shown.length === 1 && others.some((text) => overlap(text, shown[0]!) >= EXTRACT.sameTitle)
      ? shown[0]
      : undefined) ??
    told1 ??
    (document === undefined || isSite(document, sites) ? shown[0] : withoutEnd(document)) ??
    document
  );
}

const same = (a: string, b: string): boolean => squeezed(a) === squeezed(b);
const begins = (document: string, heading: string): boolean =>
  heading.length > 20 && squeezed(document).startsWith(squeezed(heading));

/** What two spellings of the same words have in common: letters and digits. */
const squeezed = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Words that both have, as a share of all. */
function overlap(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [x, y] = [words(a), words(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / Math.max(1, x.size + y.size - common);
}

const isSite = (text: string, sites: readonly string[]): boolean => {
  const said = squeezed(text);
  return said === "" || sites.some((site) => squeezed(site) === said);
};

const SEPARATOR = /\s+(?:[-|–—•·:»›]|::|\/\/)\s+/;

/** "Headline - The Site", "Headline | Section | Site" and "Site: Headline" without what names the site. */
function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(new RegExp(`(${SEPARATOR.source})`));
  while (parts.length > 2 && namesSite(parts.at(-1)!, sites)) parts.splice(-2);
  while (parts.length > 2 && namesSite(parts[0]!, sites)) parts.splice(0, 2);
  return parts.join("").trim();
}

/** The title of a document ends with its section or its site more often than not. */
function withoutEnd(title: string): string {
  const cut = / [|–—•·«-] (?:[^|–—•·]{2,40})$/.exec(title);
  return cut !== null && cut.index > 20 ? title.slice(0, cut.index).trim() : title;
}

function namesSite(part: string, sites: readonly string[]): boolean {
  const said = squeezed(part);
  return said !== "" && sites.some((site) => squeezed(site) === said);
}
