/** The ways in which a source can have shown us less than it published. */

/** What the ledger keeps, as it happens. */
export type LedgerKind = "outage" | "silence" | "overrun" | "unasked" | "paused";
/** What is told from the articles when somebody asks. */
export type ArticleGapKind = "robots" | "unreadable" | "paywalled" | "pruned";
export type GapKind = LedgerKind | ArticleGapKind | "unfollowed";

/** Each kind in a few words, for lists and sentences. */
export const GAP_WORDS: Readonly<Record<GapKind, string>> = {
  outage: "could not be read",
  silence: "brought nothing for longer than its rhythm explains",
  overrun: "published more between two polls than its feed holds",
  unasked: "was not asked in time",
  paused: "was paused",
  robots: "pages that robots.txt forbids",
  unreadable: "pages that could not be read",
  paywalled: "pages of which only a teaser could be read",
  pruned: "texts dropped because of their age",
  unfollowed: "was not followed yet",
};
