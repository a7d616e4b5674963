/**
 * What a page calls its parts. Class and id are cut into words (`newsCaption`, `news-caption` and `news_caption` say the same), so that
 * `ad` is not found in `reader` nor `share` in `shareholder`.
 */
import type { Element } from "domhandler";
import {
  AROUND_PAIRS,
  AROUND_WORDS,
  BODY_NAMES,
  BYLINE_WORDS,
  COMMENT_WORDS,
  DATE_WORDS,
  HIDDEN_NAMES,
  LEAD_WORDS,
  TEXT_NAMES,
  WALL_WORDS,
} from "./vocabulary.ts";

/** What names say, as bits: several may hold. */
export const SAYS = {
  around: 1,
  comments: 2,
  lead: 4,
  body: 8,
  text: 16,
  byline: 32,
  date: 64,
  catalogued: 128,
  wall: 256,
} as const;

/** Names repeat within a page, and pages of a site share them: bounded memories of what single names and whole attributes say. */
const single = new Map<string, number>();
const whole = new Map<string, number>();
const MEMORY = 20_000;
/** What is longer is a page's own list of tags, not a name. */
const LONGEST = 600;

/** What an element's class and id say of it. */
export function saidByNames({ attribs: { class: names, id } }: Element): number {
  const said = id === undefined ? names : names === undefined ? id : `${names} ${id}`;
  if (said === undefined || said === "") return 0;
  const known = whole.get(said);
  if (known !== undefined) return known;
  let says = 0;
  for (const name of said.slice(0, LONGEST).split(/\s+/)) says |= saidByName(name);
  if (CATALOGUED.test(said)) says |= SAYS.catalogued;
  if (whole.size >= MEMORY) whole.clear();
  whole.set(said, says);
  return says;
}

/** A post of WordPress has its tags and categories among its class names. */
const CATALOGUED = /(^|\s)(hentry|type-\w+ status-\w+)(\s|$)/;

function saidByName(name: string): number {
  const known = single.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name);
  const has = (vocabulary: ReadonlySet<string>) => words.some((word) => vocabulary.has(word));
  let says = 0;
  if (has(COMMENT_WORDS)) says |= SAYS.comments;
  if (has(LEAD_WORDS)) says |= SAYS.lead;
  if (has(WALL_WORDS)) says |= SAYS.wall;
  if (has(BYLINE_WORDS)) says |= SAYS.byline;
  if (has(DATE_WORDS)) says |= SAYS.date;
  if (BODY_NAMES.test(words.join("-"))) says |= SAYS.body;
  if (TEXT_NAMES.test(name)) says |= SAYS.text;
  if (HIDDEN_NAMES.has(name) || isAround(words)) says |= SAYS.around;
  if (single.size >= MEMORY) single.clear();
  single.set(name, says);
  return says;
}

const isAround = (words: readonly string[]): boolean =>
  words.some((word, i) => AROUND_WORDS.has(word) || (i > 0 && AROUND_PAIRS.has(`${words[i - 1]} ${word}`)));

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}
