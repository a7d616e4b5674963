/**
 * A section page as a feed: which of its links lead to articles. Three things tell: what the link says (headlines are sentences, sections
 * are words), where it leads (articles have dates, numbers or slugs in their address), and where it stands (in headings and teasers, not in
 * menus); links that stand alike are judged together.
 */
import { parseDate } from "../text/date.ts";
import { LIMITS } from "../text/limits.ts";
import type { Feed, FeedItem } from "../types.ts";
import { canonicalUrl } from "../url/canonical.ts";
import { publisherDomain } from "../url/publisher.ts";
import type { Element, Page, PageLink } from "./page.ts";
import { ASIDE_ELEMENTS, ASIDE_WORDS, FILES, LIST_PARTS, TEASER_WORDS } from "./page-words.ts";

/** From this score on a link leads to an article. */
const ACCEPTED = 4;
/** A group is trusted when so many of it are accepted, and then carries its others over this lower bar. */
const GROUP = { least: 3, share: 0.5, accepted: 2.5 } as const;

interface Candidate {
  readonly url: string;
  title: string;
  score: number;
  readonly around: readonly Element[];
  readonly group: string;
}

/** @returns no items when nothing on the page looks like a list of articles */
export function readSection(page: Page): Feed {
  const accepted = acceptedOf([...candidatesOf(page).values()]);
  const dates = datesOf(page, accepted);
  const items: FeedItem[] = accepted.slice(0, LIMITS.items).map(({ url, title }) => {
    const publishedAt = dates.get(url);
    return { id: url, url, title, ...(publishedAt !== undefined && { publishedAt }), categories: [] };
  });
  return {
    feed: {
      ...(page.title !== undefined && { title: page.title }),
      url: page.url,
      ...(page.language !== undefined && { language: page.language }),
      format: "page",
    },
    items,
  };
}

/** Links of the same publisher with words, one an address: its best place and its longest text there. */
function candidatesOf(page: Page): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  const domain = publisherDomain(page.url);
  const here = canonicalUrl(page.url);
  for (const link of page.links) {
    const url = canonicalUrl(link.url);
    if (
      url === undefined ||
      url === here ||
      link.text === "" ||
      publisherDomain(url) !== domain ||
      isAside(link.around)
    )
      continue;
    const score = said(link.text) + leads(url, page.url) + stands(link);
    const before = found.get(url);
    if (before === undefined)
      found.set(url, { url, title: link.text, score, around: link.around, group: groupOf(link) });
    else if (score > before.score) Object.assign(before, { score, title: link.text });
  }
  return found;
}

function acceptedOf(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const same = groups.get(one.group);
    if (same === undefined) groups.set(one.group, [one]);
    else same.push(one);
  }
  const isTrusted = (group: readonly Candidate[]) => {
    const good = group.filter(({ score }) => score >= ACCEPTED).length;
    return good >= GROUP.least && good >= group.length * GROUP.share;
  };
  const trusted = new Set([...groups].filter(([, group]) => isTrusted(group)).map(([name]) => name));
  return candidates.filter(({ score, group }) => score >= (trusted.has(group) ? GROUP.accepted : ACCEPTED));
}

/** Headlines are sentences: words count, or letters in scripts that leave no spaces. */
function said(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const length = Math.max(words.length, unspaced / 2);
  if (length >= 6) return 3;
  if (length >= 4) return 2;
  return length >= 3 ? 0.5 : -1;
}

const DATED = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]?(?:0?[1-9]|[12]\d|3[01]))?(?=[/-]|\b)/;

/** Articles have dates, long numbers or slugs in their address; lists have single words. */
function leads(url: string, from: string): number {
  const { pathname, search } = new URL(url);
  const parts = pathname.split("/").filter(Boolean);
  const last = (parts.at(-1) ?? "").replace(/\.[a-z]{2,5}$/i, "");
  if (parts.length === 0 || FILES.test(pathname) || new URL(from).pathname.startsWith(pathname)) return -6;
  const isList = parts.some((part, i) => LIST_PARTS.has(part.toLowerCase()) && (i === parts.length - 1 || i <= 1));
  let score = isList ? -3 : 0;
  if (DATED.test(pathname)) score += 2;
  if (/\d{5,}/.test(last) || /[?&][a-z_]*(?:id|no|sn|idx|num|art)[a-z_]*=\w*\d/i.test(search)) score += 1.5;
  const slug = decodedPart(last)
    .split(/[-_+\s]/)
    .filter((word) => /\p{L}/u.test(word)).length;
  if (slug >= 3) score += 2;
  else if (/\.s?html?$|\.php$/i.test(pathname) && parts.length >= 2) score += 1;
  return parts.length === 1 && slug <= 2 && score <= 0 ? -2 : score;
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function stands({ around }: PageLink): number {
  const near = around.slice(-6);
  const inHeading = near.some(({ name }) => /^h[1-6]$/.test(name));
  const inTeaser = near.some(({ name, words }) => name === "article" || words.some((word) => TEASER_WORDS.has(word)));
  return (inHeading ? 2 : 0) + (inTeaser ? 1 : 0);
}

function isAside(around: readonly Element[]): boolean {
  const article = around.findLastIndex(({ name }) => name === "article" || name === "main");
  return around.some(
    ({ name, words }, depth) =>
      ASIDE_ELEMENTS.has(name) ||
      (name === "header" && depth > article && !around.some((one) => one.name === "article")) ||
      (!["body", "html", "main", "article"].includes(name) && words.some((word) => ASIDE_WORDS.has(word))),
  );
}

/** Links that stand alike: the names and first class words of what is right around them. */
const groupOf = ({ around }: PageLink): string =>
  around
    .slice(-4)
    .map(({ name, words }) => `${name}.${words[0] ?? ""}`)
    .join(" ");

/** A moment belongs to the one article of the smallest element that holds both. */
function datesOf(page: Page, accepted: readonly Candidate[]): Map<string, string> {
  const articlesIn = new Map<Element, Set<string>>();
  for (const { url, around } of accepted)
    for (const element of around) articlesIn.set(element, (articlesIn.get(element) ?? new Set()).add(url));
  const dates = new Map<string, string>();
  for (const { said, around } of page.times) {
    const nearest = around.findLast((element) => articlesIn.has(element));
    const articles = nearest === undefined ? [] : [...articlesIn.get(nearest)!];
    const date = articles.length === 1 ? parseDate(said) : undefined;
    if (date !== undefined && !dates.has(articles[0]!)) dates.set(articles[0]!, date);
  }
  return dates;
}
