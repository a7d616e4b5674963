/**
 * What is measured of an article and the examples: numbers, each with a name. The weights say what each is worth.
 *
 * Likeness alone finds the kind of event; names, numbers, dates, and whose neighbours are nearer, find the event itself.
 */
import { type Background, KEPT, likeness, type Neighbours, type Sketch, WIDE_VIEWS } from "./background.ts";
import type { Dating } from "./dating.ts";
import type { Party } from "./party.ts";
import { VIEWS } from "./portrait.ts";
import { coverage, product } from "./vectors.ts";

export type Features = Readonly<Record<string, number>>;

/** Days between two dates that are far apart, or close, for one event in the news. */
const FAR_DAYS = 30;
const CLOSE_DAYS = 7;
const HIGHEST_RATIO = 3;

/** Less alike than this in their words, an article and examples are taken for strangers, and no more is measured. */
const STRANGERS = 0.04;

export function areStrangers({ vectors: { body } }: Sketch, { vectors, wide, telling }: Party): boolean {
  if (!telling.some((word) => body.has(word))) return true;
  return product(body, vectors.body) < STRANGERS && (wide === undefined || product(body, wide.body) < STRANGERS);
}

/** @param against the counter-examples, if there are any */
export function featuresOf(
  article: Sketch,
  examples: Party,
  against: Party | undefined,
  background: Background,
): Features {
  return {
    ...alike(article, examples),
    ...shared(article, examples),
    ...dated(article, examples),
    "examples, log": Math.log(examples.sketches.length),
    "length, log": Math.log(1 + article.portrait.length),
    ...(examples.wide !== undefined && near(article, examples, background)),
    ...(against !== undefined && countered(article, examples, against, background)),
  };
}

/** Cosines: to all examples together, and to the best of them. */
function alike({ vectors }: Sketch, { vectors: all, sketches }: Party): Features {
  const features: Record<string, number> = {};
  for (const view of VIEWS) features[view] = product(vectors[view], all[view]);
  for (const view of WIDE_VIEWS)
    features[`${view}, best`] = Math.max(...sketches.map((one) => product(vectors[view], one.vectors[view])));
  return features;
}

/** The share of what one says first that the other has anywhere: a short article is not like a long one, but may be all in it. */
function shared({ portrait, weigh }: Sketch, { shares }: Party): Features {
  const { counts, leadNames } = portrait;
  return {
    "examples' lead in article": coverage(shares.lead, counts.body, weigh),
    "examples' names in article": coverage(shares.leadNames, counts.body, weigh),
    "lead in examples": coverage(counts.lead, shares.body, weigh),
    "names in examples": coverage(leadNames, shares.body, weigh),
    "title in examples": coverage(counts.title, shares.body, weigh),
  };
}

/** Each between -1, they differ, and 1; 0 when one side says nothing. */
function dated({ portrait: { dating } }: Sketch, { sketches }: Party): Features {
  const datings = sketches.map(({ portrait }) => portrait.dating);
  return {
    weekdays: overlap(dating.weekdays, new Set(datings.flatMap(({ weekdays }) => [...weekdays]))),
    months: overlap(dating.months, new Set(datings.flatMap(({ months }) => [...months]))),
    dates: closeness(gapOf(dating, datings)),
  };
}

function overlap(ours: ReadonlySet<number>, theirs: ReadonlySet<number>): number {
  if (ours.size === 0 || theirs.size === 0) return 0;
  const both = [...ours].filter((one) => theirs.has(one)).length;
  return (2 * both) / Math.min(ours.size, theirs.size) - 1;
}

function closeness(gap: number | undefined): number {
  if (gap === undefined) return 0;
  return gap <= CLOSE_DAYS ? 1 : gap > FAR_DAYS ? -1 : 0;
}

/** Days from the nearest of them; undefined when one side has no date. */
function gapOf({ day }: Dating, others: readonly Dating[]): number | undefined {
  const gaps = others.flatMap((other) =>
    other.day === undefined || day === undefined ? [] : Math.abs(other.day - day),
  );
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

/** Who is nearer: the examples to the article, or others to either of them. */
function near(article: Sketch, { sketches, vectors, wide }: Party, background: Background): Features {
  const own = background.neighbours(article);
  const theirs = sketches.map((sketch) => background.neighbours(sketch));
  const likes = sketches.map((sketch) => likeness(article, sketch));
  const best = Math.max(...likes);
  const features: Record<string, number> = {
    "as near as the examples' neighbours": Math.min(HIGHEST_RATIO, best / mean(theirs.map(({ typical }) => typical))),
    "as near as the article's neighbours": Math.min(HIGHEST_RATIO, best / own.typical),
    "nearer to the examples": Math.log(1 + Math.min(...theirs.map((their, i) => nearer(their, likes[i]!)))),
    "nearer to the article": Math.log(1 + nearer(own, best)),
    "neighbours in common": Math.max(...theirs.map((their) => common(own, their))),
    "body to wide examples": product(article.vectors.body, wide!.body),
    "wide body to examples": product(own.wide.body, vectors.body),
  };
  for (const view of WIDE_VIEWS) features[`wide ${view}`] = product(own.wide[view], wide![view]);
  return features;
}

/** How many neighbours are nearer than this. */
function nearer({ likeness }: Neighbours, than: number): number {
  const first = likeness.findIndex((one) => one <= than);
  return first < 0 ? KEPT : first;
}

const COMMON = 10;

function common(a: Neighbours, b: Neighbours): number {
  const ids = new Set(b.ids.slice(0, COMMON));
  return a.ids.slice(0, COMMON).filter((id) => ids.has(id)).length / COMMON;
}

/** How much more the article is like the examples than like the counter-examples. */
function countered(article: Sketch, examples: Party, against: Party, background: Background): Features {
  const ours = { ...alike(article, examples), ...shared(article, examples), ...wider(article, examples, background) };
  const theirs = { ...alike(article, against), ...shared(article, against), ...wider(article, against, background) };
  const features: Record<string, number> = { "counter-examples": 1 };
  for (const [name, value] of Object.entries(ours)) {
    features[`not: ${name}`] = theirs[name]!;
    features[`more: ${name}`] = value - theirs[name]!;
  }
  const gap = gapOf(
    article.portrait.dating,
    against.sketches.map(({ portrait }) => portrait.dating),
  );
  return { ...features, "not: dates": closeness(gap) };
}

function wider(article: Sketch, { sketches, wide }: Party, background: Background): Features {
  if (wide === undefined) return {};
  const own = background.neighbours(article);
  return {
    nearer: Math.log(1 + nearer(own, Math.max(...sketches.map((sketch) => likeness(article, sketch))))),
    "wide body": product(own.wide.body, wide.body),
    "wide names": product(own.wide.names, wide.names),
  };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
