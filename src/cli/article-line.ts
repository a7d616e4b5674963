/** Articles as JSON: what the filters `match` and `develop` read, and what `article add` and `article import` store. */
import { z } from "zod";
import { cleanLine, cleanText } from "../core/text/clean.ts";
import { LIMITS } from "../core/text/limits.ts";
import type { StoryArticle } from "../core/types.ts";
import { absent, Id } from "./json-line.ts";

const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Any ISO 8601 time; one without a zone is UTC. Years that Postgres and JavaScript agree on. */
const Time = z.string().transform((text, context) => {
  const said = TIME.test(text)
    ? new Date(/T/i.test(text) && !/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? `${text}Z` : text)
    : undefined;
  const year = said?.getUTCFullYear() ?? Number.NaN;
  if (said !== undefined && year >= 1 && year <= 9999) return said.toISOString();
  context.addIssue({ code: "custom", message: "must be an ISO 8601 time such as 2025-04-28T06:00:00Z" });
  return z.NEVER;
});

const words = absent(z.string().transform((text) => text || undefined));

/** What all forms of an article have. */
export const ArticleFields = {
  title: words,
  text: z.string("must be a string"),
  url: words,
  language: words,
  publishedAt: absent(Time),
  seenAt: absent(Time),
  author: words,
  byline: absent(z.array(z.string())),
};

/** A line for the filters. */
export const ArticleLine = z
  .object({ id: Id, ...ArticleFields, source: absent(z.object({ name: words, domain: words })) }, "must be an object")
  .transform(({ byline, author, source, ...article }): StoryArticle => {
    const by = author ?? byline?.join(", ");
    return known({ ...article, author: by === "" ? undefined : by, source: source && known(source) }) as StoryArticle;
  });

const line = (maxLength: number) => absent(z.string().transform((text) => cleanLine(text, maxLength)));

/** An article to be stored: what Postgres would refuse is taken out, what is longer than any article is cut. */
export const ArchivedArticle = z
  .object(
    {
      ...ArticleFields,
      title: line(LIMITS.title),
      text: z
        .string("must be a string")
        .transform((text) => cleanText(text, LIMITS.text))
        .refine((text) => text.trim() !== "", "must not be empty"),
      language: line(LIMITS.name),
      author: line(LIMITS.name),
      byline: absent(
        z.array(z.string()).transform((names) => names.flatMap((name) => cleanLine(name, LIMITS.name) ?? [])),
      ),
      canonicalUrl: words,
      modifiedAt: absent(Time),
      siteName: line(LIMITS.name),
      image: line(LIMITS.url),
      truncated: absent(z.boolean()),
    },
    "must be an object",
  )
  .transform((article) => known(article))
  .refine(
    (article) => article.url !== undefined || article.canonicalUrl !== undefined,
    "url: must be the address of the article",
  );

export type ArchivedArticle = z.infer<typeof ArchivedArticle>;

type Known<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are undefined. */
function known<T extends object>(value: T): Known<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Known<T>;
}
