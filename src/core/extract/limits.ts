/** Bounds and thresholds of reading a page. Those of text are the best of a few tried on the development pages. */
export const EXTRACT = {
  /** A page of this size is a listing, a bundle or an attack: characters. */
  maxLength: 5 * 1024 * 1024,
  /** Elements nested deeper than this are read as if they were not there; browsers stop at 512 too. */
  maxDepth: 512,
  /** Open elements at a time that only an attack has: the parser itself is quadratic in them. */
  mostOpen: 2_048,
  /** Elements that only an attack has; the largest of 347 development pages has 5,500, the deepest 51 within each other. */
  maxElements: 50_000,
  /** What is looked at of a page's headings, and of a text that is a name or a headline: characters. */
  mostHeadings: 50,
  longestName: 4_000,
  /** Shorter blocks are labels more often than prose, and count for this share of their length. */
  label: 40,
  labelShare: 0.3,
  /** A block with a greater share of its text in links leads elsewhere. */
  maxLinkShare: 0.5,
  /** Characters that make a block prose even if it is one link. */
  linkedProse: 80,
  /** Blocks at the end that are taken for notes of the editors: how many, how long, how much of them in italics. */
  mostTail: 3,
  noteLength: 400,
  noteEmphasis: 0.9,
  /** Lines with a time that make a page one that reports as things happen. */
  leastEntries: 3,
  /** Text that stands in a container beside its blocks is read when there is so much of it. */
  leastOwner: 25,
  /** A shorter block that links to a form, a channel or a shop asks for something. */
  promoLength: 300,
  /** A part that is named as standing around the text is believed up to this share of the page's prose. */
  surroundingShare: 0.3,
  /** ... or up to this multiple of the prose that stands in no such part. */
  cleanFactor: 1.2,
  /** Comments are believed to be comments as long as this much prose stands outside of them. */
  besideComments: 200,
  /** A child that has this share of its parent's prose is where the article is. */
  dominance: 0.75,
  /** Marked containers (`article`, `itemprop=articleBody`) are trusted when they have this share of the page's prose. */
  markedShare: 0.4,
  /** Characters of an opening paragraph outside of the rest that is named as one, and of one that is not. */
  leastLead: 30,
  leastUnnamedLead: 60,
  /** Prose that makes a story before another headline. */
  leastStory: 250,
  /** A shorter text is looked for again in what the page hides. */
  leastText: 150,
  /** Characters that tell a language. */
  languageSample: 400,
  /** A lone heading that shares so many words with what the page tells others is the headline. */
  sameTitle: 0.5,
  /** Days that readers see are looked for so many blocks above the headline and below the first paragraph, in lines of this length. */
  aboveHeadline: 8,
  belowStart: 2,
  dateLine: 160,
  /** JSON-LD's articleBody is taken when ours is this much shorter. */
  declaredFactor: 0.6,
} as const;
