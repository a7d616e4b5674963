/** Where a text quotes. Linear; a mark that nothing closes quotes nothing. */

/** `text.slice(start, end)` with both marks. UTF-16 units. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** Closing marks by opening mark. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  "“": ["”", '"'],
  "„": ["“", "”"],
  "«": ["»"],
  "»": ["«"],
  "「": ["」"],
  "『": ["』"],
  "``": ["''"],
  '"': ['"', "”"],
  "‘": ["’"],
  "'": ["'"],
};
/** Marks that are also apostrophes: they open before a letter after a space, and close before none. */
const SINGLE = new Set(["‘", "'"]);
const MARK = /``|''|["“”„«»「」『』‘’'\n]/g;
/** A quotation goes on over paragraphs, not for ever: UTF-16 units. */
const LONGEST = 1_500;
/** Marks that are the same at both ends do not reach beyond their line. */
const WITHIN_LINE = new Set(['"', "'"]);

/** The quotations in order, the outer ones only. */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: { mark: string; start: number } | undefined;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (open !== undefined && (index - open.start > LONGEST || (mark === "\n" && WITHIN_LINE.has(open.mark))))
      open = undefined;
    if (open !== undefined && closesAt(text, open.mark, mark, index)) {
      found.push({ start: open.start, end: index + mark.length });
      open = undefined;
    } else if (open === undefined && mark in PAIRS && (!SINGLE.has(mark) || opens(text, index)))
      open = { mark, start: index };
  }
  return found;
}

function closesAt(text: string, opening: string, mark: string, at: number): boolean {
  if (opening === "``" && closesWithOpening(text, mark, at)) return true;
  return PAIRS[opening]!.includes(mark) && (!SINGLE.has(opening) || closes(text, at));
}

/** "`` It works , `` he said": the opening mark closes, too, after a stop and before a small letter. */
function closesWithOpening(text: string, mark: string, at: number): boolean {
  return (
    mark === "``" &&
    /[,.!?] $/.test(text.slice(Math.max(0, at - 2), at)) &&
    /^ ?\p{Ll}|^ \p{Lu}\p{L}+ \p{Ll}/u.test(text.slice(at + 2, at + 24))
  );
}

function opens(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

function closes(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "") && /[^\s]/.test(text[at - 1] ?? "");
}
