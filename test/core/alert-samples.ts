/** Stored alerts to try the texts on, and the law that nothing in them may reach a terminal. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import type { ArticleAlert } from "../../src/core/alert/payload.ts";

const folder = resolve(import.meta.dirname, "../fixtures/alerts");
/** About one article. */
export const SAMPLES = ["development", "match", "korean", "hostile", "figure", "injection"] as const;
/** About many things, a source, a channel. */
export const OTHER_SAMPLES = ["digest", "brief", "surge", "silent", "changed", "disabled"] as const;

export const fixture = (name: string): string => resolve(folder, name);
export const sample = (name: string): ArticleAlert =>
  JSON.parse(readFileSync(fixture(`${name}.payload.json`), "utf8")) as ArticleAlert;

/** Any string of UTF-16 units, rich in what is dangerous: escapes, direction marks, halves of characters, addresses, wide characters. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\x1b[2J",
        "\x1b]8;;http://evil.example\x07",
        "\x9b5m",
        "\u202e",
        "\u2066",
        "\n",
        "\r",
        "\u2028",
        "\0",
        "\ud83d",
        "\ude00",
        "👩‍👩‍👧",
        "e\u0301",
        "https://evil.example/x ",
        "북한군",
        "「。」",
        "a".repeat(300),
        "語".repeat(200),
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const evidence = fc.record({
  field: fc.constantFrom("title" as const, "text" as const),
  start: fc.nat(),
  end: fc.nat(),
  text: anyText,
  why: anyText,
});

export const anyPayload: fc.Arbitrary<ArticleAlert> = fc.record(
  {
    type: fc.constantFrom("development" as const, "match" as const),
    createdAt: fc.constant("2025-04-28T06:14:30.000Z"),
    storyline: fc.record({ slug: anyText, name: anyText }),
    article: fc.record(
      {
        id: fc.nat().map(String),
        url: fc.webUrl(),
        title: fc.oneof(
          anyText,
          anyText.map((text) => text.padEnd(10_000, text === "" ? "\0" : text)),
        ),
        publishedAt: fc.constant("2025-04-28T06:12:00.000Z"),
        seenAt: fc.constant("2025-04-28T06:14:00.000Z"),
        language: fc.constant("en"),
        source: fc.record({ name: anyText, domain: anyText }, { requiredKeys: [] }),
      },
      { requiredKeys: ["id", "url", "title", "seenAt"] },
    ),
    development: fc.record(
      {
        kind: fc.constant("new_event" as const),
        headline: anyText,
        sentence: fc.oneof(
          anyText,
          anyText.map((text) => text.repeat(50)),
        ),
        start: fc.nat(),
        end: fc.nat(),
        speaker: anyText,
        figure: fc.record({ value: fc.nat(), object: anyText, unit: anyText }, { requiredKeys: ["value", "object"] }),
        value: anyText,
        novelty: fc.double({ min: 0, max: 1, noNaN: true }),
        why: anyText,
      },
      { requiredKeys: ["kind", "headline", "sentence", "start", "end", "novelty", "why"] },
    ),
    match: fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }) }),
    evidence: fc.array(evidence, { maxLength: 40 }),
  },
  { requiredKeys: ["type", "createdAt", "storyline", "article", "evidence"] },
) as fc.Arbitrary<ArticleAlert>;
