/** The lengths of everything that is stored. Longer is cut, not refused: a headline of a megabyte is still somebody's headline. */
export const LIMITS = {
  /** Characters (UTF-16 units). */
  url: 2_048,
  title: 1_000,
  summary: 10_000,
  text: 1_000_000,
  name: 300,
  /** Items read of one feed, and categories of one item. */
  items: 1_000,
  categories: 50,
  /** Nesting of elements; no feed that people made goes beyond a dozen. */
  feedDepth: 256,
  /** Elements of a document: an honest feed of 10 MiB has a tenth of them. */
  feedElements: 1_000_000,
  /** Bytes of a document once it is unpacked. */
  feedBytes: 10 * 1024 * 1024,
} as const;
