/**
 * The body of a webhook: the bytes that are signed, stored and sent on every attempt.
 *
 * Written field by field, since the order of keys in a stored payload is not ours: jsonb sorts them. Every text has a budget of bytes
 * and evidence fills what is left, so that the whole stays below the 20 kB that Standard Webhooks advises. Exactly one address is in
 * it, that of the article: an address inside a headline or a quoted sentence would be taken for the one to open.
 */
import type { DevelopmentResult, Evidence, Figure } from "../types.ts";
import { cutTo } from "./cut.ts";
import type { AlertArticle, AlertPayload } from "./payload.ts";

/** A body is shorter than this, bytes of UTF-8. */
export const MAX_BODY_BYTES = 20_000;

/** Budgets of the written JSON, bytes: over all fields, evidence apart, they come to less than 16 kB. */
const BYTES = { address: 4_000, sentence: 4_000, headline: 1_500, why: 600, name: 300, evidence: 1_000 } as const;

const ADDRESS = /https?:\/\/[!-~]*/gi;

/** Invisible in a log or a terminal, yet obeyed by it: written as escapes, so that the value is kept and the line is safe. */
const TO_ESCAPE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The exact bytes (as a string to be sent in UTF-8) for an alert. Equal payloads give equal bytes, whatever the order of their keys. */
export function webhookBody(alertId: string, payload: AlertPayload): string {
  const { article, development, match, storyline } = payload;
  const words = wordsAbout(article.url);
  const body = {
    type: payload.type,
    timestamp: payload.createdAt,
    data: {
      alert: { id: alertId },
      storyline: { slug: words(storyline.slug, BYTES.name), name: words(storyline.name, BYTES.name) },
      ...(development && { development: developmentPart(development, words) }),
      article: articlePart(article, words),
      ...(match && { match: { score: match.score } }),
      evidence: [] as Evidence[],
    },
  };
  let left = MAX_BODY_BYTES - 1 - bytesOf(body);
  for (const { field, start, end, text, why } of payload.evidence) {
    const part = { field, start, end, text: words(text, BYTES.evidence), why: words(why, BYTES.why) };
    left -= bytesOf(part) + ",".length;
    if (left < 0) break;
    body.data.evidence.push(part);
  }
  return written(body);
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
    ...(source && {
      source: {
        ...(source.name && { name: words(source.name, BYTES.name) }),
        ...(source.domain && { domain: words(source.domain, BYTES.name) }),
      },
    }),
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
