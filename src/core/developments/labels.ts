/**
 * Figures that stand behind a label, as trackers and notices give them: "Killed or wounded, highest count: 3,800." Nobody says them
 * but the article itself.
 */
import { sentences } from "../text/sentences.ts";
import type { Claim } from "../types.ts";

export const LABELLED =
  /^(?<label>\p{L}[^:;]{2,80}):\s*(?<number>\p{Nd}{1,3}(?:[,. \u00a0\u202f]\p{Nd}{3})+|\p{Nd}+)\s*[.;]?$/u;

/** The claims with those of labelled figures, in the order of the text. */
export function withLabels(claims: readonly Claim[], text: string): readonly Claim[] {
  const labelled = sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const { label, number } = LABELLED.exec(sentence)?.groups ?? {};
    if (label === undefined || number === undefined) return [];
    if (claims.some((claim) => claim.start === start && claim.figure !== undefined)) return [];
    return [{ figure: { value: Number(number.replace(/\P{Nd}/gu, "")), object: label }, sentence, start, end }];
  });
  return [...claims, ...labelled].sort((a, b) => a.start - b.start);
}
