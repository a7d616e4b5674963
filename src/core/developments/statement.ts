/** What a statement is about, and whether two statements are about the same thing. */
import { contentStems, stemOf } from "../text/content.ts";
import { tokenize } from "../text/tokens.ts";
import type { Claim } from "../types.ts";
import type { ReadArticle } from "./article.ts";
import type { Position } from "./ledger.ts";
import { HAS_SAID, LOOKS_BACK, SAYING } from "./words.ts";

/** Of the report around a statement, so many telling words. */
const CONTEXT = 80;

/** The telling words of a sentence, without who says it and that it is said. */
export function statementTerms(sentence: string, speaker = ""): string[] {
  const said = new Set(tokenize(speaker).words.map(stemOf));
  return [...new Set(contentStems(sentence))].filter((stem) => !said.has(stem) && !SAYING.has(stem));
}

export function contextTerms(title: string, text: string): string[] {
  return [...new Set(contentStems(`${title}\n${text}`))].filter((stem) => !SAYING.has(stem)).slice(0, CONTEXT);
}

/** Half of what a statement says stands in the other, or in the report that told it. */
export const SAME = 0.5;
/** "The insurer denied a breach" names so little that it can only point back. */
const POINTS_BACK = 2;

/** @returns 0 to 1: how much of a statement an earlier one, with its report, has said already */
export function sameness(terms: readonly string[], earlier: Pick<Position, "terms" | "context">): number {
  if (terms.length <= POINTS_BACK) return 1;
  const said = new Set([...earlier.terms, ...earlier.context]);
  return terms.filter((term) => said.has(term)).length / terms.length;
}

export const isSame = (terms: readonly string[], earlier: Pick<Position, "terms" | "context">): boolean =>
  sameness(terms, earlier) >= SAME;

/** Whether a claim tells what was said before: in words, or further down in the perfect tense. */
export function looksBack(
  { sentence, start }: Pick<Claim, "sentence" | "start">,
  { lead }: Pick<ReadArticle, "lead">,
): boolean {
  return LOOKS_BACK.test(sentence) || (start > lead.start && HAS_SAID.test(sentence));
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const ON_WEEKDAY = new RegExp(`\\b(?:on|since|last)\\s+(${WEEKDAYS.join("|")})\\b`, "i");

/** Whether a sentence names a weekday that is neither the day of the report nor the one before: it tells again what was told then. */
export function isDaysOld(sentence: string, at: string): boolean {
  const named = ON_WEEKDAY.exec(sentence)?.[1];
  if (named === undefined) return false;
  const passed = (new Date(at).getUTCDay() - WEEKDAYS.indexOf(named.toLowerCase()) + 7) % 7;
  return passed > 1 && passed < 6; // six: the day after, where the report was written
}
