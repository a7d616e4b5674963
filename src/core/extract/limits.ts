/** Bounds and thresholds of reading a page. Those of text are the best of a few tried on the development pages. */
export const EXTRACT = {
  /** A page of this size is a listing, a bundle or an attack: characters. */
  maxLength: 5 * 1024 * 1024,
  /** Elements nested deeper than this are read as if they were not there; browsers stop at 512 too. */
  maxDepth: 512,
  /** A block with a greater share of its text in links leads elsewhere. */
  maxLinkShare: 0.5,
  /** Words of a list item or a table cell that make it prose. */
  minItemLength: 25,
  /** A part that is named as standing around the text is believed up to this share of the page's prose. */
  surroundingShare: 0.3,
  /** A child that has this share of its parent's prose is where the article is. */
  dominance: 0.75,
  /** Marked containers (`article`, `itemprop=articleBody`) are trusted when they have this share of the page's prose. */
  markedShare: 0.4,
  /** JSON-LD's articleBody is taken when ours is this much shorter. */
  declaredFactor: 0.6,
} as const;
