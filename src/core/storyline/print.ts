/** A storyline as a file that reads back as the same storyline. */
import { Document, isSeq, type Scalar, visit, type YAMLMap } from "yaml";
import type { Storyline } from "../types.ts";

/** The order of a file that a person would write. */
const KEYS: readonly (keyof Storyline)[] = [
  "slug",
  "name",
  "terms",
  "query",
  "like",
  "not_like",
  "threshold",
  "languages",
  "sources",
  "since",
  "until",
  "actors",
  "quantities",
  "tests",
  "alerts",
];
const LINE = 140;

/** @param comments to stand above keys of the file, by key */
export function printStoryline(
  storyline: Storyline,
  comments: Readonly<Partial<Record<keyof Storyline, string>>> = {},
): string {
  const entries = KEYS.filter((key) => storyline[key] !== undefined).map((key) => [key, storyline[key]]);
  const document = new Document(Object.fromEntries(entries), { version: "1.2", aliasDuplicateObjects: false });
  // Lists of words on as few lines as they need: a set of terms is read as a whole.
  visit(document, {
    Seq(_, node) {
      if (isSeq(node) && node.items.every((item) => typeof (item as { value?: unknown }).value === "string"))
        node.flow = true;
    },
  });
  for (const { key } of (document.contents as YAMLMap<Scalar<keyof Storyline>>).items) {
    const comment = comments[key.value];
    if (comment === undefined) continue;
    key.spaceBefore = true;
    key.commentBefore = comment.replace(/^/gm, " ");
  }
  return document.toString({ lineWidth: LINE, flowCollectionPadding: false });
}
