/** What a storyline asks of an article besides its words. A filter leaves out only what is known to lie outside of it. */
import { languageOfTag } from "../text/language.ts";
import type { Storyline } from "../types.ts";
import type { Document } from "./document.ts";

type Filters = Pick<Storyline, "languages" | "sources" | "since" | "until">;

/** @returns why the article is left out, in words; null when it passes. An unknown language, source or time passes. */
export function leftOut(filters: Filters, document: Document): string | null {
  return outsideTime(filters, document) ?? outsideSources(filters, document) ?? outsideLanguages(filters, document);
}

function outsideTime({ since, until }: Filters, { article: { publishedAt } }: Document): string | null {
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  if (since !== undefined && time < Date.parse(since)) return `published ${publishedAt}, before ${since}`;
  if (until !== undefined && time >= Date.parse(until)) return `published ${publishedAt}, not before ${until}`;
  return null;
}

function outsideSources({ sources }: Filters, { article }: Document): string | null {
  if (sources === undefined) return null;
  const hosts = [article.source?.domain, hostOf(article.url)]
    .filter((host) => host !== undefined)
    .map((host) => host.toLowerCase());
  if (hosts.length === 0 || sources.some((source) => hosts.some((host) => isUnder(host, source.toLowerCase()))))
    return null;
  return `from ${hosts[0]}, which is none of its sources`;
}

function outsideLanguages({ languages }: Filters, document: Document): string | null {
  if (
    languages === undefined ||
    document.language === null ||
    languages.some((tag) => languageOfTag(tag) === document.language)
  )
    return null;
  return `written in ${document.language}, not in ${languages.join(", ")}`;
}

const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
}
