/** An article made ready for a step: read, printed, and what must be asked of the ledger. Nothing of the past is in it. */
import { createClaimReader } from "../claims/index.ts";
import { type Sides, sidesOf } from "../claims/sides.ts";
import type { ReadArticle } from "../developments/article.ts";
import { isCorrection, standing, takenBack } from "../developments/corrections.ts";
import { askedMarks, keptMarks } from "../developments/events.ts";
import { withLabels } from "../developments/labels.ts";
import { actorTopic, type Needs, nameTopic } from "../developments/ledger.ts";
import { namesIn } from "../developments/names.ts";
import { positionTopics } from "../developments/positions.ts";
import { type Counted, createSeries, type Series } from "../developments/series.ts";
import { contextTerms } from "../developments/statement.ts";
import { EVASIONS } from "../developments/words.ts";
import { creditsOf } from "../duplicates/credits.ts";
import { normal, type Print, printOf } from "../duplicates/relate.ts";
import { sketchOf } from "../duplicates/shingles.ts";
import { hash32 } from "../text/hash.ts";
import { detectLanguage, languageOfTag } from "../text/language.ts";
import { type SentenceSpan, sentences } from "../text/sentences.ts";
import type { Claim, StoryArticle, Storyline } from "../types.ts";
import { publisherFamily } from "../url/family.ts";

export interface Reading {
  readonly article: ReadArticle;
  readonly print: Print;
  readonly credits: readonly string[];
  /** All claims of the article, those that a correction takes back included. */
  readonly claims: readonly Claim[];
  readonly counted: readonly Counted[];
  readonly wrong: readonly Counted[];
  /** Of all quantities. */
  readonly series: readonly string[];
  /** What later articles find it by. */
  readonly marks: readonly number[];
  readonly needs: Needs;
}

/** An article that says neither when it was published nor when it was seen comes before all others. */
const UNTIMED = new Date(0).toISOString();

export interface Reader {
  read(article: StoryArticle): Reading;
}

/** Reads articles with what a storyline says of its sides and quantities. */
export function createReader(storyline: Pick<Storyline, "actors" | "quantities" | "terms">): Reader {
  const { actors = {}, terms = {} } = storyline;
  const central = new Set(Object.values(terms).flatMap((words) => words.map((word) => word.toLowerCase())));
  const sidesBy = sidesOf(storyline);
  const series = createSeries(storyline);
  const reader = createClaimReader(storyline);
  return {
    read(article) {
      const claims = withLabels(reader.read(article), article.text);
      const [headline] = article.title === undefined ? [] : telling(reader.read({ text: article.title }));
      return readWith(article, { claims, headline, evasive: evasive(article.text, sidesBy), actors, central, series });
    },
  };
}

const telling = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ stance }) => stance === "confirms" || stance === "denies");

/** Sentences in which a side neither confirms nor denies: nobody said anything, and that is telling. */
function evasive(text: string, sides: Sides): Claim[] {
  return sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const found = EVASIONS.map((evasion) => evasion.exec(sentence)).find((match) => match !== null);
    const speaker = found && sentence.slice(0, found.index);
    const side = speaker === undefined ? undefined : sides.of(speaker);
    return side === undefined ? [] : [{ side, stance: "says", sentence, start, end }];
  });
}

interface Given {
  readonly claims: readonly Claim[];
  readonly headline: Claim | undefined;
  readonly evasive: readonly Claim[];
  readonly actors: NonNullable<Storyline["actors"]>;
  /** Names in its terms, lower case. */
  readonly central: ReadonlySet<string>;
  readonly series: Series;
}

function readWith(article: StoryArticle, { claims, headline, evasive, actors, central, series }: Given): Reading {
  const { title = "", text } = article;
  const at = iso(article.publishedAt ?? article.seenAt);
  const spans = sentences(text);
  const language =
    article.language === undefined ? detectLanguage(`${title}\n${text}`) : languageOfTag(article.language);
  const lead = leadOf(text, spans);
  const credits = creditsOf(text, article.author);
  const mends = isCorrection(title, text);
  const valid = mends ? standing(claims) : claims;
  const counted = series.of(valid);
  const wrong = mends ? takenBack(claims, series) : [];
  const print = printOf({ title, text, at: new Date(at) });
  const marks = askedMarks(title, text.slice(lead.start, lead.end));
  const read: ReadArticle = {
    id: article.id,
    title,
    text,
    ...(language !== undefined && { language }),
    at,
    seenAt: iso(article.seenAt ?? article.publishedAt),
    family: familyOf(article, credits),
    claims: [
      ...valid,
      ...evasive.filter(({ start, side }) => !valid.some((claim) => claim.start === start && claim.side === side)),
    ],
    headline: { ...(headline?.stance && { stance: headline.stance }), ...(headline?.side && { side: headline.side }) },
    context: contextTerms(title, text),
    lead,
    nameOf: ({ side = "", speaker = side, sentence }) => {
      const names = actors[side] ?? [];
      return (
        longest(names.filter((name) => speaker.includes(name))) ??
        longest(names.filter((name) => sentence.includes(name))) ??
        speaker
      );
    },
    isCentral: (name) => central.has(name.toLowerCase()),
    sentenceAt: (place) => spans.find(({ start, end }) => place >= start && place < end) ?? lead,
  };
  const topics = [
    ...positionTopics(read.claims, Object.keys(actors)),
    ...read.claims.flatMap(({ side }) => (side === undefined ? [] : actorTopic(side))),
    ...(counted.length + wrong.length > 0 ? series.topics : []),
    ...[...namesIn(`${title}\n${text}`).keys()].map(nameTopic),
  ];
  const needs: Needs = {
    sketch: sketchOf(print.shingles),
    headline: hash32(normal(title)),
    marks,
    topics: [...new Set(topics)],
  };
  return {
    article: read,
    print,
    credits,
    claims,
    counted,
    wrong,
    series: series.topics,
    marks: keptMarks(title, text),
    needs,
  };
}

const longest = (names: readonly string[]): string | undefined => [...names].sort((a, b) => b.length - a.length)[0];

const iso = (time: string | undefined): string => (time === undefined ? UNTIMED : new Date(time).toISOString());

/** The first sentence with some words in it, past datelines and section names. */
function leadOf(text: string, spans: readonly SentenceSpan[]): SentenceSpan {
  return (
    spans.find(({ start, end }) => /(?:\S+\s+){4}\S|[^\x00-\u2fff]{12}/.test(text.slice(start, end))) ??
    spans[0] ?? { start: 0, end: 0 }
  );
}

function familyOf({ source, url }: StoryArticle, credits: readonly string[]): string {
  const credited = credits[0]?.toLowerCase();
  const domain = source?.domain ?? (url === undefined ? undefined : hostOf(url));
  return credited ?? (domain === undefined ? (source?.name ?? "unknown") : publisherFamily(domain));
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).hostname : undefined);
