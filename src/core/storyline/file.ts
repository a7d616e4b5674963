/**
 * A storyline file: what a person tracks, as YAML 1.2 (and so also as JSON).
 *
 * Everything that is wrong is said at once, with its line and column, before anything is stored.
 */
import { isMap, isSeq } from "yaml";
import type { ArticleExample, Storyline } from "../types.ts";
import { readAlerts } from "./alerts.ts";
import { StorylineFileError } from "./error.ts";
import { checkQueries, readTerms } from "./queries.ts";
import { Reading, type Value } from "./reading.ts";

export { StorylineFileError, type StorylineProblem } from "./error.ts";
export { printStoryline } from "./print.ts";

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;
const TIME = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** @throws {StorylineFileError} listing every mistake with line, column and hint */
export function parseStorylineFile(text: string, fileName: string): Storyline {
  const reading = new Reading(text);
  const storyline = reading.problems.length > 0 && reading.root === undefined ? undefined : read(reading);
  if (reading.problems.length > 0 || storyline === undefined) throw new StorylineFileError(fileName, reading.problems);
  return storyline;
}

function read(reading: Reading): Storyline | undefined {
  const { root } = reading;
  // Whoever writes storylines by program writes "no examples" as an empty list.
  const examples = (node: Value, what: string) =>
    isSeq(node) && node.items.length === 0
      ? undefined
      : reading.list(node, what, (item, of) => readExample(reading, item, of));
  const texts = (node: Value, what: string) => reading.list(node, what, (item, of) => reading.string(item, of));
  const groups = (node: Value, what: string) => reading.named(node, what, texts);
  const fitting = (node: Value, what: string, fits: (text: string) => boolean, hint: string) =>
    readFitting(reading, node, what, fits, hint);
  const time = (node: Value, what: string) =>
    fitting(node, what, isTime, "2025-04-28 or 2025-04-28T06:00:00Z; a day alone is its beginning in UTC");
  const found = reading.keyed<{ -readonly [K in keyof Storyline]-?: NonNullable<Storyline[K]> }>(root, "the file", {
    slug: (node, what) =>
      fitting(node, what, (slug) => SLUG.test(slug), "small letters, digits and hyphens, at most 64"),
    name: (node, what) => fitting(node, what, (name) => name.length <= 200, "at most 200 characters"),
    terms: (node, what) => readTerms(reading, node, what),
    query: (node, what) => reading.string(node, what),
    like: examples,
    not_like: examples,
    threshold: (node, what) => reading.number(node, what, 0, 1),
    languages: (node, what) =>
      reading.list(node, what, (item, of) =>
        fitting(item, of, (code) => LANGUAGE.test(code), "the code of a language in small letters: en, ko, ru"),
      ),
    sources: (node, what) =>
      reading.list(node, what, (item, of) =>
        fitting(item, of, (domain) => DOMAIN.test(domain), "a domain: reuters.com"),
      ),
    since: time,
    until: time,
    actors: groups,
    quantities: groups,
    tests: (node, what) =>
      reading.keyed<{ must_match: readonly ArticleExample[]; must_not_match: readonly ArticleExample[] }>(node, what, {
        must_match: examples,
        must_not_match: examples,
      }),
    alerts: (node, what) => readAlerts(reading, node, what),
  });
  if (found === undefined) return undefined;
  checkWhole(reading, found);
  return found as Storyline;
}

/** What no key shows alone. */
function checkWhole(reading: Reading, found: Partial<Storyline>): void {
  const { root } = reading;
  const node = (key: string): Value => (isMap(root) ? (root.get(key, true) as Value) : undefined);
  for (const key of ["slug", "name"])
    if (isMap(root) && !root.has(key)) reading.problem(root, `${key}: is missing`, `add ${key}:`);
  const like = node("like");
  const isShown = like !== undefined && !(isSeq(like) && like.items.length === 0);
  if (isMap(root) && !root.has("query") && !isShown)
    reading.problem(root, "query: and like: are missing, and a storyline needs one of them", 'add query: "..."');
  if (found.since !== undefined && found.until !== undefined && Date.parse(found.since) >= Date.parse(found.until)) {
    reading.problem(node("until"), "until is not after since, so that nothing can match", "swap them, or take one out");
  }
  checkQueries(reading, node("query"), found.query, node("terms"), found.terms ?? {});
}

function readExample(reading: Reading, node: Value, what: string): ArticleExample | undefined {
  const text = (value: Value, of: string) => reading.string(value, of);
  const example = reading.keyed<{ -readonly [K in keyof ArticleExample]-?: string }>(node, what, {
    url: text,
    file: text,
    title: text,
    text,
    language: text,
    publishedAt: (value, of) =>
      readFitting(
        reading,
        value,
        of,
        isTime,
        "2025-04-28 or 2025-04-28T06:00:00Z; a day alone is its beginning in UTC",
      ),
  });
  if (example !== undefined && isMap(node) && node.items.length === 0)
    return reading.problem(node, `${what} is empty`, "give url, file, or title and text");
  return example;
}

function readFitting(
  reading: Reading,
  node: Value,
  what: string,
  fits: (text: string) => boolean,
  hint: string,
): string | undefined {
  const text = reading.string(node, what);
  if (text === undefined || fits(text)) return text;
  return reading.problem(node, `${what} cannot be "${text.slice(0, 80)}"`, hint);
}

/** A day that exists: Date.parse would make 31 February the third of March. */
function isTime(text: string): boolean {
  const day = TIME.exec(text)?.[1];
  return (
    day !== undefined && !Number.isNaN(Date.parse(text)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  );
}
