/** What is different between two versions of an article, by sentences. */
import { sentences } from "../text/sentences.ts";
import type { AlertPayload, ArticleChanges } from "./payload.ts";

interface Version {
  readonly title: string | null;
  readonly text: string;
}

/** Undefined when nothing is different but spaces and the order of sentences. */
export function changesBetween(before: Version, after: Version): ArticleChanges | undefined {
  const [old, now] = [sentencesIn(before.text), sentencesIn(after.text)];
  const added = [...now].filter(([key]) => !old.has(key)).map(([, sentence]) => sentence);
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, sentence]) => sentence);
  const retitled = folded(before.title ?? "") !== folded(after.title ?? "");
  if (added.length === 0 && removed.length === 0 && !retitled) return undefined;
  const title = { ...(before.title && { before: before.title }), ...(after.title && { after: after.title }) };
  return { ...(retitled && { title }), added, removed };
}

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

const sentencesIn = (text: string): Map<string, string> =>
  new Map(
    sentences(text).map(({ start, end }) => [folded(text.slice(start, end)), text.slice(start, end).trim()] as const),
  );

/** So many independent sources make a report one that stands; the tenth makes it everybody's. */
const TELLING = [3, 10];

/**
 * Whether an alert that can only be answered, not changed (e-mail), is worth an answer: it was corrected or overtaken, or so many more
 * have it that it stands differently.
 */
export function isWorthAnswer(shown: AlertPayload, now: AlertPayload): boolean {
  if (now.since !== undefined && shown.since?.standing !== now.since.standing) return true;
  const count = (payload: AlertPayload) => (payload.report?.independent ?? 0) + 1;
  return TELLING.some((step) => count(shown) < step && count(now) >= step);
}
