/**
 * The ledger of a storyline, as values: what a step asks of the past, what it is told, and what it adds.
 *
 * A step never sees the whole story. It asks by key (`Needs`), is told what stands under the keys (`Known`), decides, and hands back what
 * to write (`Entries`). The filter keeps the ledger in memory, the worker in rows: both go through the same step.
 *
 * Times are ISO 8601 UTC and compare as strings. Ids of articles are strings.
 */
import type { DevelopmentResult, Figure, ReportOf, Stance } from "../types.ts";

export interface Needs {
  /** Hashes of the text's shingles: for reports with the same wording. */
  readonly sketch: readonly number[];
  /** Of the headline, for teasers. */
  readonly headline: number;
  /** Hashes of the telling words of headline and lead: for reports of the same event. */
  readonly marks: readonly number[];
  /** Of facts: a side, a quantity, a name. */
  readonly topics: readonly string[];
}

export interface Known {
  /** Articles that may be the same text, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** For each mark the articles that have it, the latest first, at most `MOST_PER_MARK`. */
  readonly marked: ReadonlyMap<number, readonly string[]>;
  /** Facts under the topics asked for, and the events of articles that share `RELATED` marks or more, in order of time. */
  readonly facts: readonly Fact[];
}

export const MOST_CANDIDATES = 6;
export const MOST_PER_MARK = 50;
/** So many marks in common make two reports worth a look. */
export const RELATED = 4;
/** Facts under one topic: the latest by time. What was said before is forgotten, and may be told again. */
export const MOST_PER_TOPIC = 200;

export interface Candidate {
  readonly article: string;
  /** Id of the article that leads its report. */
  readonly lead: string;
  readonly title?: string;
  readonly text: string;
  readonly at: string;
  /** Whether the storyline matched an article of the report: false while only articles outside it had the text. */
  readonly told: boolean;
  /** Keys of the developments that the report told. */
  readonly developments: readonly string[];
}

export type Fact = Position | Count | Name | Event;

interface Told {
  /** Under what it is looked up. */
  readonly topic: string;
  readonly article: string;
  /** Who printed it, or whom the report credits. */
  readonly family: string;
  /** When it was published, or seen. */
  readonly at: string;
  readonly seenAt: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
  readonly side?: string;
  readonly language?: string;
  /** Key of the development that told it. */
  readonly development?: string;
}

/** What a side says of something. */
export interface Position extends Told {
  readonly kind: "position";
  readonly side: string;
  readonly act: Act;
  readonly stance: Stance;
  /** Telling words of the statement, and of the report around it. */
  readonly terms: readonly string[];
  readonly context: readonly string[];
}

/** `states`: says it as a fact; `open`: neither confirms nor denies. */
export type Act = (typeof ACTS)[number];

/** How many, by whom. */
export interface Count extends Told {
  readonly kind: "figure";
  readonly quantity: string;
  readonly figure: Figure;
  readonly stance?: Stance;
}

/** A name that was not in the storyline before. */
export interface Name extends Told {
  readonly kind: "name";
  readonly name: string;
}

/** A report unlike all before. */
export interface Event extends Told {
  readonly kind: "event";
}

/** A development with what makes it this one: the article, its version, and its place in it. */
export interface Raised {
  readonly key: string;
  readonly result: DevelopmentResult;
  /** Earlier figures of the same quantity, in order of time. */
  readonly earlier: readonly Count[];
}

/** An article tells a development of before, too. */
export interface Join {
  /** Its key. */
  readonly development: string;
}

export interface Entries {
  readonly member: Member;
  /** To be looked up by: empty for copies. */
  readonly sketch: readonly number[];
  readonly headline: number;
  readonly marks: readonly number[];
  readonly facts: readonly Fact[];
  readonly developments: readonly Raised[];
  readonly joins: readonly Join[];
}

/** An article's place in the tree of its report. */
export interface Member extends ReportOf {
  readonly article: string;
  /** The article whose wording is nearest, when it does not lead. */
  readonly follows?: string;
  readonly family: string;
  readonly language?: string;
  readonly at: string;
  readonly seenAt: string;
  /** Sentences that no article it could have been taken from has. */
  readonly added: number;
  readonly credits: readonly string[];
}

export const ACTS = ["alleges", "estimates", "states", "confirms", "denies", "open", "condemns"] as const;

export const positionTopic = (side: string, act: Act): string => `${act}:${side}`;
export const actorTopic = (side: string): string => `actor:${side}`;
export const figureTopic = (quantity: string): string => `figure:${quantity}`;
export const nameTopic = (name: string): string => `name:${name}`;
export const eventTopic = (article: string): string => `event:${article}`;
