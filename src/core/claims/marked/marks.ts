/**
 * What the reader of claims knows of a language whose words are glued to their particles or to each other (Korean, Japanese, Chinese):
 * it finds verbs and speakers by marks, not by words. Tables only.
 */

import type { Stance } from "../../types.ts";

export interface Marks {
  readonly language: string;
  /** Forms of verbs of saying, parted by spaces. */
  readonly verbs: Partial<Readonly<Record<Stance, string>>>;
  /** "last": the verb that closes the sentence says what is said (Korean, Japanese); "first": Chinese. */
  readonly verb: "first" | "last";
  /** What follows the speaker: a topic particle. Absent where the verb itself does (Chinese). The first that is found counts. */
  readonly topics?: readonly RegExp[];
  /** Ends that look like a topic and are none. */
  readonly noTopic?: RegExp;
  /** "NAME에 따르면": what follows a speaker who is drawn upon. */
  readonly accordingAfter: RegExp;
  /** "据NAME报道": what stands around one. Group 1 is the name. */
  readonly accordingAround?: RegExp;
  /** What stands before or after a name and is no part of it: times, adverbs, conjunctions. */
  readonly before: RegExp;
  readonly after: RegExp;
  /** What ends a clause. */
  readonly breaks: RegExp;
  /** "he", "the agency": whoever spoke last. */
  readonly pronouns: RegExp;
  readonly negation: RegExp;
  readonly blame: RegExp;
  readonly falsehood: RegExp;
  /** Number words, where a counter follows. */
  readonly numerals: Readonly<Record<string, number>>;
  readonly multipliers: Readonly<Record<string, number>>;
  /** What makes a number a figure: "명", "人". */
  readonly counters: Readonly<Record<string, string>>;
  readonly atLeastBefore: RegExp;
  readonly atLeastAfter: RegExp;
  readonly atMostBefore: RegExp;
  readonly atMostAfter: RegExp;
  readonly range: string;
  /** Where the noun that is counted stands. */
  readonly noun: "before" | "after";
  /** The noun, at the end of what stands before or at the beginning of what stands after. */
  readonly nounShape: RegExp;
}
