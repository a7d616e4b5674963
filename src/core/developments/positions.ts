/**
 * Where each side stands: who confirms, denies, leaves open, condemns what, and when that is new.
 *
 * A side confirms for the first time when it says in words that something is so that it has not confirmed before. A plain statement
 * counts as that too if the matter is contested (somebody denied or only supposed it) and the side never denied it: who denied must
 * take it back in words.
 */
import type { Claim, DevelopmentResult, Stance } from "../types.ts";
import { type ReadArticle, toldBy } from "./article.ts";
import { firstConfirmation, firstDenial, stanceChange } from "./headlines.ts";
import { type Act, ACTS as ALL_ACTS, type Position, positionTopic } from "./ledger.ts";
import type { Notes } from "./notes.ts";
import { isDaysOld, isSame, looksBack, SAME, sameness, statementTerms } from "./statement.ts";
import { A_PERSON, EVASIONS, SUPPOSES } from "./words.ts";

/** What is kept of a side's statements of a kind that is told only as part of something else. */
const MOST = 8;

const ACT_OF: Readonly<Partial<Record<Stance, Act>>> = {
  confirms: "confirms",
  denies: "denies",
  alleges: "alleges",
  estimates: "estimates",
  condemns: "condemns",
  says: "states",
  announces: "states",
};

export function notePositions(article: ReadArticle, sides: readonly string[], notes: Notes): void {
  for (const claim of article.claims) {
    const position = positionOf(article, claim);
    if (position === undefined) continue;
    const mine = positionsOf(position.side, notes);
    const others = sides.filter((side) => side !== position.side).flatMap((side) => positionsOf(side, notes));
    decide(position, mine, others, article, notes);
  }
}

/** What a side has said, in order of time. */
const positionsOf = (side: string, notes: Notes): Position[] =>
  ALL_ACTS.flatMap((act) => notes.of("position", positionTopic(side, act))).sort(byTime);

const byTime = (a: Position, b: Position): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** Where the sides stand is asked for only if one of them speaks. */
export const positionTopics = (claims: readonly Claim[], sides: readonly string[]): string[] =>
  claims.some(({ side }) => side !== undefined)
    ? sides.flatMap((side) => ALL_ACTS.map((act) => positionTopic(side, act)))
    : [];

function positionOf(article: ReadArticle, claim: Claim): Position | undefined {
  const act = actOf(headlined(claim, article));
  if (claim.side === undefined || act === undefined || looksBack(claim, article)) return undefined;
  if (A_PERSON.test(claim.speaker ?? "")) return undefined;
  return {
    kind: "position",
    topic: positionTopic(claim.side, act),
    ...toldBy(article, claim),
    side: claim.side,
    act,
    stance: STANCES[act],
    terms: statementTerms(claim.sentence, claim.speaker),
    context: article.context,
  };
}

export function actOf({ sentence, stance = "says" }: Pick<Claim, "sentence" | "stance">): Act | undefined {
  if (EVASIONS.some((evasion) => evasion.test(sentence))) return "open";
  const act = ACT_OF[stance];
  return act === "states" && SUPPOSES.test(sentence) ? "alleges" : act;
}

/** What the headline calls a confirmation or a denial is one, even if the first sentence only says who said what. */
function headlined(claim: Claim, { headline, lead }: ReadArticle): Pick<Claim, "sentence" | "stance"> {
  const { stance, side } = headline;
  const plain = claim.stance === undefined || claim.stance === "says" || claim.stance === "announces";
  const named =
    stance !== undefined && plain && claim.start <= lead.start && (side === undefined || side === claim.side);
  return named ? { ...claim, stance } : claim;
}

const STANCES: Readonly<Record<Act, Stance>> = {
  confirms: "confirms",
  states: "says",
  denies: "denies",
  open: "says",
  alleges: "alleges",
  estimates: "estimates",
  condemns: "condemns",
};

function decide(
  position: Position,
  mine: readonly Position[],
  others: readonly Position[],
  article: ReadArticle,
  notes: Notes,
): void {
  const before = nearest(
    mine.filter(({ act }) => sameAct(act, position.act)),
    position,
  );
  if (before !== undefined) {
    notes.join(before);
    if (position.at < before.at) notes.add(withoutContext(position));
    return;
  }
  const late = mine.some(({ at, act }) => at > position.at && act !== "states");
  const development = late ? undefined : developmentOf(position, mine, others, article);
  if (development === undefined && mine.filter(({ act }) => act === position.act).length >= MOST) return;
  notes.add(development === undefined ? position : told(position), development);
}

/** A statement that is told as a confirmation is one from then on. */
const told = (position: Position): Position =>
  position.act === "states"
    ? { ...position, act: "confirms", topic: positionTopic(position.side, "confirms") }
    : position;

/** What a side said as a fact and what it confirmed are the same step for it. */
const sameAct = (one: Act, other: Act): boolean => one === other || (one === "confirms" && other === "states");

function developmentOf(
  position: Position,
  mine: readonly Position[],
  others: readonly Position[],
  article: ReadArticle,
): DevelopmentResult | undefined {
  if (isDaysOld(position.sentence, article.at) && mine.some(({ act }) => act === position.act)) return undefined;
  const last = mine.filter(({ act }) => act === "confirms" || act === "denies" || act === "open").at(-1);
  switch (position.act) {
    case "confirms":
      return firstConfirmation(position, last?.act === "confirms" ? undefined : last);
    case "states":
      return isContested(position, mine, others) && leads(position, article) ? firstConfirmation(position) : undefined;
    case "denies":
      return last?.act === "confirms" && isSame(position.terms, last)
        ? stanceChange(position, last)
        : firstDenial(position);
    case "open":
      return last === undefined || last.act === "open" ? undefined : stanceChange(position, last);
    default:
      return undefined;
  }
}

/** A side that has not committed itself states what another denied, alleged or left open. */
function isContested(position: Position, mine: readonly Position[], others: readonly Position[]): boolean {
  const committed = mine.some(
    ({ act }) => act === "confirms" || act === "denies" || act === "open" || act === "states",
  );
  const doubted = [...mine, ...others].filter(
    ({ act }) => act !== "states" && act !== "confirms" && act !== "condemns",
  );
  return !committed && doubted.some((other) => isSame(position.terms, other));
}

/** It is what the report begins with. */
const leads = ({ start }: Position, { lead }: ReadArticle): boolean => start <= lead.end;

/** Words of two languages cannot be held against each other: what a side says again in another one is taken for the same. */
const isForeign = (one: Position, other: Position): boolean =>
  one.language !== undefined && other.language !== undefined && one.language !== other.language;

/** Who denies a matter denies it in many words: only what has next to nothing of the first denial is another one. */
const DENIED_AGAIN = 0.25;

const leastShared = (act: Act): number => (act === "denies" ? DENIED_AGAIN : SAME);

function nearest(positions: readonly Position[], position: Position): Position | undefined {
  const rated = positions.map((other) => ({
    other,
    is: isForeign(position, other) ? SAME : sameness(position.terms, other),
  }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (top, one) => (top === undefined || one.is > top.is ? one : top),
    undefined,
  );
  return best !== undefined && best.is >= leastShared(position.act) ? best.other : undefined;
}

/** An earlier saying of what is known: it is put where its time belongs, and needs no more words. */
const withoutContext = (position: Position): Position => ({ ...position, context: [] });
