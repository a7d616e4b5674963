/**
 * Learns what the features of examples are worth: `npm run train:examples -- DATA.jsonl [--write]`.
 *
 * DATA has one labelled article a line: {id, topic, story, title, text, url, language}; ours is made from the ECB+ corpus. Prints what
 * the weights find when they are learned without the topics that they are tried on. --write puts the weights and the English
 * background into src/core/examples/data.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Case, Caser, type Corpus, corpusOf } from "./cases.ts";
import { englishBackground } from "./english.ts";
import { predict, regress } from "./logistic.ts";
import { type Judged, measure } from "./measure.ts";
import { type Labelled, readLabelled, tasksOf } from "./stories.ts";

const EXAMPLES = [1, 2, 3, 5];
const DRAWS = 2;
const FOLDS = 6;
const RIDGE = 10;
/** Every so many stories are also learned without what else is known of them: coverage of a new story begins with none. */
const NEW_STORIES = 2;
const DATA = "src/core/examples/data";

interface Learned {
  readonly names: readonly string[];
  readonly cases: readonly Case[];
}

function learn(casesOf: (names: string[]) => readonly Case[]): Learned {
  const names: string[] = [];
  const cases = casesOf(names);
  // Cases that came before a name was known lack its value.
  return { names, cases: cases.map((one) => ({ ...one, values: widened(one.values, names.length) })) };
}

function widened(values: Float64Array, width: number): Float64Array {
  const wide = new Float64Array(width);
  wide.set(values);
  return wide;
}

function* tasks(articles: readonly Labelled[], draws: number) {
  for (const k of EXAMPLES) for (const counter of [false, true]) yield* tasksOf(articles, k, counter, draws);
}

function* withCoverage(corpus: Corpus, names: string[]) {
  const all = new Caser(corpus, () => true);
  for (const task of tasks(corpus.articles, DRAWS)) yield* all.cases(task, names);
}

/** As on the day on which a story begins: nothing of it is known but the examples. */
function* ofNewStories(corpus: Corpus, names: string[]) {
  const stories = [...new Set(corpus.articles.map(({ story }) => story))].filter((_, i) => i % NEW_STORIES === 0);
  for (const story of stories) {
    const caser = new Caser(corpus, (article) => article.story !== story);
    for (const task of tasks(corpus.articles, 1))
      if (task.story === story && !task.fixed) yield* caser.cases(task, names);
  }
}

function* alone(corpus: Corpus, names: string[]) {
  const nothing = new Caser(corpus, () => false);
  for (const task of tasks(corpus.articles, DRAWS)) yield* nothing.cases(task, names);
}

/** The fixed examples are for the figure alone. */
const isLesson = ({ fixed, stranger }: Case): boolean => !fixed && !stranger;

/** Each case judged by weights that were learned without its topic. */
function crossValidate({ cases }: Learned): Judged[] {
  const topics = [...new Set(cases.map(({ topic }) => topic))];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(topics.filter((__, i) => i % FOLDS === fold));
    const fitted = regress(
      cases.filter((one) => isLesson(one) && !held.has(one.topic)),
      RIDGE,
    );
    return cases
      .filter(({ topic }) => held.has(topic))
      .map((one) => ({ ...one, score: one.stranger ? 0 : predict(fitted, one.values) }));
  }).flat();
}

function weightsOf({ names, cases }: Learned): string {
  const { bias, coefficients } = regress(cases.filter(isLesson), RIDGE);
  const lines = names.map((name, i) => `    ${JSON.stringify(name)}: ${coefficients[i]!.toFixed(4)},`);
  return `{\n  bias: ${bias.toFixed(4)},\n  of: {\n${lines.join("\n")}\n  },\n}`;
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { write: { type: "boolean", default: false } },
  });
  const articles = readLabelled(positionals[0] ?? "");
  if (values.write)
    writeFileSync(
      `${DATA}/english.ts`,
      `/** Thousandths of English articles that have a word. Written by \`npm run train:examples\`; README.md says from what. */\nexport const ENGLISH =\n  ${JSON.stringify(englishBackground(articles))};\n`,
    );
  const corpus = corpusOf(articles);
  const models: string[] = [];
  for (const [name, casesOf] of [
    ["WITH_COVERAGE", (names: string[]) => [...withCoverage(corpus, names), ...ofNewStories(corpus, names)]],
    ["ALONE", (names: string[]) => [...alone(corpus, names)]],
  ] as const) {
    const learned = learn(casesOf);
    console.log(`${name}: ${learned.cases.length} cases, ${learned.names.length} features`);
    console.log(measure(crossValidate(learned)));
    models.push(`export const ${name}: Weights = ${weightsOf(learned)};`);
  }
  if (values.write) writeFileSync(`${DATA}/weights.ts`, `${HEADER}\n${models.join("\n\n")}\n`);
}

const HEADER = `/** What each feature is worth. Written by \`npm run train:examples\`; README.md says from what. */
export interface Weights {
  readonly bias: number;
  readonly of: Readonly<Record<string, number>>;
}
`;

main();
