/** What happens to a text on its way through newsrooms: five edits, the same for the same seed. */
import { sentences } from "../../src/core/text/sentences.ts";

export type Edit = (text: string, others: readonly string[], random: () => number) => string;

/** Mulberry32: small, seeded, good enough to choose sentences by. @returns numbers from 0 up to 1 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const BOILERPLATE =
  "This story is free to read because readers like you support our newsroom. Sign up for the morning letter and follow us wherever " +
  "you listen to podcasts. All rights reserved. Material may not be published, broadcast, rewritten or redistributed without our written consent.";
const WORDS = "harbour kettle ribbon granite meadow lantern copper violin orchard saddle thimble walnut".split(" ");

const parts = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));
const cut =
  (share: number): Edit =>
  (text) => {
    const words = text.split(/\s+/);
    return words.slice(0, Math.ceil(words.length * share)).join(" ");
  };

export const EDITS: Readonly<Record<string, Edit>> = {
  "new headline and boilerplate": (text) => `Another headline altogether\n${text}\n${BOILERPLATE}`,
  "cut to 60 %": cut(0.6),
  "cut to 30 %": cut(0.3),
  "15 % of the sentences dropped, 5 % of the words replaced": (text, _, random) =>
    parts(text)
      .filter(() => random() >= 0.15)
      .join(" ")
      .split(" ")
      .map((word) => (random() < 0.05 ? WORDS[Math.floor(random() * WORDS.length)] : word))
      .join(" "),
  "30 % of the sentences dropped, three foreign ones added": (text, others, random) => {
    const kept = parts(text).filter(() => random() >= 0.3);
    for (let n = 0; n < 3; n++) {
      const other = parts(others[Math.floor(random() * others.length)]!);
      kept.splice(Math.floor(random() * (kept.length + 1)), 0, other[Math.floor(random() * other.length)]!);
    }
    return kept.join(" ");
  },
};
