/** Who speaks in a sentence, with whom it leaves open taken from the sentences before. */

import type { Stance } from "../types.ts";
import { agrees, type Carry, type Speaker, speakerOf, spelled } from "./carry.ts";
import { type Saying, sayingsOf } from "./cues.ts";
import type { Grammar, Pronoun } from "./grammar/grammar.ts";
import type { Stretch } from "./phrase.ts";
import type { Sides } from "./sides.ts";
import { subjectOf } from "./speakers.ts";
import { stanceOf, withheldBy } from "./stance.ts";
import type { Word } from "./words.ts";

export interface Voice {
  readonly speaker: string;
  readonly side?: string | undefined;
  readonly stance: Stance;
  readonly withholds?: Stance | undefined;
  /** Index of the verb. */
  readonly at: number;
  /** How it is said on. */
  readonly as: Speaker;
}

export interface Sentence {
  readonly words: readonly Word[];
  /** Its place among the sentences. */
  readonly number: number;
  readonly g: Grammar;
  readonly carry: Carry;
  readonly sides: Sides;
}

/** One voice a speaker, with its first stance that says more than "says". */
export function voicesOf(sentence: Sentence): Voice[] {
  const { words, g, carry } = sentence;
  const voices: Voice[] = [];
  const sayings = sayingsOf(words, g);
  for (const [at, saying] of sayings.entries()) {
    const stance = stanceOf(words, saying, g);
    const voice = stance && voiceOf(sentence, saying, stance, voices);
    if (voice === undefined) continue;
    const known = voices.findIndex(({ speaker, as }) => speaker === voice.speaker || as.name === voice.as.name);
    const told = sayings.slice(0, at).some((outer) => isTold(words, saying, outer, g));
    if (told && (known < 0 || !STANDS.has(voice.stance))) continue;
    if (known < 0) voices.push({ ...voice, withholds: withheldBy(saying) });
    else if (voices[known]!.stance === "says") voices[known] = { ...voices[known]!, stance: voice.stance };
  }
  for (const { as } of voices) carry.hear(as);
  carry.tellsOf(voices.length === 0 ? topicOf(sentence) : undefined);
  return voices;
}

/** Stances that hold within a saying of the same speaker: "said it denied". */
const STANDS: ReadonlySet<Stance> = new Set(["confirms", "denies", "condemns"]);

/** "Kyiv says Moscow has confirmed": what is told of within a saying is no saying of its own. */
function isTold(words: readonly Word[], saying: Saying, outer: Saying, g: Grammar): boolean {
  if (outer.by !== "verb" || outer.speaker.from > outer.at || saying.speaker.from <= outer.at) return false;
  return words
    .slice(outer.at + 1, saying.speaker.from)
    .every(({ kind, lower }) => kind !== "mark" && !g.and.has(lower) && !g.breaks.has(lower));
}

function topicOf({ words, g, number, sides }: Sentence): Speaker | undefined {
  const subject = subjectOf(words, words.length, g);
  if (subject === undefined) return undefined;
  const name = words.slice(subject.from, subject.to);
  return name.length === 1 && g.pronouns.has(name[0]!.lower) ? undefined : speakerOf(name, number, sides, g);
}

function voiceOf(sentence: Sentence, saying: Saying, stance: Stance, before: readonly Voice[]): Voice | undefined {
  const { words, g, carry, number, sides } = sentence;
  const name = words.slice(saying.speaker.from, saying.speaker.to);
  if (g.none.has(name[0]!.lower)) return undefined;
  const pronoun = name.length === 1 ? g.pronouns.get(name[0]!.lower) : undefined;
  if (pronoun !== undefined) return pronounVoice(sentence, saying, stance, pronoun, before);
  const speaker = spelled(name);
  const own = speakerOf(name, number, sides, g);
  if (saying.by === "citation" && own.side === undefined) return undefined;
  const named = name.some(({ capital, lower }) => capital && !g.determiners.has(lower));
  if (saying.by === "accordance" && before.length > 0 && !named && own.kind === "paper") return undefined;
  const known = carry.known(name, number);
  const side = own.side ?? known?.side;
  const same = named && known !== undefined && known.name.length > own.name.length;
  return { speaker, side, stance, at: saying.at, as: same ? { ...known, side, sentence: number } : { ...own, side } };
}

function pronounVoice(
  sentence: Sentence,
  saying: Saying,
  stance: Stance,
  pronoun: Pronoun,
  before: readonly Voice[],
): Voice | undefined {
  const { words, g, carry, number } = sentence;
  const { speaker, at } = saying;
  // Outside quotation marks "I" is the writer, or somebody whose marks are lost.
  if (pronoun === "I") return undefined;
  const within = before.at(-1);
  // "prosecutors said he shot her after she told him": what is told of in a saying is no saying of its own.
  if (within !== undefined && within.at < speaker.from)
    return agrees(pronoun, within.as, false) ? { ...within, stance, at } : undefined;
  const clause = g.conjunctions.has(words[speaker.from - 1]?.lower ?? "");
  const found =
    (clause ? subjectBefore(sentence, speaker, pronoun) : undefined) ??
    carry.standsFor(pronoun, number, speaker.from < 4) ??
    subjectBefore(sentence, speaker, pronoun);
  if (found === undefined) {
    const word = words[speaker.from]!.text;
    return pronoun === "it"
      ? undefined
      : { speaker: word, stance, at, as: { name: word, kind: "person", sentence: number } };
  }
  return { speaker: found.name, side: found.side, stance, at, as: { ...found, sentence: number } };
}

/** "Kinnear slipped after he said": the subject of the same sentence. */
function subjectBefore(
  { words, g, sides, number, carry }: Sentence,
  { from }: Stretch,
  pronoun: Pronoun,
): Speaker | undefined {
  const found = subjectOf(words, from, g);
  if (found === undefined || found.to > from) return undefined;
  const name = words.slice(found.from, found.to);
  const other = name.length === 1 ? g.pronouns.get(name[0]!.lower) : undefined;
  if (other !== undefined) return other === pronoun ? carry.standsFor(other, number, true) : undefined;
  const speaker = speakerOf(name, number, sides, g);
  return agrees(pronoun, speaker, false) ? speaker : undefined;
}
