/**
 * The values that pass between the steps. Shapes only: each step owns its functions.
 *
 * Times are ISO 8601 UTC strings, offsets count UTF-16 units, an unknown field is absent (never "" or null).
 */

/** What a feed says of itself and its items, whatever its format. */
export interface Feed {
  readonly feed: {
    readonly title?: string;
    /** The address of the site, not of the feed. */
    readonly url?: string;
    readonly language?: string;
    readonly format: FeedFormat;
    /** The wait between two polls that the feed asks for (`<ttl>`, `sy:`), seconds. */
    readonly askedSeconds?: number;
    /** Hours (0 to 23, UTC) and days (0 is Sunday) in which it asks not to be polled (`<skipHours>`, `<skipDays>`). */
    readonly skipHours?: readonly number[];
    readonly skipDays?: readonly number[];
  };
  readonly items: readonly FeedItem[];
  /** Of a sitemap index: the sitemaps that it lists, those with news first. */
  readonly parts?: readonly FeedPart[];
}

export type FeedFormat = "rss" | "atom" | "rdf" | "json" | "sitemap" | "index" | "page";

/** A document that belongs to a feed and has to be read for its items. */
export interface FeedPart {
  readonly url: string;
  /** When it last changed, as the index says. */
  readonly changedAt?: string;
}

export interface FeedItem {
  /** The feed's own id (guid), or the link, or a hash of title and text. */
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** Plain text. */
  readonly summary?: string;
  /** Plain text of the full content, where the feed carries it. */
  readonly content?: string;
  readonly language?: string;
  readonly categories: readonly string[];
}

/** What was read from a page. */
export interface ExtractedArticle {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title?: string;
  readonly byline: readonly string[];
  readonly publishedAt?: string;
  /** The day of publication as the page writes it, YYYY-MM-DD in its own time zone. */
  readonly publishedOn?: string;
  /** Where the page says it. */
  readonly publishedFrom?: DateOrigin;
  readonly modifiedAt?: string;
  readonly language?: string;
  readonly siteName?: string;
  readonly image?: string;
  readonly text: string;
  /** True when only a teaser could be read. */
  readonly truncated: boolean;
}

/** How we know when an article was published. */
export type DateOrigin = "json-ld" | "meta" | "microdata" | "time" | "url" | "text";

/** What the matcher looks at. `language` is detected when absent. */
export interface MatchableArticle {
  readonly title?: string;
  readonly text: string;
  readonly url?: string;
  readonly language?: string;
  readonly author?: string;
  readonly source?: { readonly name?: string; readonly domain?: string };
  readonly publishedAt?: string;
}

/** A span of one stored version that made an article match. `text` is `field.slice(start, end)`. */
export interface Evidence {
  readonly field: "title" | "text";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The part of the definition that the span satisfied, as a person would say it. */
  readonly why: string;
}

/** An accepted match of an article and a storyline. */
export interface MatchResult {
  /** Slug. */
  readonly storyline: string;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Why an article does not match a storyline: the part of the definition that lacked. */
export interface Miss {
  readonly storyline: string;
  readonly reason: string;
  /** 0 to 1: the share of the definition that was satisfied; the nearest miss has the greatest. */
  readonly nearness: number;
}

export interface ArticleExample {
  readonly url?: string;
  readonly file?: string;
  readonly title?: string;
  readonly text?: string;
  readonly language?: string;
  readonly publishedAt?: string;
}

export type AlertPolicy = "matches" | "developments" | "digest" | "surge" | "silence" | "changes";

/** A storyline file as parsed: the keys are those of the file. */
export interface Storyline {
  readonly slug: string;
  readonly name: string;
  readonly terms?: Readonly<Record<string, readonly string[]>>;
  readonly query?: string;
  readonly like?: readonly ArticleExample[];
  readonly not_like?: readonly ArticleExample[];
  readonly threshold?: number;
  readonly languages?: readonly string[];
  /** Registrable domains or feed addresses. */
  readonly sources?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly actors?: Readonly<Record<string, readonly string[]>>;
  readonly quantities?: Readonly<Record<string, readonly string[]>>;
  readonly tests?: {
    readonly must_match?: readonly ArticleExample[];
    readonly must_not_match?: readonly ArticleExample[];
  };
  readonly alerts?: {
    readonly policy?: AlertPolicy;
    readonly min_novelty?: number;
    readonly min_score?: number;
    /** Independent sources that must have it, the first one included. */
    readonly min_sources?: number;
    readonly quiet?: string;
    readonly digest?: string;
    /** Messages an hour; what is over is told as one. */
    readonly cap?: number;
  };
}

/** An article as the development step sees it. */
export interface StoryArticle extends MatchableArticle {
  readonly id: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly seenAt?: string;
}

/** Which group of copies an article belongs to. */
export interface ReportOf {
  /** Id of the leading article; the article's own when it leads. */
  readonly lead: string;
  readonly relation: "own" | "copy" | "derived";
  /** 0 to 1: the share of the shorter text that both have. */
  readonly overlap: number;
}

export type DevelopmentKind =
  | "first_confirmation"
  | "first_denial"
  | "stance_change"
  | "new_figure"
  | "figure_range"
  | "new_actor"
  | "new_place"
  | "new_event"
  | "correction";

export type Stance = "confirms" | "denies" | "estimates" | "alleges" | "condemns" | "announces" | "warns" | "says";

export interface Figure {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** What is counted ("troops"), a currency ("dollars") or "percent". */
  readonly unit?: string;
  /** What the figure is about: what is counted and what is said of it. */
  readonly object: string;
  /** The key of the storyline's `quantities` that it belongs to. */
  readonly quantity?: string;
}

/** Who says what. A figure that the article itself gives has no speaker. */
export interface Claim {
  readonly speaker?: string;
  readonly side?: string;
  readonly stance?: Stance;
  /** The stance that the speaker expressly does not take: "declined to deny", "has not confirmed". */
  readonly withholds?: Stance;
  readonly figure?: Figure;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** Something new in a storyline, with the sentence that proves it: `text.slice(start, end)` of the article. */
export interface DevelopmentResult {
  readonly kind: DevelopmentKind;
  readonly headline: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  readonly side?: string;
  readonly stance?: Stance;
  readonly figure?: Figure;
  readonly value?: string;
  /** 0 to 1. */
  readonly novelty: number;
  readonly why: string;
}

/** What the development step says of one article. */
export interface StoryStep {
  readonly report: ReportOf;
  readonly claims: readonly Claim[];
  readonly developments: readonly DevelopmentResult[];
}
