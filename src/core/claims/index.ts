/**
 * Who says what in an article: speaker, side, stance, figure, and the sentence that proves it.
 *
 * By grammar and tables, sentence by sentence; what a sentence leaves open (he, the agency, a quotation that runs on) is taken from
 * who spoke before. Pure, and linear in the text.
 */

import { sentences } from "../text/sentences.ts";
import type { Claim, Stance, Storyline } from "../types.ts";
import { Carry, coreName, genderOf, kindOf, type Speaker } from "./carry.ts";
import { firstSubject, type Saying, sayingsOf } from "./cues.ts";
import { type FoundFigure, figuresOf } from "./figures.ts";
import { en } from "./grammar/en.ts";
import type { Grammar } from "./grammar/grammar.ts";
import type { Stretch } from "./phrase.ts";
import { type Quantities, quantitiesOf } from "./quantities.ts";
import { quotationsOf } from "./quotes.ts";
import { type Sides, sidesOf } from "./sides.ts";
import { stanceOf } from "./stance.ts";
import { type Word, wordsOf } from "./words.ts";

export interface ClaimArticle {
  readonly title?: string;
  readonly text: string;
  readonly language?: string;
  readonly publishedAt?: string;
  readonly source?: { readonly name?: string; readonly domain?: string };
}

export interface ClaimReader {
  /** The claims in the order of their sentences. `article.text.slice(start, end)` is the sentence of each. */
  read(article: ClaimArticle): Claim[];
}

/** Reads claims with the sides and quantities of a storyline. */
export function createClaimReader(storyline: Pick<Storyline, "actors" | "quantities">): ClaimReader {
  const sides = sidesOf(storyline);
  const quantities = quantitiesOf(storyline);
  return {
    read({ text }) {
      const g: Grammar = en;
      const quotations = quotationsOf(text);
      const carry = new Carry(g);
      return sentences(text).flatMap((span, number) => {
        const words = wordsOf(text, span, g.clitic, quotations);
        const base = { sentence: text.slice(span.start, span.end), start: span.start, end: span.end };
        return sentenceClaims({ text, words, number, g, carry, sides, quantities }).map((claim) => ({
          ...claim,
          ...base,
        }));
      });
    },
  };
}

interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly number: number;
  readonly g: Grammar;
  readonly carry: Carry;
  readonly sides: Sides;
  readonly quantities: Quantities;
}

type Said = Omit<Claim, "sentence" | "start" | "end">;

interface Voice {
  readonly speaker: string;
  readonly side?: string | undefined;
  readonly stance: Stance;
  readonly at: number;
}

function sentenceClaims(reading: Reading): Said[] {
  const { words, g, quantities, carry, number } = reading;
  const figures = figuresOf(words, g, quantities);
  const voices = voicesOf(reading);
  if (voices.length === 0 && words.length > 0 && words.every(({ quoted }) => quoted)) {
    const speaker = carry.last(number);
    if (speaker !== undefined) voices.push({ speaker: speaker.name, side: speaker.side, stance: "says", at: 0 });
  }
  return spread(voices, figures);
}

/** One voice a speaker: its most telling stance. */
function voicesOf(reading: Reading): Voice[] {
  const { words, g } = reading;
  const voices = new Map<string, Voice>();
  for (const saying of sayingsOf(words, g)) {
    const stance = stanceOf(words, saying, g);
    if (stance === undefined) continue;
    const voice = voiceOf(reading, saying, stance);
    if (voice === undefined) continue;
    const known = voices.get(voice.speaker);
    if (known === undefined) voices.set(voice.speaker, voice);
    else if (known.stance === "says") voices.set(voice.speaker, { ...known, stance });
  }
  return [...voices.values()];
}

function voiceOf(reading: Reading, { speaker, at }: Saying, stance: Stance): Voice | undefined {
  const { words, g, carry, number, sides, text } = reading;
  const name = words.slice(speaker.from, speaker.to);
  if (g.none.has(name[0]!.lower)) return undefined;
  const pronoun = name.length === 1 ? g.pronouns.get(name[0]!.lower) : undefined;
  if (pronoun !== undefined) {
    const found = carry.standsFor(pronoun, number) ?? subjectSpeaker(reading, speaker.from);
    if (found === undefined) return { speaker: name[0]!.text, stance, at };
    carry.hear({ ...found, sentence: number });
    return { speaker: found.name, side: found.side, stance, at };
  }
  const said = text.slice(name[0]!.start, name.at(-1)!.end).replace(/\s+/g, " ");
  const known = carry.known(name, number);
  const side = sides.of(said) ?? known?.side;
  const heard: Speaker = {
    name: coreName(name, g),
    side,
    kind: kindOf(name, g),
    gender: genderOf(name, g),
    sentence: number,
  };
  carry.hear(
    known !== undefined && known.name.length > heard.name.length && name.some(({ capital }) => capital)
      ? { ...known, sentence: number }
      : heard,
  );
  return { speaker: said, side, stance, at };
}

/** "Kinnear slipped after he said": the subject of the same sentence. */
function subjectSpeaker({ words, g, sides, number, text }: Reading, before: number): Speaker | undefined {
  const found: Stretch | undefined = firstSubject(words, before, g);
  if (found === undefined || found.to > before) return undefined;
  const name = words.slice(found.from, found.to);
  return {
    name: coreName(name, g),
    side: sides.of(text.slice(name[0]!.start, name.at(-1)!.end)),
    kind: kindOf(name, g),
    gender: genderOf(name, g),
    sentence: number,
  };
}

/** A claim for every voice and every figure; a figure belongs to the voice that stands before it, else to the next one. */
function spread(voices: readonly Voice[], figures: readonly FoundFigure[]): Said[] {
  if (voices.length === 0) return figures.map(({ figure }) => ({ figure }));
  const claims: Said[] = [];
  for (const voice of voices) {
    const own = figures.filter(({ at }) => owner(voices, at) === voice);
    const said: Said = {
      speaker: voice.speaker,
      ...(voice.side === undefined ? {} : { side: voice.side }),
      stance: voice.stance,
    };
    if (own.length === 0) claims.push(said);
    for (const { figure } of own) claims.push({ ...said, figure });
  }
  return claims;
}

function owner(voices: readonly Voice[], at: number): Voice {
  return voices.findLast((voice) => voice.at < at) ?? voices[0]!;
}
