/** The lines below a headline: who was first, who followed, the figure against earlier ones, what changed, what drives a surge. */

import type { Figure } from "../types.ts";
import type { AlertArticle, AlertPayload, ArticleChanges, Corroboration, EarlierFigure } from "./payload.ts";
import { counted, day, figureWords, minute, named, said, sourceName } from "./words.ts";

/** So many different words of the evidence of a match are shown, so many earlier figures, so many changed sentences. */
const SHOWN = { words: 6, figures: 3, sentences: 4 } as const;
const SENTENCE = 300;

/** @param attributed the quotation above says already where it was read */
export function notesOf(payload: AlertPayload, attributed: boolean): string[] {
  const { article, development, report, earlier, since, changes, surge, source, channel, match, evidence } = payload;
  return [
    ...(since
      ? [`${since.standing === "corrected" ? "Corrected" : "Expired"} since: ${said(since.note, SENTENCE)}`]
      : []),
    ...(development?.figure ? figureNote(development.figure, earlier ?? []) : []),
    ...(development === undefined && match ? [matchNote(match.score, evidence)] : []),
    ...(changes ? changeNotes(changes) : []),
    ...(surge && surge.drivers.length > 0
      ? [`Driven by ${surge.drivers.slice(0, SHOWN.words).map(named).join(", ")}`]
      : []),
    ...(source ? [`Since ${minute(source.since)}: ${said(source.reason, SENTENCE)}`] : []),
    ...(channel ? [said(channel.reason, SENTENCE)] : []),
    ...(report
      ? [reportNote(report, article)]
      : article && !attributed && !payload.summary
        ? [originNote(article)]
        : []),
  ].filter((note) => note !== "");
}

/** "First reported by Yonhap (yna.co.kr), 2024-10-18 09:30 UTC; 3 independent sources follow" */
function reportNote({ first, independent }: Corroboration, article: AlertArticle | undefined): string {
  const who = sourceName(first ?? article?.source);
  const at = first?.at ?? article?.publishedAt;
  const by = [who === "" ? "First report" : `First reported by ${who}`, at === undefined ? "" : minute(at)];
  const told = by.filter((part) => part !== "").join(", ");
  if (independent === 0) return `${told}; no other source yet`;
  return `${told}; ${counted(independent, "independent source")} ${independent === 1 ? "follows" : "follow"}`;
}

/** "Yonhap (yna.co.kr), published 2024-10-18 09:30 UTC" */
export function originNote({ source, publishedAt, seenAt }: AlertArticle): string {
  const who = sourceName(source);
  const when = publishedAt === undefined ? `first seen ${minute(seenAt)}` : `published ${minute(publishedAt)}`;
  return who === "" ? when : `${who}, ${when}`;
}

/** "12,000 troops; before: 10,000 (NIS, 2024-11-12)" */
function figureNote(figure: Figure, earlier: readonly EarlierFigure[]): string[] {
  const before = earlier.slice(0, SHOWN.figures).map(({ figure: then, speaker, at }) => {
    const by = [named(speaker ?? ""), at === undefined ? "" : day(at)].filter((part) => part !== "").join(", ");
    return by === "" ? figureWords(then) : `${figureWords(then)} (${by})`;
  });
  const now = `${figureWords(figure)}, ${named(figure.object)}`;
  return [before.length === 0 ? now : `${now}; before: ${before.join(", ")}`];
}

/** "score 0.86, matched “troops”, “Kursk” and 3 more" */
function matchNote(score: number, evidence: AlertPayload["evidence"]): string {
  const words = new Map(evidence.map(({ text }) => [named(text).toLowerCase(), named(text)]));
  words.delete("");
  const shown = [...words.values()].slice(0, SHOWN.words).map((word) => `“${word}”`);
  const more = words.size > shown.length ? ` and ${words.size - shown.length} more` : "";
  return [`score ${score.toFixed(2)}`, shown.length > 0 ? `matched ${shown.join(", ")}${more}` : ""]
    .filter((part) => part !== "")
    .join(", ");
}

function changeNotes({ title, added, removed }: ArticleChanges): string[] {
  const sentence = (mark: string) => (text: string) => `${mark} ${said(text, SENTENCE)}`;
  const rest = Math.max(0, added.length - SHOWN.sentences) + Math.max(0, removed.length - SHOWN.sentences);
  return [
    ...(title?.before ? [`Headline before: ${said(title.before, SENTENCE)}`] : []),
    ...removed.slice(0, SHOWN.sentences).map(sentence("Gone:")),
    ...added.slice(0, SHOWN.sentences).map(sentence("New:")),
    ...(rest > 0 ? [`${counted(rest, "more sentence")} changed`] : []),
  ];
}
