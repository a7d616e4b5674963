/** Numbers with East Asian multipliers: "1만 2천", "1万2000", "三千". */

import type { Marks } from "./marks.ts";

/** Bounded and begun nowhere within digits, so that a page of digits costs no more than others. */
const DIGITS = "[\\d０-９]{1,15}(?:[,，.．][\\d０-９]{1,15}){0,5}";
const NO_DIGIT_BEFORE = "(?<![\\d０-９][,，.．]?)";

/** A pattern of one number. Made once a language. */
export function numberPattern({ multipliers, numerals }: Marks): string {
  const scale = Object.keys(multipliers).join("");
  const words = Object.keys(numerals)
    .sort((a, b) => b.length - a.length)
    .join("|");
  const scaled = `\\s?[${scale}]{1,2}`;
  return `${NO_DIGIT_BEFORE}${DIGITS}(?:${scaled}\\s?${DIGITS}){0,4}(?:${scaled})?\\s?|(?:(?:${words})[${scale}]{0,2}){1,5}`;
}

/** @returns undefined when it is no number */
export function amountOf(written: string, { multipliers, numerals }: Marks): number | undefined {
  const text = written.normalize("NFKC").replace(/[,，\s]/g, "");
  const pieces = text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)|(${Object.keys(numerals).join("|")})|(.)`, "gu"));
  let total = 0;
  let part = 0;
  let digit: number | undefined;
  for (const [, figure, word, other] of pieces) {
    if (figure !== undefined || word !== undefined) {
      const value = figure !== undefined ? Number(figure) : numerals[word!]!;
      // "二十": ten is a numeral that multiplies.
      digit = word !== undefined && value === 10 && digit !== undefined ? digit * 10 : (digit ?? 0) + value;
      continue;
    }
    const scale = multipliers[other!];
    if (scale === undefined) return undefined;
    if (scale >= 10_000) {
      total += (part + (digit ?? (part === 0 ? 1 : 0))) * scale;
      part = 0;
    } else part += (digit ?? 1) * scale;
    digit = undefined;
  }
  const value = total + part + (digit ?? 0);
  return value > 0 ? value : undefined;
}
