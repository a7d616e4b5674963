/**
 * Where the sentences of a text begin and end.
 *
 * By rules, not by a model: a reader accepts a sentence that is a little too long sooner than half of one, so a full stop that may
 * belong to an abbreviation ends nothing. One pass, time linear in the text.
 */

/** `text.slice(start, end)` is a sentence without white space around it. UTF-16 units. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A table or a list without stops is cut into spans of at most so many UTF-16 units. */
const LONGEST = 2_000;
/** An overlong span is cut at the last space among so many of its last units, else between two characters. */
const CUT_BACK = 200;

/** What may end a sentence: a line break, stops of scripts that put no space after them, stops of the others. Closing marks go with it. */
const STOP =
  /[\n\r\u2028\u2029]|([。！？｡]+)[”’"'）］」』】》]*|([.!?…؟۔।]+)(?:[”’“‘"'»«)\]]|[ \u00a0\u202f](?:»|”|'')(?=\s|$)| "(?=\n|$))*/g;

/** Titles and shortenings that are followed by what they belong to. Lower case, without the stop. */
const LEADS_ON = new Set(
  (
    "mr mrs ms mx dr prof gen lt col maj capt sgt cpl pvt adm cmdr brig sen rep gov pres hon rev st mt ft messrs vs v approx fig al cf viz " +
    "sr sra srta hr fr nr bzw ca evtl sog usw mme mlle м г гг им ул тыс млн млрд руб см"
  ).split(" "),
);
/** These lead on when a number follows: "No. 5", "Oct. 18", "Art. 5". */
const LEADS_ON_TO_NUMBER = new Set(
  "no nos art vol ch sec par pp p jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
);
/** These may stand at the end of a sentence: they lead on unless the next word is one that begins sentences. */
const MAY_END = new Set("inc ltd co corp jr etc bros dept univ govt".split(" "));
const BEGINS =
  /^["“‘'(«]*(?:the|a|an|in|on|at|it|its|he|she|they|we|i|you|but|and|this|that|these|those|however|meanwhile|there|when|while|after|before|if|his|her|their|our|as|for|what|who)\b/i;

/** "U.S.", "e.g.", "EE.UU.", "т.е.": letters with stops between them, the last stop apart. They may stand at the end, too. */
const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
/** German dates and ordinals: "am 3. Oktober". */
const ORDINAL = /^\d{1,2}$/;
const MONTH = /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/i;

const LOWER = /^["“‘'(«„]*\p{Ll}/u;

/** The sentences in order. They do not overlap, and every character that is not white space is in one. */
export function sentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const found of text.matchAll(STOP)) {
    const end = found.index + found[0].length;
    if (!endsHere(text, start, found)) continue;
    add(spans, text, start, end);
    start = end;
  }
  add(spans, text, start, text.length);
  return spans;
}

function endsHere(text: string, start: number, found: RegExpExecArray): boolean {
  const [whole, spaceless, stops] = found;
  const end = found.index + whole.length;
  const next = text.slice(end, end + 40);
  // A Japanese quotation goes on with a particle: 「派遣した。」と述べた。
  if (spaceless !== undefined) return whole === spaceless || !/^\p{Script=Hiragana}/u.test(next);
  if (stops === undefined || next === "" || /^[\n\r]/.test(next)) return true;
  if (!/^\s/.test(next)) return /[؟۔।]/.test(stops);
  const following = next.trimStart();
  if (LOWER.test(following)) return false;
  // A tokenised number: "6 . 1".
  if (/^\d/.test(following) && /\d $/.test(text.slice(Math.max(start, found.index - 2), found.index))) return false;
  if (stops !== ".") return true;
  return !leadsOn(text.slice(Math.max(start, found.index - 24), found.index), following);
}

/** Whether a full stop after these words belongs to a shortening. @param before the end of the sentence so far */
function leadsOn(before: string, following: string): boolean {
  // A tokenised text parts the stop from its word: "Mt . Cook".
  const word = /[\p{L}\p{M}\p{N}.]+(?= ?$)/u.exec(before)?.[0] ?? "";
  const lower = word.toLowerCase();
  if (LEADS_ON.has(lower)) return true;
  if (LEADS_ON_TO_NUMBER.has(lower)) return /^\d/.test(following);
  if (ORDINAL.test(word)) return word === before.trimStart() || MONTH.test(following);
  if (MAY_END.has(lower) || DOTTED.test(word)) return !BEGINS.test(following);
  return /^\p{Lu}$/u.test(word); // an initial: "Kim J. Un"
}

/** Adds the span without the white space around it, in parts if it is overlong. */
function add(spans: SentenceSpan[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to && /\s/.test(text[start]!)) start++;
  let end = to;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  while (end - start > LONGEST) {
    const cut = cutWithin(text, start);
    add(spans, text, start, cut);
    start = cut;
    while (start < end && /\s/.test(text[start]!)) start++;
  }
  if (end > start) spans.push({ start, end });
}

function cutWithin(text: string, start: number): number {
  const limit = start + LONGEST;
  for (let at = limit; at > limit - CUT_BACK; at--) if (/\s/.test(text[at]!)) return at;
  return /[\udc00-\udfff]/.test(text[limit]!) ? limit - 1 : limit;
}
