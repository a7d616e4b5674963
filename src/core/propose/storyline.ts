/** A storyline from one article: what a person would write to follow its story, with the reasons. */
import { type Background, createBackground } from "../examples/background.ts";
import { partyOf } from "../examples/party.ts";
import { probability } from "../examples/scorer.ts";
import { Document } from "../match/document.ts";
import { tokenize } from "../text/tokens.ts";
import type { MatchableArticle, Storyline } from "../types.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { setsIn } from "./found-sets.ts";
import { namesIn } from "./names.ts";
import { quantitiesOf, sidesOf } from "./sides.ts";
import { agreedWords, tellingWords, type Words } from "./words.ts";

export interface Proposal {
  readonly storyline: Storyline;
  /** Why it says what it says, by key of the file. */
  readonly reasons: Readonly<Partial<Record<keyof Storyline, string>>>;
}

/** Who and what of one sentence or two. Words. */
const NEAR = 40;
/** A story is told from before the article on; a year leaves out its siblings of other years. */
const BEFORE_DAYS = 365;
const DAY_MS = 86_400_000;
const LONGEST_SLUG = 48;
const LONGEST_NAME = 120;

/**
 * @param article its text; title, language, address and day where they are known
 * @param background stored coverage, from which better words are learned
 */
export function proposeStoryline(article: MatchableArticle, background: Background = createBackground([])): Proposal {
  const document = new Document(article);
  const sketch = background.sketch(document);
  const { portrait } = sketch;
  const party = partyOf([sketch], background);
  const judge = (other: typeof sketch) => probability(other, party, undefined, background);
  const words = (party.wide !== undefined ? agreedWords(sketch, background, judge) : undefined) ?? tellingWords(sketch);
  const sets = setsIn(document);
  const facets = facetsOf(sets);
  const sides = sidesOf(sets, namesIn(document, portrait));
  const quantities = quantitiesOf(document, portrait);
  const since = sinceOf(article.publishedAt, portrait.dating.day);
  const { title = article.text.slice(0, LONGEST_NAME), text, url, publishedAt } = article;
  const language = document.language ?? undefined;
  return {
    storyline: {
      slug: slugOf(title, words),
      name: title.slice(0, LONGEST_NAME),
      ...(facets !== undefined && { terms: termsOf(facets) }),
      ...(words.words.length > 0 && { query: queryOf(words, facets) }),
      like: [
        {
          ...(url !== undefined && { url }),
          title,
          text,
          ...(language !== undefined && { language }),
          ...(publishedAt !== undefined && { publishedAt }),
        },
      ],
      ...(since !== undefined && { since }),
      ...(Object.keys(sides).length > 0 && { actors: sides }),
      ...(Object.keys(quantities).length > 0 && { quantities }),
    },
    reasons: reasonsFor(words, facets),
  };
}

/** Where who, what and where are known, whoever the title names must be there in any case. */
function queryOf({ words, least }: Words, facets: Facets | undefined): string {
  const some = `ATLEAST/${least}(${words.map(quoted).join(", ")})`;
  return facets === undefined ? some : `(@who NEAR/${NEAR} @what AND @where) OR (@who AND ${some})`;
}

/** A word that the language would take for an operator stands in quotation marks. */
const quoted = (word: string): string => (/^(?:and|or|not|near|onear|atleast)$/i.test(word) ? `"${word}"` : word);

function termsOf(facets: Facets): Record<string, readonly string[]> {
  const sets = (names: readonly string[]): readonly string[] => names.map((name) => `@${name}`);
  return { who: sets(facets.who), what: sets(facets.what), where: sets(facets.where) };
}

function reasonsFor({ words, least, agreed }: Words, facets: Facets | undefined): Proposal["reasons"] {
  const chosen =
    agreed === undefined
      ? "the rarest words of the article, names and its beginning first"
      : `learned from ${agreed.stored} stored articles, of which ${agreed.accepted} are like this one`;
  return {
    query:
      `In the language of the article: ${least} of ${words.length} words must be there; they are ${chosen}.` +
      (facets === undefined ? "" : "\nIn any language: who, what and where, close together, by the sets above."),
    ...(facets !== undefined && {
      terms: "Sets that ship, in the languages of the news. Add what else they are called.",
    }),
    like: "The query decides which articles are looked at, the example how near they are. Add more, or not_like.",
    since: `${BEFORE_DAYS} days before the article: earlier events of the same kind stay out.`,
    actors: "Who acts, by the names that the article has for them: the sides that claims are sorted by.",
    quantities: "What its figures are about.",
  };
}

function sinceOf(publishedAt: string | undefined, day: number | undefined): string | undefined {
  const time = publishedAt === undefined ? (day === undefined ? Number.NaN : day * DAY_MS) : Date.parse(publishedAt);
  return Number.isNaN(time) ? undefined : new Date(time - BEFORE_DAYS * DAY_MS).toISOString().slice(0, 10);
}

/** Of the title's words in Latin letters, whole ones as far as they fit; of a title in other letters, of the query's. */
function slugOf(title: string, { words }: Words): string {
  const latin = [...tokenize(title).words, ...words].filter((word) => /^[a-z0-9]+$/.test(word));
  let slug = "";
  for (const word of latin) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug === "" ? "storyline" : slug;
}
