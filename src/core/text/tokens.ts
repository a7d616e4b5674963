/**
 * The words of a text, folded so that spellings of one word are equal, each with its place in the text as it stands.
 *
 * A word is a run of letters, marks and digits: an apostrophe or a hyphen parts words ("Russia's" is "russia" and "s", "d'Ukraine"
 * is "d" and "ukraine", "14,000" is "14" and "000"), and since what is looked for is cut by the same rule, all of them are found.
 * In scripts that put no spaces between words, or that glue particles to them as Korean does, each sign is a token of its own: what
 * is looked for is then a row of signs, found within any longer word.
 */

export interface Tokens {
  /** Folded. */
  readonly words: readonly string[];
  /** `text.slice(starts[i], ends[i])` is the i-th token as it stands. UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The number of the word that the token belongs to, for distances: the syllables of a Korean word have one number. */
  readonly places: readonly number[];
}

export interface TokenOptions {
  /** "?" is a letter of a word: for what is looked for. */
  readonly wild?: boolean;
}

/** Inside a word, and no part of it: soft hyphen, joiners, the byte order mark. */
const INVISIBLE = "\\u00ad\\u200c\\u200d\\u2060\\ufeff";
/** Letters that stand for an apostrophe: they part words, as the apostrophe does. */
const APOSTROPHES = "\\u02b9-\\u02bf\\ua78c";
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, "g");
/** Most words of most texts: plain letters, with nothing else beside them. Quicker to see than what the rest takes. */
const PLAIN_WORD = "[A-Za-z0-9]+(?![A-Za-z0-9]|[^\\x00-\\x7f])";
const WORD = new RegExp(
  `${PLAIN_WORD}|(?![${APOSTROPHES}])[\\p{L}\\p{N}](?:(?![${APOSTROPHES}])[\\p{L}\\p{M}\\p{N}${INVISIBLE}])*`,
  "gu",
);
const WILD_WORD = new RegExp(
  `(?![${APOSTROPHES}])[\\p{L}\\p{N}?](?:(?![${APOSTROPHES}])[\\p{L}\\p{M}\\p{N}?${INVISIBLE}])*`,
  "gu",
);

const HANGUL = "\\p{Script=Hangul}";
const SPACELESS = `\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}${HANGUL}`;
const HAS_SIGNS = new RegExp(`[${SPACELESS}]`, "u");
const IS_HANGUL = new RegExp(`^${HANGUL}`, "u");
/** A Korean syllable in parts, or a sign with its marks (the two of half-width kana are letters by class), or what lies between signs. */
const PARTS = new RegExp(
  `[\\u1100-\\u115f\\ua960-\\ua97f][\\u1160-\\u11a7\\ud7b0-\\ud7c6]*[\\u11a8-\\u11ff\\ud7cb-\\ud7ff]*|[${SPACELESS}][\\p{M}\\uff9e\\uff9f${INVISIBLE}]*|[^${SPACELESS}]+`,
  "gu",
);
const ASCII = /^[\x00-\x7f]*$/;

/** The tokens of a text in order. Time linear in the text. */
export function tokenize(text: string, { wild = false }: TokenOptions = {}): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  let place = -1;
  const add = (raw: string, start: number): void => {
    const word = foldWord(raw);
    if (word === "") return;
    words.push(word);
    starts.push(start);
    ends.push(start + raw.length);
    places.push(place);
  };
  for (const found of text.matchAll(wild ? WILD_WORD : WORD)) {
    const run = found[0];
    if (ASCII.test(run) || !HAS_SIGNS.test(run)) {
      place++;
      add(run, found.index);
      continue;
    }
    let korean = false;
    for (const part of run.matchAll(PARTS)) {
      const goesOn = IS_HANGUL.test(part[0]);
      if (!goesOn || !korean) place++;
      korean = goesOn;
      add(part[0], found.index + part.index);
    }
  }
  return { words, starts, ends, places };
}

/** Whether a token is a sign of a script that is matched sign by sign. */
export function isSign(word: string): boolean {
  return HAS_SIGNS.test(word);
}

/** Letters without a decomposition that are written without their stroke or ligature where a keyboard lacks them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ς: "σ",
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ٱ: "ا",
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");
const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const MARKED = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
/** Stress marks in Cyrillic, and the dots of ё: the breve of й and the dots of ї make other letters. */
const CYRILLIC_MARKS = /([\p{Script=Cyrillic}])[\u0300\u0301]+|(е)\u0308/gu;
/** Vowel signs, hamza and madda on a carrier, the dagger alef, the stretching sign; the points of Hebrew. */
const SEMITIC_MARKS = /[\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf-\u05c7]/g;
const NO_WORD = /[^\p{L}\p{M}\p{N}?]/gu;

/**
 * One spelling for a word: lower case, full-width and other forms as the plain letter (NFKC), without the marks that are left out in
 * careless writing. Marks that make another letter stay (й, ї, が, the vowels of Indic scripts).
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKC")
    .replace(NO_WORD, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKED, "$1")
    .replace(CYRILLIC_MARKS, "$1$2")
    .replace(SEMITIC_MARKS, "")
    .normalize("NFC")
    .replace(NOT_PLAIN, (letter) => PLAIN[letter]!)
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 15));
}

/** A word in small letters, with its marks. @param raw as it stands @param word the same folded */
export function inSmallLetters(raw: string, word: string): string {
  return ASCII.test(raw) ? word : asWritten(raw).toLowerCase();
}

/** A word as it stands, but for the forms of one letter that look alike (NFKC). */
export function asWritten(word: string): string {
  return word.normalize("NFKC").replace(INVISIBLES, "");
}

// What Arabic writes onto the front of a word: and, so (و ف), by, as, for (ب ك ل), the (ال); "لل" is "ل" and "ال".
const ARABIC_LETTERS = /^[\u0621-\u064a]+$/;
/** Hebrew: and, that, in, to, from, as, the; at most two of them. */
const HEBREW = /^[ושבלמכה]/u;
const HEBREW_LETTERS = /^[\u05d0-\u05ea]+$/;
const FIRST_HEBREW = 0x590;
const NONE: readonly string[] = [];
/** What is left must be a word: three letters, since the roots of both languages have three. */
const SHORTEST_STEM = 3;

/**
 * The same word without what its language writes onto the front of it: "والقوات" is also "القوات" and "قوات".
 * A letter too many may go ("ولد" keeps its own, being short): the whole word counts, too, so nothing is lost.
 *
 * @param word folded
 */
export function withoutProclitics(word: string): readonly string[] {
  if (word.charCodeAt(0) < FIRST_HEBREW) return NONE;
  if (ARABIC_LETTERS.test(word)) return bare(word, arabicStems);
  if (HEBREW_LETTERS.test(word)) return bare(word, hebrewStems);
  return NONE;
}

function bare(word: string, stems: (word: string) => readonly string[]): readonly string[] {
  return [...new Set(stems(word))].filter((stem) => stem.length >= SHORTEST_STEM && stem !== word);
}

function arabicStems(word: string): readonly string[] {
  const and = /^[وف]/u.test(word) ? [word.slice(1)] : [];
  return [word, ...and].flatMap((whole) => {
    const to = whole.startsWith("لل") ? [`ال${whole.slice(2)}`] : /^[بكل]/u.test(whole) ? [whole.slice(1)] : [];
    return [whole, ...to].flatMap((noun) => (noun.startsWith("ال") ? [noun, noun.slice(2)] : [noun]));
  });
}

function hebrewStems(word: string): readonly string[] {
  const once = HEBREW.test(word) ? word.slice(1) : "";
  return HEBREW.test(once) ? [once, once.slice(1)] : [once];
}
