/** What changed between two versions of an article. */
import { z } from "@hono/zod-openapi";
import { carriedOver, diffWords } from "../core/versions/diff.ts";
import { NotFoundError } from "../errors.ts";
import type { articleHistory } from "../store/articles.ts";
import type { evidenceOfVersion } from "../store/matches.ts";
import { Evidence, evidenceOf, Id, Time } from "./common.ts";

const Change = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() }).openapi("Change", {
  description: "`same` and `removed` joined are the text before, `same` and `added` the text after.",
});

const Side = z.object({ number: z.int(), storedAt: Time });

export const Diff = z
  .object({
    article: Id,
    from: Side,
    to: Side,
    title: z.array(Change),
    text: z.array(Change),
    evidence: z.array(z.object({ storyline: z.string(), stands: z.array(Evidence), gone: z.array(Evidence) })).openapi({
      description: "Of the matches of the version before: what still stands, at its place after, and what does not.",
    }),
  })
  .openapi("Diff");

type Version = Awaited<ReturnType<typeof articleHistory>>["versions"][number];

/**
 * The two versions that are compared: the last two unless asked otherwise.
 *
 * @throws {NotFoundError}
 */
export function versionsToCompare(
  articleId: number,
  versions: readonly Version[],
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
): { before: Version; after: Version } {
  const numbered = (number: number) => versions.find((version) => version.number === number);
  const last = to ?? versions.at(-1)?.number ?? 0;
  const after = numbered(last);
  const before = numbered(from ?? last - 1);
  if (before !== undefined && after !== undefined) return { before, after };
  const stored = versions.map(({ number }) => number).join(", ") || "none";
  throw new NotFoundError(
    versions.length < 2 && from === undefined && to === undefined
      ? `article ${articleId} has not changed: it has ${versions.length} version${versions.length === 1 ? "" : "s"}`
      : `article ${articleId} has no version ${before === undefined ? (from ?? last - 1) : last}`,
    { hint: `stored versions: ${stored}` },
  );
}

export function diffOf(
  articleId: number,
  { before, after }: { readonly before: Version; readonly after: Version },
  matched: Awaited<ReturnType<typeof evidenceOfVersion>>,
): z.infer<typeof Diff> {
  const title = diffWords(before.title ?? "", after.title ?? "");
  const text = diffWords(before.text, after.text);
  const side = ({ number, storedAt }: Version) => ({ number, storedAt: storedAt.toISOString() });
  return {
    article: String(articleId),
    from: side(before),
    to: side(after),
    title,
    text,
    evidence: matched.map(({ slug, evidence }) => {
      const { stands, gone } = carriedOver(evidence, { title, text });
      return { storyline: slug, stands: evidenceOf(stands), gone: evidenceOf(gone) };
    }),
  };
}
