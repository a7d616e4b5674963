/** The filters: `parse-feed`, `extract`, `match`, `develop`. Each loads only the step that it runs. */
import type { Command } from "commander";
import { z } from "zod";
import { UsageError } from "../../errors.ts";
import { ArticleLine } from "../article-line.ts";
import { ends, examples } from "../command.ts";
import { readStorylines } from "../files.ts";
import { runFilter } from "../filter.ts";
import { absent, Id } from "../json-line.ts";

const Base64 = z.string("must be a string").transform((text, context) => {
  if (!/[^\w+/=\s-]/.test(text)) return Buffer.from(text, "base64");
  context.addIssue({ code: "custom", message: "must be base64" });
  return z.NEVER;
});

const document = { id: Id, url: z.string("must be a string"), contentType: absent(z.string()) };

const FeedLine = z.object({ ...document, bodyBase64: Base64 }, "must be an object");

const PageLine = z
  .object({ ...document, html: absent(z.string()), bodyBase64: absent(Base64) }, "must be an object")
  .transform(({ html, bodyBase64, ...page }) => ({ ...page, body: html ?? bodyBase64 }))
  .refine(({ body }) => body !== undefined, "html or bodyBase64: must be given");

const about = ({ url, contentType }: { url: string; contentType?: string | undefined }) => ({
  url,
  ...(contentType !== undefined && { contentType }),
});

export function defineParseFeed(command: Command): void {
  command.action(
    ends(async () => {
      const { parseFeed } = await import("../../core/feed/index.ts");
      return runFilter(FeedLine, ({ bodyBase64, ...feed }) => parseFeed(bodyBase64, about(feed)));
    }),
  );
  command.addHelpText("after", "\nEach line: {id, url, contentType?, bodyBase64}");
  examples(command, "parse-feed < feeds.jsonl");
}

export function defineExtract(command: Command): void {
  command.action(
    ends(async () => {
      const { extractArticle } = await import("../../core/extract/index.ts");
      return runFilter(PageLine, ({ body, ...page }) => extractArticle(body!, about(page)));
    }),
  );
  command.addHelpText("after", "\nEach line: {id, url, html | bodyBase64, contentType?}");
  examples(command, "extract < pages.jsonl > articles.jsonl");
}

interface MatchOptions {
  readonly storylines: string;
  readonly background?: string;
  readonly explain: boolean;
}

export function defineMatch(command: Command): void {
  command
    .requiredOption("--storylines <path>", "a storyline file, or a folder of them")
    .option("--background <file>", "articles as JSON lines: stored coverage, for storylines by example")
    .option("--explain", "also say why an article does not match", false)
    .action(
      ends(async ({ storylines, background, explain }: MatchOptions) => {
        const { createMonitor } = await import("../../core/match/monitor.ts");
        const { readBackground } = await import("../background.ts");
        const definitions = readStorylines([storylines]).map(({ definition }) => definition);
        const known = background === undefined ? {} : { background: await readBackground(background) };
        const monitor = createMonitor(definitions, known);
        refuseBroken(monitor.errors);
        return runFilter(ArticleLine, (article) => {
          const { errors, ...found } = explain ? monitor.explain(article) : monitor.match(article);
          return { ...found, ...(errors.length > 0 && { errors }) };
        });
      }),
    );
  command.addHelpText("after", "\nEach line: an article {id, title?, text, language?, ...}");
  examples(
    command,
    "match --storylines storylines/ < articles.jsonl",
    "match --storylines kursk.yaml --explain < articles.jsonl",
  );
}

export function defineDevelop(command: Command): void {
  command.requiredOption("--storyline <file>", "a storyline file").action(
    ends(async ({ storyline }: { storyline: string }) => {
      const { createStory } = await import("../../core/develop/story.ts");
      const [file, ...more] = readStorylines([storyline]);
      if (more.length > 0)
        throw new UsageError("ONE_STORYLINE", `${storyline} has ${more.length + 1} storylines`, {
          hint: "name one file",
        });
      const story = createStory(file!.definition);
      return runFilter(ArticleLine, (article) => story.develop(article));
    }),
  );
  command.addHelpText(
    "after",
    "\nEach line, in time order: an article {id, title?, text, publishedAt?, seenAt?, source?, ...}",
  );
  examples(command, "develop --storyline kursk.yaml < articles.jsonl");
}

function refuseBroken(errors: readonly { readonly storyline: string; readonly error: string }[]): void {
  if (errors.length === 0) return;
  throw new UsageError("STORYLINE_WRONG", errors.map(({ storyline, error }) => `${storyline}: ${error}`).join("\n"));
}
