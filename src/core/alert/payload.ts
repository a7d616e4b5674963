/** What an alert is about, as it is stored: every channel makes its own words of it. */
import type { DevelopmentResult, Evidence } from "../types.ts";

export type AlertType =
  | "development"
  | "match"
  | "surge"
  | "source.silent"
  | "source.recovered"
  | "article.changed"
  | "digest"
  | "brief"
  | "test";

export interface AlertArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publishedAt?: string;
  readonly seenAt: string;
  readonly language?: string;
  readonly source?: { readonly name?: string; readonly domain?: string };
}

export interface AlertPayload {
  readonly type: AlertType;
  /** When it was decided to tell. */
  readonly createdAt: string;
  readonly storyline: { readonly slug: string; readonly name: string };
  readonly article: AlertArticle;
  readonly development?: DevelopmentResult;
  readonly match?: { readonly score: number };
  readonly evidence: readonly Evidence[];
}

/** What `channel test` sends: shaped like a development, about nothing. */
export function testPayload(now: Date): AlertPayload {
  const at = now.toISOString();
  const sentence = "This alert was sent to see whether the channel works.";
  return {
    type: "test",
    createdAt: at,
    storyline: { slug: "test", name: "A test of this channel" },
    article: {
      id: "0",
      url: "https://example.org/throughline-test",
      title: "Throughline can reach you here",
      publishedAt: at,
      seenAt: at,
      language: "en",
      source: { name: "Throughline", domain: "example.org" },
    },
    development: {
      kind: "new_event",
      headline: "Throughline can reach you here",
      sentence,
      start: 0,
      end: sentence.length,
      novelty: 1,
      why: "a test",
    },
    evidence: [{ field: "text", start: 5, end: 10, text: "alert", why: "a test" }],
  };
}
