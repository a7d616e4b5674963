/** Who has spoken so far in an article, and whom "he", "it" or "the agency" stands for. */

import type { Grammar, Pronoun } from "./grammar/grammar.ts";
import type { Word } from "./words.ts";

export interface Speaker {
  /** The name as it is said on: without its role. */
  readonly name: string;
  readonly side?: string | undefined;
  readonly kind: "person" | "body" | "paper" | "group";
  readonly gender?: "she" | "he" | undefined;
  /** The sentence it was last heard in. */
  sentence: number;
}

/** A speaker is forgotten after so many sentences. */
const MEMORY = 6;

export class Carry {
  private readonly heard: Speaker[] = [];
  private readonly g: Grammar;

  constructor(g: Grammar) {
    this.g = g;
  }

  hear(speaker: Speaker): void {
    this.heard.push(speaker);
  }

  last(sentence: number): Speaker | undefined {
    const last = this.heard.at(-1);
    return last !== undefined && sentence - last.sentence <= MEMORY ? last : undefined;
  }

  /** Whom a pronoun stands for. */
  standsFor(pronoun: Pronoun, sentence: number): Speaker | undefined {
    return this.latest(sentence, ({ kind, gender }) => {
      if (pronoun === "he" || pronoun === "she")
        return kind === "person" && (gender === undefined || gender === pronoun);
      if (pronoun === "it") return kind === "body" || kind === "paper";
      return kind === "group" || kind === "body";
    });
  }

  /** The speaker of that name or role: "Kirby" after "John Kirby", "the agency" after a body. */
  known(words: readonly Word[], sentence: number): Speaker | undefined {
    const names = words
      .filter(({ capital, lower }) => capital && !this.g.determiners.has(lower))
      .map(({ lower }) => lower);
    if (names.length > 0) {
      const surname = names.at(-1)!;
      for (let i = this.heard.length - 1; i >= 0 && i >= this.heard.length - 40; i--) {
        const parts = this.heard[i]!.name.toLowerCase().split(/[\s’']+/);
        if (parts.at(-1) === surname || (names.length === 1 && parts.length > 1 && parts[0] === surname))
          return this.heard[i];
      }
      return undefined;
    }
    const kind = kindOf(words, this.g);
    return this.latest(
      sentence,
      (speaker) => speaker.kind === kind || (kind === "person" && speaker.kind === "body" && this.speaksForBody(words)),
    );
  }

  /** "A spokesperson" without more speaks for the body that was heard last. */
  private speaksForBody(words: readonly Word[]): boolean {
    return words.some(({ lower }) => /^spokes|^official|^representative/.test(lower));
  }

  private latest(sentence: number, fits: (speaker: Speaker) => boolean): Speaker | undefined {
    for (let i = this.heard.length - 1; i >= 0; i--) {
      const speaker = this.heard[i]!;
      if (sentence - speaker.sentence > MEMORY) return undefined;
      if (fits(speaker)) return speaker;
    }
    return undefined;
  }
}

export function kindOf(words: readonly Word[], g: Grammar): Speaker["kind"] {
  const head = words.filter(({ kind }) => kind === "word");
  const lasts = head.map(({ lower }) => lower);
  if (
    lasts.some((word) => g.people.has(word) || g.titles.has(word)) &&
    !lasts.some((word) => g.bodies.has(word) && lasts.indexOf(word) === lasts.length - 1)
  )
    return "person";
  if (lasts.some((word) => g.papers.has(word))) return "paper";
  if (lasts.some((word) => g.bodies.has(word))) return "body";
  if (lasts.some((word) => /s$/.test(word) && g.people.has(word.slice(0, -1)))) return "group";
  const capitals = head.filter(({ capital, lower }) => capital && !g.determiners.has(lower));
  if (capitals.length >= 2 && capitals.length <= 4 && !capitals.some(({ text }) => /^\p{Lu}{2,}$/u.test(text)))
    return "person";
  return capitals.length === 0 && /s$/.test(lasts.at(-1) ?? "") ? "group" : capitals.length === 1 ? "person" : "body";
}

export function genderOf(words: readonly Word[], g: Grammar): "she" | "he" | undefined {
  if (words.some(({ lower }) => g.feminine.has(lower))) return "she";
  return words.some(({ lower }) => g.masculine.has(lower)) ? "he" : undefined;
}

/** The name without title and role: "Ukrainian President Volodymyr Zelensky" is "Volodymyr Zelensky". */
export function coreName(words: readonly Word[], g: Grammar): string {
  let to = words.length;
  while (to > 0 && (!words[to - 1]!.capital || words[to - 1]!.kind !== "word")) to--;
  let from = to;
  while (
    from > 0 &&
    words[from - 1]!.capital &&
    !g.titles.has(words[from - 1]!.lower) &&
    !g.determiners.has(words[from - 1]!.lower) &&
    to - from < 4
  )
    from--;
  const run = words.slice(from, to);
  return (run.length > 0 ? run : words).map(({ text }) => text).join(" ");
}
