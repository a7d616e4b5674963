/**
 * The body of a webhook: the bytes that are signed, stored and sent on every attempt.
 *
 * Written field by field, since the order of keys in a stored payload is not ours: jsonb sorts them. Every text has a budget of bytes
 * and evidence and items fill what is left, so that the whole stays below the 20 kB that Standard Webhooks advises. Exactly one address
 * is in it, that of the article, and those of the items of a digest or a brief: an address inside a headline or a quoted sentence would
 * be taken for the one to open.
 */
import type { DevelopmentResult, Evidence, Figure } from "../types.ts";
import { cutTo } from "./cut.ts";
import type {
  AlertArticle,
  AlertPayload,
  AlertSource,
  ArticleChanges,
  Corroboration,
  EarlierFigure,
  Gap,
  Since,
  SourceNotice,
  Summary,
  SummaryItem,
  SurgeFacts,
} from "./payload.ts";

/** A body is shorter than this, bytes of UTF-8. */
export const MAX_BODY_BYTES = 20_000;

/** Budgets of the written JSON, bytes: over all fields, evidence apart, they come to less than 16 kB. */
const BYTES = { address: 4_000, sentence: 4_000, headline: 1_500, why: 600, name: 300, evidence: 1_000 } as const;
/** So many of what can be many are in it at most; evidence and items are bounded by the bytes that are left. */
const MOST = { earlier: 3, sentences: 4, drivers: 6, gaps: 5 } as const;

const ADDRESS = /https?:\/\/[!-~]*/gi;

/** Invisible in a log or a terminal, yet obeyed by it: written as escapes, so that the value is kept and the line is safe. */
const TO_ESCAPE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The exact bytes (as a string to be sent in UTF-8) for an alert. Equal payloads give equal bytes, whatever the order of their keys. */
export function webhookBody(alertId: string, payload: AlertPayload): string {
  const { article, development, match, storyline, report, earlier, since, changes, surge, source, channel } = payload;
  const words = wordsAbout(article?.url ?? source?.url ?? "");
  const body = {
    type: payload.type,
    timestamp: payload.createdAt,
    data: {
      alert: { id: alertId },
      ...(storyline && {
        storyline: { slug: words(storyline.slug, BYTES.name), name: words(storyline.name, BYTES.name) },
      }),
      ...(development && { development: developmentPart(development, words) }),
      ...(article && { article: articlePart(article, words) }),
      ...(match && { match: { score: match.score } }),
      ...(report && { report: reportPart(report, words) }),
      ...(earlier && { earlier: earlier.slice(0, MOST.earlier).map((before) => earlierPart(before, words)) }),
      ...(since && { since: sincePart(since, words) }),
      ...(changes && { changes: changesPart(changes, words) }),
      ...(surge && { surge: surgePart(surge, words) }),
      ...(source && { source: sourcePart(source, words) }),
      ...(channel && { channel: { name: words(channel.name, BYTES.name), reason: words(channel.reason, BYTES.why) } }),
      ...(payload.summary && { summary: summaryPart(payload.summary, words) }),
      evidence: [] as Evidence[],
    },
  };
  const room = { left: MAX_BODY_BYTES - 1 - bytesOf(body) };
  for (const item of payload.summary?.items ?? []) {
    const part = itemPart(item, words);
    if (!takes(room, part)) break;
    body.data.summary!.items.push(part);
  }
  for (const { field, start, end, text, why } of payload.evidence) {
    const part = { field, start, end, text: words(text, BYTES.evidence), why: words(why, BYTES.why) };
    if (!takes(room, part)) break;
    body.data.evidence.push(part);
  }
  return written(body);
}

/** Takes the room that a further part of a list needs; false when there is not so much left. */
function takes(room: { left: number }, part: unknown): boolean {
  room.left -= bytesOf(part) + ",".length;
  return room.left >= 0;
}

type Words = (text: string, bytes: number) => string;

/** Foreign text without foreign addresses, cut to its budget. */
function wordsAbout(url: string): Words {
  return (text, bytes) =>
    cutTo(
      text.replace(ADDRESS, (found) => (found === url ? found : "[link]")),
      bytes,
      writtenBytes,
    );
}

function articlePart(article: AlertArticle, words: Words): AlertArticle {
  const { id, url, title, publishedAt, seenAt, language, source } = article;
  return {
    id,
    url: cutTo(url, BYTES.address, writtenBytes),
    title: words(title, BYTES.headline),
    ...(publishedAt && { publishedAt }),
    seenAt,
    ...(language && { language: words(language, BYTES.name) }),
    ...(source && { source: publisherPart(source, words) }),
  };
}

const publisherPart = ({ name, domain }: AlertSource, words: Words): AlertSource => ({
  ...(name && { name: words(name, BYTES.name) }),
  ...(domain && { domain: words(domain, BYTES.name) }),
});

const reportPart = ({ first, independent }: Corroboration, words: Words): Corroboration => ({
  ...(first && { first: { ...publisherPart(first, words), ...(first.at && { at: first.at }) } }),
  independent,
});

const earlierPart = ({ figure, speaker, at }: EarlierFigure, words: Words): EarlierFigure => ({
  figure: figurePart(figure, words),
  ...(speaker && { speaker: words(speaker, BYTES.name) }),
  ...(at && { at }),
});

const sincePart = ({ standing, note }: Since, words: Words): Since => ({ standing, note: words(note, BYTES.why) });

const changesPart = ({ title, added, removed }: ArticleChanges, words: Words): ArticleChanges => ({
  ...(title && {
    title: {
      ...(title.before && { before: words(title.before, BYTES.why) }),
      ...(title.after && { after: words(title.after, BYTES.why) }),
    },
  }),
  added: added.slice(0, MOST.sentences).map((sentence) => words(sentence, BYTES.why)),
  removed: removed.slice(0, MOST.sentences).map((sentence) => words(sentence, BYTES.why)),
});

const surgePart = ({ count, usual, until, drivers }: SurgeFacts, words: Words): SurgeFacts => ({
  ...{ count, usual, until },
  drivers: drivers.slice(0, MOST.drivers).map((driver) => words(driver, BYTES.name)),
});

const sourcePart = ({ id, url, title, since, reason }: SourceNotice, words: Words): SourceNotice => ({
  id,
  url: cutTo(url, BYTES.address, writtenBytes),
  ...(title && { title: words(title, BYTES.name) }),
  since,
  reason: words(reason, BYTES.why),
});

const summaryPart = ({ reason, from, to, count, gaps }: Summary, words: Words) => ({
  ...{ reason, from, to, count },
  ...(gaps && { gaps: gaps.slice(0, MOST.gaps).map((gap) => gapPart(gap, words)) }),
  items: [] as SummaryItem[],
});

const gapPart = ({ from, to, source, reason }: Gap, words: Words): Gap => ({
  from,
  ...(to && { to }),
  ...(source && { source: words(source, BYTES.name) }),
  reason: words(reason, BYTES.name),
});

function itemPart(item: SummaryItem, words: Words): SummaryItem {
  const { alert, type, headline, url, source, at, kind, independent, since } = item;
  return {
    ...(alert && { alert }),
    type,
    headline: words(headline, BYTES.why),
    ...(url && { url: cutTo(url, BYTES.address, writtenBytes) }),
    ...(source && { source: publisherPart(source, words) }),
    ...(at && { at }),
    ...(kind && { kind }),
    ...(independent !== undefined && { independent }),
    ...(since && { since: sincePart(since, words) }),
  };
}

function developmentPart(development: DevelopmentResult, words: Words): DevelopmentResult {
  const { kind, headline, sentence, start, end, speaker, side, stance, figure, value, novelty, why } = development;
  return {
    kind,
    headline: words(headline, BYTES.headline),
    sentence: words(sentence, BYTES.sentence),
    start,
    end,
    ...(speaker && { speaker: words(speaker, BYTES.name) }),
    ...(side && { side: words(side, BYTES.name) }),
    ...(stance && { stance }),
    ...(figure && { figure: figurePart(figure, words) }),
    ...(value && { value: words(value, BYTES.name) }),
    novelty,
    why: words(why, BYTES.why),
  };
}

function figurePart({ value, low, high, unit, object }: Figure, words: Words): Figure {
  return {
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(unit && { unit: words(unit, BYTES.name) }),
    object: words(object, BYTES.name),
  };
}

function written(value: unknown): string {
  return JSON.stringify(value).replace(TO_ESCAPE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const bytesOf = (value: unknown): number => Buffer.byteLength(written(value));

/** Bytes of one character within a written string, without the quotes around it. */
const writtenBytes = (character: string): number => bytesOf(character) - 2;
