/** Title, authors, times, addresses: what a page says of its article in several places. */
import { languageTag, present, webAddress } from "../feed/item.ts";
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { publisherDomain } from "../url/publisher.ts";
import { authorsOf } from "./authors.ts";
import type { Blocks } from "./blocks.ts";
import { datesOf } from "./dates.ts";
import { EXTRACT } from "./limits.ts";
import type { LinkedArticle } from "./linked-data.ts";
import { type Marks, textOf } from "./marks.ts";
import { titleOf } from "./title.ts";

export interface PageParts {
  readonly url: string;
  readonly marks: Marks;
  readonly blocks: Blocks;
  readonly linked: LinkedArticle | undefined;
  /** What the site may be called. */
  readonly sites: readonly string[];
}

export function sitesOf(url: string, marks: Marks, linked: LinkedArticle | undefined): string[] {
  const name = first(marks, "og:site_name") ?? linked?.publisher ?? first(marks, "application-name");
  const domain = publisherDomain(url);
  return [name, domain, domain.split(".")[0], new URL(url).hostname].filter((site) => site !== undefined);
}

export function headlineOf(page: PageParts): string | undefined {
  const { marks, blocks, linked } = page;
  return titleOf({
    headings: blocks.headings.slice(0, EXTRACT.mostHeadings).map(({ element }) => textOf(element)),
    spoken: [linked?.headline?.slice(0, EXTRACT.longestName), first(marks, "og:title"), first(marks, "twitter:title")],
    whole: marks.title,
    sites: page.sites,
  });
}

/** @param start the place of the article's first block */
export function metadataOf(page: PageParts, start: number) {
  const { marks, linked, url } = page;
  const declared =
    marks.language || linked?.language || first(marks, "og:locale", "content-language", "language", "dc.language");
  const dates = datesOf({ ...page, start }, linked, declared?.trim().replace("_", "-"));
  const canonical = [marks.canonical, first(marks, "og:url"), linked?.url]
    .map((said) => webAddress(said, url))
    .find((said) => said !== undefined && publisherDomain(said) === publisherDomain(url));
  return {
    ...present({
      publishedAt: dates.published?.at,
      publishedOn: dates.published?.day,
      publishedFrom: dates.published?.from,
      modifiedAt: dates.modified?.at,
      siteName: cleanLine(
        first(marks, "og:site_name") ?? linked?.publisher ?? first(marks, "application-name"),
        LIMITS.name,
      ),
      image: webAddress(
        first(marks, "og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? linked?.image,
        url,
      ),
      language: languageTag(declared),
    }),
    byline: authorsOf(marks, linked, page.sites),
    canonicalUrl: canonical ?? url,
  };
}

/** The first value of the first of these names that has one. */
function first({ metas }: Marks, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = metas.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}
