/** Who has spoken so far in an article, and whom "he", "it" or "the agency" stands for. */

import type { Grammar, Pronoun } from "./grammar/grammar.ts";
import { coreOf, genderOf, headOf, type Kind, kindOf } from "./names.ts";
import type { Sides } from "./sides.ts";
import type { Word } from "./words.ts";

export interface Speaker {
  /** The name as it is said on: without its role. */
  readonly name: string;
  readonly side?: string | undefined;
  readonly kind: Kind;
  readonly gender?: "she" | "he" | undefined;
  /** The number of the sentence it was last heard in. */
  readonly sentence: number;
}

export function speakerOf(name: readonly Word[], sentence: number, sides: Sides, g: Grammar): Speaker {
  return {
    name: coreOf(name, g),
    side: sideOf(name, sides, g),
    kind: kindOf(name, g),
    gender: genderOf(name, g),
    sentence,
  };
}

/** The side of a name; of what it belongs to only for those who speak for it: "a customer of the bank" does not. */
function sideOf(name: readonly Word[], sides: Sides, g: Grammar): string | undefined {
  const head = headOf(name, g);
  const own = sides.of(spelled(head));
  const named = head.some(
    ({ lower, capital }, at) => capital && !g.determiners.has(lower) && (at > 0 || !g.plural.test(lower)),
  );
  const speaksFor = named || head.some(({ lower }) => g.officials.has(lower));
  return own ?? (speaksFor ? sides.of(spelled(name)) : undefined);
}

/** The words with single spaces, as they stand in a text. */
export function spelled(words: readonly Word[]): string {
  return words.map(({ text, start }, at) => (at > 0 && words[at - 1]!.end < start ? ` ${text}` : text)).join("");
}

/** A speaker is forgotten after so many sentences. */
const MEMORY = 6;
/** A name is known again within so many mentions. */
const NAMES = 60;

/** Speakers in the order in which they were heard. */
export class Carry {
  private readonly heard: Speaker[] = [];
  private topic: Speaker | undefined;
  private readonly g: Grammar;

  constructor(g: Grammar) {
    this.g = g;
  }

  hear(speaker: Speaker): void {
    this.heard.push(speaker);
  }

  /** Whom the last sentence was about, when nobody spoke in it. */
  tellsOf(topic: Speaker | undefined): void {
    this.topic = topic;
  }

  last(sentence: number): Speaker | undefined {
    return this.latest(sentence, () => true);
  }

  /** Whom a pronoun stands for. One that begins a sentence goes on with what the sentence before was about. */
  standsFor(pronoun: Pronoun, sentence: number, begins: boolean): Speaker | undefined {
    if (begins && this.topic !== undefined && this.topic.sentence === sentence - 1 && agrees(pronoun, this.topic, true))
      return this.topic;
    return (
      this.latest(sentence, (speaker) => agrees(pronoun, speaker, true)) ??
      this.latest(sentence, (speaker) => agrees(pronoun, speaker, false))
    );
  }

  /** The speaker of that name or role: "Kirby" after "John Kirby", "the agency" after a body. */
  known(name: readonly Word[], sentence: number): Speaker | undefined {
    const head = headOf(name, this.g);
    const names = name
      .filter(({ capital, lower }) => capital && !this.g.determiners.has(lower))
      .map(({ lower }) => lower);
    if (names.length > 0)
      return this.namesake(
        head.filter(({ capital, lower }) => capital && !this.g.determiners.has(lower)).map(({ lower }) => lower),
      );
    const kind = kindOf(name, this.g);
    if (name.some(({ lower }) => this.g.deputies.has(lower)))
      return this.latest(sentence, (speaker) => speaker.kind !== "person" || speaker.side !== undefined);
    return this.latest(sentence, (speaker) => speaker.kind === kind || (speaker.kind === "name" && kind !== "group"));
  }

  private namesake(names: readonly string[]): Speaker | undefined {
    const last = names.at(-1);
    if (last === undefined) return undefined;
    for (let i = this.heard.length - 1; i >= 0 && i >= this.heard.length - NAMES; i--) {
      const parts = this.heard[i]!.name.toLowerCase().split(/[\s’']+/);
      if (parts.at(-1) === last || (names.length === 1 && parts[0] === last)) return this.heard[i];
    }
    return undefined;
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

/** @param surely what is not known for sure does not agree */
export function agrees(pronoun: Pronoun, { kind, gender }: Speaker, surely: boolean): boolean {
  if (kind === "name" || (!surely && kind === "unknown")) return pronoun !== "they";
  if (pronoun === "one") return false;
  if (pronoun === "he" || pronoun === "she") return kind === "person" && (gender === undefined || gender === pronoun);
  if (pronoun === "it") return kind === "body" || kind === "paper";
  if (pronoun === "they") return kind === "group" || kind === "body";
  return kind === "person";
}
