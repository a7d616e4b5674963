/**
 * The recorded stream: what the demo's outlets published, in time order, and who they are. Read and checked whole before anything starts,
 * since a replay that stops half way explains nothing.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { describeError, UsageError } from "../errors.ts";

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

const StreamArticleShape = z.strictObject({
  id: Slug,
  outlet: Slug,
  publishedAt: z.iso.datetime(),
  language: z.string().min(2),
  title: z.string().min(1),
  author: z.string().min(1).optional(),
  paragraphs: z.array(z.string().min(1)).min(1),
  copyOf: Slug.optional(),
  rewriteOf: Slug.optional(),
  appearsAt: z.iso.datetime().optional(),
  kind: z.enum(["deployment", "near", "other"]),
});

const OutletShape = z.strictObject({
  slug: Slug,
  name: z.string().min(1),
  domain: z.string().endsWith(".example"),
  language: z.string().min(2),
  format: z.enum(["rss", "atom", "rdf", "json"]),
  fullText: z.boolean(),
  layout: z.enum(["article", "blocks", "table", "mobile"]),
});

/**
 * An article of the stream. `copyOf` is the id of the earlier article whose paragraphs it repeats word for word, `rewriteOf` of the one
 * from which it takes most of them; `appearsAt`: when its outlet shows it, where that is later than the date it bears; `kind` says
 * whether it tells of the deployment, of something that resembles it, or of anything else.
 */
export type StreamArticle = Readonly<z.infer<typeof StreamArticleShape>>;

/** When an article can be seen. ISO 8601. */
export const appearsAt = (article: StreamArticle): string => article.appearsAt ?? article.publishedAt;

/** A fictional publisher: the format of its feed, whether the feed carries whole texts, and the layout of its pages. */
export type Outlet = Readonly<z.infer<typeof OutletShape>>;

/**
 * Reads a stream, one article a line, in the order of appearance.
 *
 * @throws {UsageError} BAD_STREAM naming every line that is no article, is out of time order, repeats an id, or is an unlike copy
 */
export function readStream(path: string): readonly StreamArticle[] {
  const wrong: string[] = [];
  const articles = new Map<string, StreamArticle>();
  let last: StreamArticle | undefined;
  for (const [index, line] of readText(path).split("\n").entries()) {
    if (line.trim() === "") continue;
    const article = parsed(StreamArticleShape, line, (fault) => wrong.push(`line ${index + 1}: ${fault}`));
    if (article === undefined) continue;
    for (const fault of misfits(article, last, articles)) wrong.push(`line ${index + 1}: ${fault}`);
    articles.set(article.id, article);
    last = article;
  }
  if (articles.size === 0) wrong.push("no articles");
  refuse(path, wrong);
  return [...articles.values()];
}

/**
 * Reads the outlets, a JSON array.
 *
 * @throws {UsageError} BAD_STREAM naming everything that is wrong in the file
 */
export function readOutlets(path: string): readonly Outlet[] {
  const outlets = readJson(path, z.array(OutletShape).min(1));
  if (new Set(outlets.map(({ slug }) => slug)).size < outlets.length) refuse(path, ["two outlets have the same slug"]);
  return outlets;
}

/**
 * Reads a JSON file of the demo.
 *
 * @throws {UsageError} BAD_STREAM naming everything that does not fit the shape
 */
export function readJson<T>(path: string, shape: z.ZodType<T>): T {
  const wrong: string[] = [];
  const value = parsed(shape, readText(path), (fault) => wrong.push(fault));
  refuse(path, wrong);
  return value!;
}

/** How an article contradicts those before it. */
function misfits(
  article: StreamArticle,
  last: StreamArticle | undefined,
  earlier: ReadonlyMap<string, StreamArticle>,
): string[] {
  const faults: string[] = [];
  if (earlier.has(article.id)) faults.push(`id ${article.id} is taken`);
  if (last !== undefined && Date.parse(appearsAt(article)) < Date.parse(appearsAt(last))) {
    faults.push(`${appearsAt(article)} is before the article above it`);
  }
  if (article.rewriteOf !== undefined && !earlier.has(article.rewriteOf))
    faults.push(`rewriteOf ${article.rewriteOf} is no earlier article`);
  if (article.copyOf !== undefined) {
    const original = earlier.get(article.copyOf);
    if (original === undefined) faults.push(`copyOf ${article.copyOf} is no earlier article`);
    else if (original.paragraphs.join("\n") !== article.paragraphs.join("\n"))
      faults.push(`differs from ${article.copyOf}, which it copies`);
  }
  return faults;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError("BAD_STREAM", `cannot read ${path}: ${describeError(error)}`, { cause: error });
  }
}

function parsed<T>(shape: z.ZodType<T>, json: string, complain: (fault: string) => void): T | undefined {
  try {
    const result = shape.safeParse(JSON.parse(json));
    for (const issue of result.error?.issues ?? []) complain(`${issue.path.join(".") || "value"}: ${issue.message}`);
    return result.data;
  } catch (error) {
    complain(describeError(error));
    return undefined;
  }
}

function refuse(path: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  throw new UsageError("BAD_STREAM", `${path} cannot be replayed:\n  ${wrong.join("\n  ")}`, {
    hint: "the shapes stand in demo/README.md",
  });
}
