/**
 * Who and where: sides that speak for the first time, places that the headline takes the story to.
 *
 * Every name is noted when it is first read, so that only what is new to the storyline counts. Most names come and go and are no news:
 * a side is told by itself only if nothing else that the article says of it is.
 */
import { foldWord } from "../text/tokens.ts";
import type { DevelopmentResult } from "../types.ts";
import { type ReadArticle, toldBy } from "./article.ts";
import { ACTS, actorTopic, type Name, nameTopic, positionTopic } from "./ledger.ts";
import type { Notes } from "./notes.ts";
import { LOCATIVE } from "./words.ts";

/** Of an article, so many names are looked up. */
const MOST = 60;
const NAME = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu;

/** Names in a text, in order, each word once: folded word to where it first stands. */
export function namesIn(text: string): Map<string, { start: number; end: number }> {
  const names = new Map<string, { start: number; end: number }>();
  for (const found of text.matchAll(NAME))
    for (const word of found[0].matchAll(/\S+/g)) {
      const key = foldWord(word[0].replace(/['’]s$/, ""));
      const start = found.index + word.index;
      if (key.length > 2 && !names.has(key) && names.size < MOST)
        names.set(key, { start, end: start + word[0].length });
    }
  return names;
}

/**
 * Notes places and actors that are new. To be called last: `notes` tells what the article was told of before.
 *
 * @param silent new names are written down and not told
 */
export function noteNames(article: ReadArticle, silent: boolean, notes: Notes): void {
  const fresh = [...namesIn(`${article.title}\n${article.text}`).keys()].filter(
    (name) => notes.of("name", nameTopic(name)).length === 0,
  );
  const place = silent ? undefined : newPlace(article, new Set(fresh));
  for (const name of fresh) {
    const span = place?.word === name ? place : undefined;
    const fact: Name = { kind: "name", topic: nameTopic(name), ...toldBy(article, span ?? article.lead), name };
    notes.add(fact, span && placeDevelopment(fact, span.name));
  }
  noteActors(article, silent, notes);
}

function newPlace(article: ReadArticle, fresh: ReadonlySet<string>) {
  const inText = [...article.text.matchAll(LOCATIVE)].map(([, name]) => ({ name: name!, word: firstWord(name!) }));
  for (const [, name] of article.title.matchAll(LOCATIVE)) {
    const word = firstWord(name!);
    const mention = inText.find((found) => found.word === word);
    if (!fresh.has(word) || mention === undefined) continue;
    const at = article.text.indexOf(mention.name);
    const sentence = article.sentenceAt(at);
    return { name: mention.name.split(/\s+/)[0]!, word, ...sentence };
  }
  return undefined;
}

const firstWord = (name: string): string => foldWord(name.split(/\s+/)[0]!.replace(/['’]s$/, ""));

function noteActors(article: ReadArticle, silent: boolean, notes: Notes): void {
  for (const claim of article.claims) {
    const { side, speaker } = claim;
    if (side === undefined || speaker === undefined) continue;
    const topic = actorTopic(side);
    if (notes.of("name", topic).length > 0) continue;
    const name = article.nameOf(claim);
    const told = notes.raised.some(
      ({ result }) => !isFigure(result) || (result.side === side && !article.isCentral(name)),
    );
    const spoke = ACTS.some((act) =>
      notes.of("position", positionTopic(side, act)).some((said) => said.article !== article.id),
    );
    const fact: Name = { kind: "name", topic, ...toldBy(article, claim), name };
    notes.add(fact, silent || spoke || told ? undefined : actorDevelopment(fact, side));
  }
}

const isFigure = ({ kind }: DevelopmentResult): boolean => kind === "new_figure" || kind === "figure_range";

const placeDevelopment = ({ sentence, start, end }: Name, name: string): DevelopmentResult => ({
  kind: "new_place",
  headline: `${name}: the story reaches it`,
  sentence,
  start,
  end,
  value: name,
  novelty: 0.7,
  why: `${name} is in the headline and was not in the storyline before`,
});

const actorDevelopment = ({ sentence, start, end, name }: Name, side: string): DevelopmentResult => ({
  kind: "new_actor",
  headline: `${name} (${side}) speaks for the first time`,
  sentence,
  start,
  end,
  speaker: name,
  side,
  value: name,
  novelty: 0.6,
  why: `nobody of ${side} had spoken in the storyline before`,
});
