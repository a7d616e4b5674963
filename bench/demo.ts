/** The recorded stream through the development step alone: what it raises, held against the list of what is new in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStorylineFile } from "../src/core/storyline/file.ts";
import { compare, type Raised, readListed } from "../src/demo/gold.ts";
import { appearsAt, readOutlets, readStream } from "../src/demo/stream.ts";
import { createStory } from "../src/index.ts";
import { packageFolder } from "../src/starter.ts";

const STORYLINE = "storylines/dprk-deployment.yaml";

export async function demoBench(): Promise<void> {
  const file = (name: string): string => join(packageFolder(), name);
  const outlets = new Map(readOutlets(file("demo/outlets.json")).map((outlet) => [outlet.slug, outlet]));
  const story = createStory(parseStorylineFile(readFileSync(file(STORYLINE), "utf8"), STORYLINE));
  const raised: Raised[] = [];
  const relations = new Map<string, number>();
  for (const article of readStream(file("demo/stream.jsonl"))) {
    const { name, domain } = outlets.get(article.outlet)!;
    const { report, developments } = story.develop({
      id: article.id,
      title: article.title,
      text: article.paragraphs.join("\n\n"),
      language: article.language,
      publishedAt: article.publishedAt,
      seenAt: appearsAt(article),
      source: { name, domain },
      ...(article.author !== undefined && { author: article.author }),
    });
    const told = article.copyOf !== undefined ? "copy" : article.rewriteOf !== undefined ? "rewrite" : "own";
    const key = `${told} read as ${report.relation}`;
    relations.set(key, (relations.get(key) ?? 0) + 1);
    raised.push(...developments.map((result) => ({ result, time: new Date(article.publishedAt) })));
  }
  const { found, missing, surplus, perDevelopment } = compare(readListed(file("demo/developments.json")), raised);
  console.log([...relations].map(([key, count]) => `${key}: ${count}`).join(", "));
  console.log(
    `raised ${raised.length}; of ${found.length + missing.length} needed ${found.length} found; ${perDevelopment.toFixed(2)} alerts for each`,
  );
  for (const { date, what } of missing) console.log(`  missing   ${date}  ${what}`);
  for (const { result, time } of surplus)
    console.log(`  surplus   ${time.toISOString().slice(0, 10)}  ${result.kind}: ${result.headline.slice(0, 120)}`);
}
