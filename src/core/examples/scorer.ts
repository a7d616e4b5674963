/**
 * Following by example: what articles a person shows (`like`, `not_like`) say of another article.
 *
 * A logistic sum of named features, learned from labelled stories (`npm run train:examples`), so that each score can be taken apart. An
 * article in a language that no example is in shares no words with them: of such the examples say nothing.
 */
import { UsageError } from "../../errors.ts";
import { Document } from "../match/document.ts";
import type { ExampleScorer } from "../match/followed.ts";
import type { ArticleExample, Storyline } from "../types.ts";
import { Background, createBackground, type Sketch } from "./background.ts";
import { ALONE, type Weights, WITH_COVERAGE } from "./data/weights.ts";
import { evidenceFor, reasonAgainst } from "./evidence.ts";
import { areStrangers, featuresOf } from "./features.ts";
import { type Party, partyOf } from "./party.ts";

export { Background, createBackground };

const NOTHING_KNOWN = createBackground([]);
const STRANGER = { score: 0, evidence: [], reason: "it has hardly a word in common with the examples" };

/**
 * @param background stored coverage; without it only what ships is known, and siblings are told apart less well
 * @throws {UsageError} for examples that cannot be followed
 */
export function createExampleScorer(
  { like = [], not_like: notLike = [] }: Pick<Storyline, "like" | "not_like">,
  background: Background = NOTHING_KNOWN,
): ExampleScorer {
  const sketches = (examples: readonly ArticleExample[]) =>
    examples.map((example) => background.sketch(new Document(articleOf(example))));
  const examples = sketches(like);
  const against = sketches(notLike);
  const languages = new Set([...examples, ...against].map(({ portrait }) => portrait.language));
  const party = examples.length === 0 ? undefined : partyOf(examples, background);
  const counter =
    against.length === 0
      ? undefined
      : partyOf(against, background, party === undefined ? undefined : party.wide !== undefined);
  return {
    ...(party !== undefined && { words: party.telling }),
    score(document) {
      if (!languages.has(document.language ?? "und")) return undefined;
      const sketch = background.sketch(document);
      if (party === undefined) return unlike(document, sketch, counter!, background);
      return judge(document, sketch, party, counter, background);
    },
  };
}

function judge(
  document: Document,
  sketch: Sketch,
  party: Party,
  counter: Party | undefined,
  background: Background,
): ReturnType<ExampleScorer["score"]> {
  if (areStrangers(sketch, party)) return STRANGER;
  const score = probability(sketch, party, counter, background);
  const reason = reasonAgainst(sketch, party, counter);
  return { score, evidence: evidenceFor(document, sketch, party), ...(reason !== undefined && { reason }) };
}

/** With counter-examples alone: the probability that the article is none of theirs. */
function unlike(
  document: Document,
  sketch: Sketch,
  counter: Party,
  background: Background,
): ReturnType<ExampleScorer["score"]> {
  const score = round(1 - probability(sketch, counter, undefined, background));
  const shared = evidenceFor(document, sketch, counter).map(({ text }) => text);
  return { score, evidence: [], reason: `it is like the counter-examples: ${shared.join(", ")}` };
}

/** That an article is of the story of the examples, 0 to 1. */
export function probability(sketch: Sketch, party: Party, counter: Party | undefined, background: Background): number {
  if (areStrangers(sketch, party)) return 0;
  const { bias, of }: Weights = party.wide === undefined ? ALONE : WITH_COVERAGE;
  let sum = bias;
  for (const [name, value] of Object.entries(featuresOf(sketch, party, counter, background)))
    sum += (of[name] ?? 0) * value;
  return round(1 / (1 + Math.exp(-sum)));
}

const round = (score: number): number => Math.round(score * 10_000) / 10_000;

function articleOf({ title, text, url, file, language, publishedAt }: ArticleExample) {
  if (text === undefined)
    throw new UsageError("EXAMPLE_WITHOUT_TEXT", `the example ${url ?? file ?? title ?? ""} has no text`, {
      hint: "give its title and text, or apply the storyline where its address or file can be read",
    });
  return {
    text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}
