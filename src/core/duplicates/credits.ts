/**
 * Whom a report says it has its news from: credit lines, datelines and phrases such as "first reported by". Papers that print one agency's
 * report are one source, so a credit counts before the name of the paper.
 */
import { AGENCIES } from "./agencies.ts";

/** Datelines and by-lines stand at the ends of a text; so many UTF-16 units of each are looked at. */
const HEAD = 300;
const TAIL = 300;
/** Phrases that hand a report on, before and after the name of who had it. */
const HANDED_ON =
  /(?:first reported by|as reported by|reporting by|this story was (?:first )?published (?:by|in)|source|quelle|fuente|agence|источник|via)[:\s]+(?:the\s+)?([\p{L}\p{N}][\p{L}\p{N} .'’-]{1,40})/giu;
/** "(Reuters)", "/TASS/", "【共同】", and "Reuters -" at the beginning of a line. */
const MARKED = /[(（/【[]\s*([\p{L}][\p{L}\p{N} .-]{1,30})\s*[)）/】\]]|^([\p{L}][\p{L} -]{1,25})\s*[-–—]\s/gmu;

/**
 * @param byline the authors as the page names them
 * @returns names of agencies and papers, each once, in the order found
 */
export function creditsOf(text: string, byline = ""): string[] {
  const ends = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text;
  const found: string[] = [];
  for (const part of byline.split(/[,;/|]|\band\b/)) add(found, agency(part));
  for (const [, inner, dateline] of ends.matchAll(MARKED)) add(found, agency(inner ?? dateline ?? ""));
  for (const [, name] of ends.matchAll(HANDED_ON)) add(found, agencyAtFront(name!));
  for (const [, name] of text.matchAll(/first reported by (?:the )?((?:\p{Lu}[\p{L}\p{N}'’-]*\s?){1,4})/gu))
    add(found, name!.trim());
  return found;
}

const agency = (words: string): string | undefined => AGENCIES.get(words.trim().toLowerCase());

function agencyAtFront(words: string): string | undefined {
  const parts = words.trim().split(/\s+/);
  for (let length = Math.min(4, parts.length); length > 0; length--) {
    const name = agency(
      parts
        .slice(0, length)
        .join(" ")
        .replace(/[.,;]+$/, ""),
    );
    if (name !== undefined) return name;
  }
  return undefined;
}

function add(names: string[], name: string | undefined): void {
  if (name !== undefined && name !== "" && !names.includes(name)) names.push(name);
}
