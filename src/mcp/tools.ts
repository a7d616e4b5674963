/**
 * The tools that an assistant is given: questions to the HTTP API under the names that an assistant looks for. Each only reads, takes few
 * and plain arguments, and answers briefly, with ids and offsets to go on from.
 */
import { z } from "zod";

/** Asks the HTTP API. @returns its JSON; @throws {Error} with the words of its problem document */
export type Ask = (path: string, query?: Readonly<Record<string, string | number | undefined>>) => Promise<unknown>;

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  // biome-ignore lint/suspicious/noExplicitAny: checked against `input` before the call
  answer(ask: Ask, args: any): Promise<unknown>;
}

const storyline = z.string().min(1).max(200).describe("Slug of a storyline, from list_storylines.");
const time = (what: string) => z.string().max(40).optional().describe(`${what}: 2025-04-28 or 2025-04-28T06:00:00Z.`);
const since = time("Only what is dated then or later");
const until = time("Only what is dated before then");
const asOf = time("What was known then: only what had been seen by that moment");
const limit = z.int().min(1).max(50).default(10).describe("How many at most.");
const cursor = z.string().max(100).optional().describe("`next` of the answer before, for what follows.");
const article = z.string().min(1).max(2_048).describe("Id or address of a stored article.");

const of = (slug: string, what: string): string => `/v1/storylines/${encodeURIComponent(slug)}/${what}`;

export const TOOLS: readonly Tool[] = [
  {
    name: "list_storylines",
    title: "Storylines",
    description: "What this monitor follows: each storyline with its slug, name, and how much has matched.",
    input: z.strictObject({ limit, cursor }),
    answer: (ask, { limit, cursor }) => ask("/v1/storylines", { limit, cursor }),
  },
  {
    name: "search_coverage",
    title: "Search stored coverage",
    description:
      'Searches stored articles, newest first. The query language: AND OR NOT ( ), "phrase", word*, NEAR/10, title:word, lang:en, @set. ' +
      "Answers articles with the words that matched; get an article's text with get_article.",
    input: z.strictObject({
      query: z.string().min(1).max(5_000).describe("Example: kursk AND (troops OR soldiers)."),
      storyline: storyline
        .optional()
        .describe("Only articles that match this storyline; its sets may be used as @name."),
      since,
      until,
      as_of: asOf,
      limit,
      cursor,
    }),
    answer: (ask, { query, ...rest }) => ask("/v1/search", { q: query, ...rest }),
  },
  {
    name: "get_article",
    title: "One article",
    description: "A stored article in full: its text, where it was seen, and what it matches.",
    input: z.strictObject({ article }),
    answer: (ask, { article }) => ask(`/v1/articles/${encodeURIComponent(article)}`),
  },
  {
    name: "list_developments",
    title: "What was new in a storyline",
    description:
      "The developments of a storyline, newest first: each with the sentence that proves it, who said it, and the article. as_of tells what was known at a moment.",
    input: z.strictObject({ storyline, as_of: asOf, limit, cursor }),
    answer: (ask, { storyline, ...rest }) => ask(of(storyline, "developments"), rest),
  },
  {
    name: "storyline_timeline",
    title: "Timeline of a storyline",
    description:
      "What happened in a storyline in order: who confirmed or denied what and when, and how the figures moved.",
    input: z.strictObject({ storyline, as_of: asOf }),
    answer: (ask, { storyline, ...rest }) => ask(of(storyline, "timeline"), rest),
  },
  {
    name: "list_claims",
    title: "Who says what",
    description:
      "Claims made in a storyline's articles: speaker, side, stance, figure, and the sentence with its offsets in the article.",
    input: z.strictObject({ storyline, as_of: asOf, limit, cursor }),
    answer: (ask, { storyline, ...rest }) => ask(of(storyline, "claims"), rest),
  },
  {
    name: "explain_match",
    title: "Why an article matches",
    description: "Why a stored article matches a storyline, word by word, or which part of the definition it lacks.",
    input: z.strictObject({ article, storyline }),
    answer: (ask, { article, storyline }) => ask(`/v1/articles/${encodeURIComponent(article)}/explain`, { storyline }),
  },
  {
    name: "coverage_gaps",
    title: "What could not be seen",
    description:
      "Gaps in the coverage of a storyline: sources that were down, silent, or moved faster than they were read. Say them when you say that nothing was found.",
    input: z.strictObject({ storyline, since, until }),
    answer: (ask, { storyline, ...rest }) => ask(of(storyline, "gaps"), rest),
  },
  {
    name: "compare_as_of",
    title: "What was learned between two moments",
    description: "The developments of a storyline that were known at the later moment and not yet at the earlier one.",
    input: z.strictObject({
      storyline,
      earlier: z.string().max(40).describe("2025-04-26T09:00:00Z"),
      later: z.string().max(40).optional().describe("The present when left out."),
      limit,
    }),
    answer: async (ask, { storyline, earlier, later, limit }) => {
      const at = async (asOf: string | undefined) =>
        ((await ask(of(storyline, "developments"), { as_of: asOf, limit: 200 })) as { items: { id: string }[] }).items;
      const known = new Set((await at(earlier)).map(({ id }) => id));
      const learned = (await at(later)).filter(({ id }) => !known.has(id));
      return { items: learned.slice(0, limit), learned: learned.length };
    },
  },
];
