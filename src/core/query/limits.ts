/** The bounds of the query language: far above what a person writes, low enough that nothing can stall the matcher. */

/** UTF-16 units of one query, or of one term of a set. The longest stored searches of news services have 20,000 characters. */
export const MAX_QUERY_LENGTH = 20_000;
/** Parentheses, NOTs, fields and sets within each other. */
export const MAX_DEPTH = 50;
/** Words and phrases of one storyline, with a set counted each time that it is used. */
export const MAX_TERMS = 10_000;
/** The n of NEAR/n: beyond a hundred words AND says as much. */
export const MAX_DISTANCE = 100;
export const DEFAULT_DISTANCE = 10;
/** The n of term{n}. */
export const MAX_MENTIONS = 1_000;
/** The n of term^n. */
export const MAX_BOOST = 10;
/** Letters before "*": fewer would stand for half a dictionary. A sign of Chinese, Japanese, Korean or Thai says more than a letter. */
export const SHORTEST_PREFIX = 3;
export const SHORTEST_PREFIX_OF_SIGNS = 2;
