/** Which side of a storyline a speaker is on, by the names of its actors. */

import { foldWord } from "../text/tokens.ts";
import type { Storyline } from "../types.ts";

export interface Sides {
  of(speaker: string): string | undefined;
}

interface Alias {
  readonly side: string;
  readonly words: readonly string[];
  readonly prefix: boolean;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*/gu;
const SPACELESS = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Hangul}]+$/u;

export function sidesOf(storyline: Pick<Storyline, "actors">): Sides {
  const aliases: Alias[] = Object.entries(storyline.actors ?? {}).flatMap(([side, names]) =>
    [side, ...names].map((name) => ({ side, words: wordsOf(name.replace(/\*$/, "")), prefix: name.endsWith("*") })),
  );
  return {
    of(speaker) {
      const words = wordsOf(speaker);
      const folded = foldWord(speaker);
      let best: { at: number; length: number; side: string } | undefined;
      for (const { side, words: alias, prefix } of aliases) {
        const at = placeOf(words, folded, alias, prefix);
        if (at < 0) continue;
        if (best === undefined || at < best.at || (at === best.at && alias.length > best.length))
          best = { at, length: alias.length, side };
      }
      return best?.side;
    },
  };
}

function placeOf(words: readonly string[], folded: string, alias: readonly string[], prefix: boolean): number {
  if (alias.length === 1 && SPACELESS.test(alias[0]!)) return folded.indexOf(alias[0]!);
  for (let at = 0; at + alias.length <= words.length; at++)
    if (alias.every((word, i) => same(words[at + i]!, word, i === alias.length - 1, prefix))) return at;
  return -1;
}

/** A last word may be inflected or an adjective: "Korea" in "Korean". */
function same(word: string, alias: string, last: boolean, prefix: boolean): boolean {
  if (word === alias) return true;
  if (!last || alias.length < 4) return false;
  if (prefix) return word.startsWith(alias);
  if (word.length - alias.length > 3) return false;
  return word.startsWith(alias) || (alias.length >= 6 && word.startsWith(alias.slice(0, -1)));
}

function wordsOf(name: string): string[] {
  return [...name.replaceAll(/['’]s(?!\p{L})/gu, "").matchAll(WORDS)].map(([word]) =>
    foldWord(word.replaceAll(".", "")),
  );
}
