/** Recorded streams of articles in time order, with what is new in each. */
import { readFileSync } from "node:fs";
import { parseStorylineFile } from "../../src/core/storyline/file.ts";
import type { DevelopmentResult, StoryArticle } from "../../src/core/types.ts";

const FOLDER = new URL("../fixtures/stories/", import.meta.url);

export interface ToldArticle extends StoryArticle {
  readonly title: string;
  readonly url: string;
  readonly publishedAt: string;
  /** Kind, and value or side, of each development. */
  readonly expect: readonly string[];
}

export const storyFile = (name: string): string => readFileSync(new URL(`${name}.yaml`, FOLDER), "utf8");
export const storyDefinition = (name: string) => parseStorylineFile(storyFile(name), `${name}.yaml`);

export const storyArticles = (name: string): ToldArticle[] =>
  readFileSync(new URL(`${name}.jsonl`, FOLDER), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** "new_figure 1200", "first_denial Operator", "new_event" */
export const inShort = ({ kind, figure, side }: DevelopmentResult): string =>
  [kind, figure?.value ?? (kind === "new_event" ? undefined : side)].filter((part) => part !== undefined).join(" ");
