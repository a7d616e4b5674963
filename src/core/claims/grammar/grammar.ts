/** What the reader of claims knows of a language. Tables only: a language is added without new code. */

import type { Stance } from "../../types.ts";

export type Form = "base" | "present" | "past" | "participle" | "gerund";

/** What must stand with a verb so that somebody says something. */
export type Needs =
  /** Nothing: "said", "condemned". */
  | "nothing"
  /** A clause, a quotation, or the end of the sentence: "believes the driver was", "..., the study notes". */
  | "clause"
  /** The same, with "that": "showed that". */
  | "that"
  /** What is done to somebody: "accused Moscow", not "men accused of". */
  | "object"
  /** One of its particles: "called for". */
  | "particle"
  /** Words of praise or blame, or a quotation: "called it a crime". */
  | "verdict";

export interface Verb {
  readonly stance: Stance;
  readonly form: Form;
  readonly needs: Needs;
  readonly particles?: ReadonlySet<string>;
  /** The form is a noun as well: "claims", "report". */
  readonly noun: boolean;
}

export interface Grammar {
  readonly language: string;
  /** What a word is parted at: "Russia's". */
  readonly clitic?: RegExp;
  /** Nouns are written with a capital (German): a capital says nothing of names. */
  readonly capitalNouns: boolean;
  /** "subject-after": a verb that nothing but adverbs stands before has its subject after it (V2, VSO, free order). */
  readonly order: "subject-first" | "subject-after";
  /** Adjectives follow their noun (Romance languages, Arabic). */
  readonly nounFirst: boolean;
  /** The participle stands far from its auxiliary (German): "hat ... bestätigt". */
  readonly brackets: boolean;
  /** Nouns are written together (German): the last part says what a word is. */
  readonly compounds: boolean;
  /** By form, lower case. A form may belong to two verbs. */
  readonly verbs: ReadonlyMap<string, readonly Verb[]>;
  /** Forms of have, be, do: they stand between speaker and verb. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Forms of be: before a participle they make a passive. */
  readonly be: ReadonlySet<string>;
  /** would, may: what is said with them has not been said. */
  /** Verbs between a subject and what it is called: forms of be, "looks". */
  readonly copulas: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Marks an infinitive: "to". */
  /** "declined", "refused": with an infinitive they say that something is not said. */
  readonly refusals: ReadonlySet<string>;
  readonly infinitive: ReadonlySet<string>;
  /** Participles of telling somebody: the subject of their passive hears, and they stand after their speaker. */
  readonly hearers: ReadonlySet<string>;
  /** "herself": who does something to oneself says nothing. */
  readonly reflexives: ReadonlySet<string>;
  /** "quoting", "citing" */
  readonly citing: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** Ends of adverbs: "-ly". */
  readonly adverbEnd?: RegExp;
  /** Days, months, "yesterday", "earlier". */
  readonly times: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that lead on from a role to what it belongs to: "of", "for". */
  readonly links: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Conjunctions that begin a clause of its own rank: "while". */
  readonly breaks: ReadonlySet<string>;
  /** "what", "how": who is asked about says nothing. */
  readonly questions: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Prepositions of a place that speaks through those who are there: Russian "в Кремле заявили". */
  readonly places: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly that: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Determiners that begin an aside about a name: ", a doctor,". */
  readonly articles: ReadonlySet<string>;
  /** Finite verbs that news uses most, for telling a clause from a name. */
  readonly finite: ReadonlySet<string>;
  readonly finiteEnd?: RegExp;
  readonly by: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  /** Passive verbs whose subject speaks: "was quoted as saying". */
  readonly quoted: ReadonlySet<string>;
  /** "according to", in words. */
  readonly according: readonly (readonly string[])[];
  /** The same after the name: "NAME zufolge". */
  readonly accordingAfter: ReadonlySet<string>;
  /** Accordances that are no speakers: "according to plan". */
  readonly noSpeaker: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Papers that speak for who made them: "statement", "report". */
  /** What a paper is followed by before who made it: "by", "from". */
  readonly authors: ReadonlySet<string>;
  /** "estimates": whoever it is of, estimates. */
  readonly estimates: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** People who speak for the body that was named last: "a spokesperson". */
  readonly deputies: ReadonlySet<string>;
  /** Who speaks for what follows: "an official of the ministry", not "a customer of the bank". */
  readonly officials: ReadonlySet<string>;
  /** Groups and bodies that "it" stands for. */
  readonly bodies: ReadonlySet<string>;
  /** Cities that stand for a government. */
  readonly seats: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly feminine: ReadonlySet<string>;
  readonly masculine: ReadonlySet<string>;
  /** Words that condemn. */
  readonly blame: ReadonlySet<string>;
  /** Words that say that something is not so: "groundless". */
  readonly falsehood: ReadonlySet<string>;
  /** What is not there without anything being denied: "no doubt". */
  readonly noDenial: ReadonlySet<string>;
  /** Words that begin a denial: "no", "none". */
  readonly none: ReadonlySet<string>;
  /** A noun of more than one. */
  readonly plural: RegExp;
  readonly numbers: NumberWords;
}

export type Pronoun = "he" | "she" | "it" | "they" | "I" | "one";

export interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** Joins tens and ones, hundreds and the rest: "and". */
  /** "put the number at" */
  readonly at: string;
  /** Nouns of a number that stands apart: "put the death toll at". */
  readonly totals: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  /** Longest first. */
  readonly atLeast: readonly (readonly string[])[];
  readonly atMost: readonly (readonly string[])[];
  readonly about: readonly (readonly string[])[];
  readonly between: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** What a decimal point is: "." or ",". */
  readonly decimal: "." | ",";
  /** "11 000": a plain space parts thousands. */
  readonly spaceGroups: boolean;
  readonly percent: ReadonlySet<string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly months: ReadonlySet<string>;
  readonly clock: ReadonlySet<string>;
  /** Units of time: with `span` they say when, not how many. */
  readonly timeUnits: ReadonlySet<string>;
  readonly timeBefore: ReadonlySet<string>;
  readonly timeAfter: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
  readonly ofWords: ReadonlySet<string>;
  /** Words that number what follows: "No. 5", "Article 5". */
  readonly labels: ReadonlySet<string>;
  /** After a number: "or more". */
  readonly more: ReadonlySet<string>;
}
