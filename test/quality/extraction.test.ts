/**
 * What is read of pages may not get worse. The floors are for annotated public pages, where those are at hand; the complaints in
 * test/core/extract are pages of our own, and always run.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/core/extract/index.ts";

const shared = resolve(import.meta.dirname, "../../../shared/extraction");
const present = existsSync(join(shared, "score.mjs"));
if (!present) console.log("extraction floors skipped: the annotated pages are not at hand");

type Truth = Record<string, { readonly url: string }>;
interface Shares {
  readonly exact: number;
}
interface Scores {
  readonly f1: number;
  readonly empty: number;
}
interface Scorer {
  score(truth: Truth, predictions: object): Scores;
  scoreSegments(items: object[], predictions: object): Scores;
  scoreMetadata(items: object[], predictions: object): { title: Shares; author: Shares; date: Shares };
}

/** Below what was measured by less than one page. */
const FLOORS = [
  { file: "dev/ground-truth.json", f1: 0.972, empty: 0 },
  { file: "dev/news/ground-truth.json", f1: 0.928, empty: 0, title: 0.92, author: 0.84, date: 0.87 },
  { file: "dev/segments/truth.json", segments: true, f1: 0.934, empty: 0, title: 0.79, author: 0.65, date: 0.88 },
];

describe.skipIf(!present)("annotated pages", () => {
  test.each(FLOORS)("$file", async ({ file, segments, f1, empty, ...floors }) => {
    const scorer = (await import(join(shared, "score.mjs"))) as Scorer;
    const truth = JSON.parse(readFileSync(join(shared, file), "utf8")) as Truth;
    const predictions = Object.fromEntries(
      Object.entries(truth).map(([id, { url }]) => [
        id,
        read(join(shared, dirname(file), "html", `${id}.html.gz`), url),
      ]),
    );
    const items = Object.keys(truth).map((id) => ({ id, truth: truth[id] }));
    const scores = segments ? scorer.scoreSegments(items, predictions) : scorer.score(truth, predictions);
    expect(scores.f1).toBeGreaterThanOrEqual(f1);
    expect(scores.empty).toBe(empty);
    const metadata = scorer.scoreMetadata(items, predictions);
    for (const [field, floor] of Object.entries(floors))
      expect(metadata[field as "title"].exact, field).toBeGreaterThanOrEqual(floor);
  });
});

function read(file: string, url: string) {
  const article = extractArticle(gunzipSync(readFileSync(file)), { url });
  return {
    articleBody: article.text,
    title: article.title,
    author: article.byline,
    date: article.publishedOn ?? article.publishedAt,
  };
}
