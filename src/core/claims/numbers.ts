/** Numbers as news writes them: "14,000", "1.5 million", "twenty-five", "two dozen", "11 000", "5.4bn". */

import type { NumberWords } from "./grammar/grammar.ts";
import type { Word } from "./words.ts";

export interface NumberSpan {
  readonly value: number;
  /** `words.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Written in words. */
  readonly spelled: boolean;
  /** With thousands separators or a multiplier: no year, no address. */
  readonly grouped: boolean;
}

/** The number that begins at a word, with what multiplies it. */
export function numberAt(words: readonly Word[], from: number, n: NumberWords): NumberSpan | undefined {
  const word = words[from]!;
  const first = word.kind === "number" ? digits(words, from, n) : spelled(words, from, n);
  if (first === undefined) return undefined;
  const multiplier = n.multipliers.get(words[first.to]?.lower ?? "");
  // "2 m" is a length: a letter multiplies only what it is written to.
  if (multiplier === undefined || words[first.to]!.text.length < 3 || words[first.to]!.kind !== "word") return first;
  return { ...first, value: first.value * multiplier, to: first.to + 1, grouped: true };
}

const WRITTEN = /^(\p{Nd}+(?:[.,]\p{Nd}+)*)(\p{L}*)$/u;
const THREE = /^\p{Nd}{3}$/u;

function digits(words: readonly Word[], from: number, n: NumberWords): NumberSpan | undefined {
  const written = WRITTEN.exec(words[from]!.text);
  if (written === null) return undefined;
  let text = western(written[1]!);
  let to = from + 1;
  while (written[2] === "" && goesOn(words, to, n)) {
    const mark = words[to]!.kind === "mark" ? words[to]!.text : "";
    text += (mark === "" ? "," : mark) + western(words[mark === "" ? to : to + 1]!.text);
    to += mark === "" ? 1 : 2;
  }
  const multiplier = written[2] === "" ? 1 : n.multipliers.get(written[2]!.toLowerCase());
  if (multiplier === undefined) return undefined;
  const value = amountOf(text, n.decimal) * multiplier;
  return Number.isFinite(value)
    ? { value, from, to, spelled: false, grouped: multiplier > 1 || /\d,\d{3}/.test(text) }
    : undefined;
}

/** "170 , 000" and "6 . 1" in tokenised text, "11 000" where thousands are parted by a space. */
function goesOn(words: readonly Word[], at: number, n: NumberWords): boolean {
  const word = words[at];
  const before = words[at - 1]!;
  if (word === undefined) return false;
  if (word.kind === "number") {
    const gap = word.start - before.end;
    return gap === 1 && THREE.test(word.text) && /^\p{Nd}{1,3}$/u.test(before.text) && n.spaceGroups;
  }
  const next = words[at + 1];
  if (next?.kind !== "number" || word.start === before.end || next.start === word.end) return false;
  return word.text === "," ? THREE.test(next.text) : word.text === n.decimal && /^\p{Nd}{1,2}$/u.test(next.text);
}

/** Digits of other scripts (Arabic) as ours. */
function western(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    // The digits of every script stand in a row of ten that begins at a multiple of ten or sixteen.
    if (code < 128) return digit;
    let zero = code;
    while (zero > code - 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}

/** Groups of three after a separator are thousands, in every language but where it is the decimal point of that language alone. */
function amountOf(text: string, decimal: "." | ","): number {
  const marks = text.replace(/\d/g, "");
  const last = marks.at(-1);
  if (last === undefined) return Number(text);
  const [whole, fraction] = [text.slice(0, text.lastIndexOf(last)), text.slice(text.lastIndexOf(last) + 1)];
  const several = marks.length > 1;
  const groups = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole.split(/[.,]/)[0]!);
  const thousands = several
    ? marks.split("").every((mark) => mark === last)
    : groups && !(last === "." && decimal === ".");
  return thousands ? Number(text.replaceAll(last, "")) : Number(`${whole.replace(/[.,]/g, "")}.${fraction}`);
}

/** "twenty-five", "two hundred and six", "a dozen" */
function spelled(words: readonly Word[], from: number, n: NumberWords): NumberSpan | undefined {
  let total = 0;
  let part = 0;
  let to = from;
  let large = false;
  for (; to < words.length; to++) {
    const { lower } = words[to]!;
    const joiner =
      n.joiners.has(lower) &&
      part > 0 &&
      valueOfWord(words[to + 1]?.lower ?? "", n) !== undefined &&
      n.multipliers.has(words[to - 1]!.lower);
    if (joiner) continue;
    const value = valueOfWord(lower, n);
    const multiplier = n.multipliers.get(lower);
    if (value !== undefined) {
      // "nine ten": two numbers.
      if (part > 0 && (part % 10 !== 0 || value >= 100 || (part % 100 !== 0 && value >= 10))) break;
      part += value;
    } else if (multiplier !== undefined && lower.length >= 3 && part > 0) {
      large = true;
      if (multiplier >= 1000) {
        total += part * multiplier;
        part = 0;
      } else part *= multiplier;
    } else break;
  }
  if (to === from) return undefined;
  const value = total + part;
  return value > 0 ? { value, from, to, spelled: true, grouped: large } : undefined;
}

function valueOfWord(word: string, n: NumberWords): number | undefined {
  const value = n.values.get(word);
  if (value !== undefined) return value;
  const [tens, ones] = word.split("-");
  const a = n.values.get(tens!);
  const b = n.values.get(ones ?? "");
  return a !== undefined && b !== undefined && a >= 20 && a % 10 === 0 && b < 10 ? a + b : undefined;
}
