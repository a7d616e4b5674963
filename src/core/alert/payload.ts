/** What an alert is about, as it is stored: every channel makes its own words of it. */
import type { DevelopmentResult, Evidence, Figure } from "../types.ts";

export type AlertType =
  | "development"
  | "match"
  | "surge"
  | "source.silent"
  | "source.recovered"
  | "article.changed"
  | "digest"
  | "brief"
  | "channel.disabled"
  | "test";

export interface AlertArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publishedAt?: string;
  readonly seenAt: string;
  readonly language?: string;
  readonly source?: AlertSource;
}

export interface AlertSource {
  readonly name?: string;
  readonly domain?: string;
}

/** Who had a development first, and how many that wrote their own text say it too. */
export interface Corroboration {
  readonly first?: AlertSource & { readonly at?: string };
  /** Independent sources beside the first one. */
  readonly independent: number;
}

/** What was said of the same thing before. */
export interface EarlierFigure {
  readonly figure: Figure;
  readonly speaker?: string;
  readonly at?: string;
}

/** What became of a development between the moment it was raised and the moment it is told. */
export interface Since {
  readonly standing: "corrected" | "expired";
  /** In words: by what, or why. */
  readonly note: string;
}

/** How an article reads now and how it read before. Sentences, whole. */
export interface ArticleChanges {
  readonly title?: { readonly before?: string; readonly after?: string };
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface SurgeFacts {
  /** Articles in the hour that ended at `until`, and how many are usual at that hour of that day. */
  readonly count: number;
  readonly usual: number;
  readonly until: string;
  /** What is said more than usually: the words with the greatest share in the surge. */
  readonly drivers: readonly string[];
}

/** A source that brings nothing, or does so again. */
export interface SourceNotice {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  /** Since when it was or is silent. */
  readonly since: string;
  readonly reason: string;
}

/** A stretch of time in which something could not be seen. */
export interface Gap {
  readonly from: string;
  readonly to?: string;
  /** The source; absent: none was read. */
  readonly source?: string;
  readonly reason: string;
}

/** One line of a digest or a brief. */
export interface SummaryItem {
  /** Id of the alert that was held, where it is one. */
  readonly alert?: string;
  readonly type: AlertType;
  readonly headline: string;
  readonly url?: string;
  readonly source?: AlertSource;
  readonly at?: string;
  readonly kind?: DevelopmentResult["kind"];
  readonly independent?: number;
  readonly since?: Since;
}

/** Many told as one. */
export interface Summary {
  /** Why it is one message: a digest of the day, or what was held and why. */
  readonly reason: "digest" | "quiet hours" | "cap" | "first look";
  readonly from: string;
  readonly to: string;
  /** How many there are; the items are the first of them. */
  readonly count: number;
  readonly items: readonly SummaryItem[];
  /** What could not be seen between `from` and `to`; absent when that is not known. */
  readonly gaps?: readonly Gap[];
}

export interface AlertPayload {
  readonly type: AlertType;
  /** When it was decided to tell. */
  readonly createdAt: string;
  readonly storyline?: { readonly slug: string; readonly name: string };
  readonly article?: AlertArticle;
  readonly development?: DevelopmentResult;
  readonly match?: { readonly score: number };
  readonly report?: Corroboration;
  readonly earlier?: readonly EarlierFigure[];
  readonly since?: Since;
  readonly changes?: ArticleChanges;
  readonly surge?: SurgeFacts;
  readonly source?: SourceNotice;
  readonly channel?: { readonly name: string; readonly reason: string };
  readonly summary?: Summary;
  readonly evidence: readonly Evidence[];
}

/** An alert about one article. */
export interface ArticleAlert extends AlertPayload {
  readonly storyline: NonNullable<AlertPayload["storyline"]>;
  readonly article: AlertArticle;
}

/** What `channel test` sends: shaped like a development, about nothing. */
export function testPayload(now: Date): ArticleAlert {
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
