/** `throughline storyline new`: a storyline file from one article. */
import type { Command } from "commander";
import { EXIT, type ExitCode, ends } from "../command.ts";
import { print } from "../output.ts";

interface NewOptions {
  readonly from: string;
  readonly background?: string;
}

export function defineNew(storyline: Command): void {
  storyline
    .command("new")
    .description("print a storyline that follows the story of an article, to be applied as it is or changed")
    .requiredOption("--from <article>", "an address, or a file: a page, a text, or an article as JSON")
    .option("--background <file>", "stored coverage as JSON lines of articles, to choose better words by")
    .action(ends(propose));
}

async function propose({ from, background }: NewOptions): Promise<ExitCode> {
  const { readShownArticle } = await import("../shown-article.ts");
  const { readBackground } = await import("../background.ts");
  const { proposeStoryline } = await import("../../core/propose/storyline.ts");
  const { printStoryline } = await import("../../core/storyline/file.ts");
  const article = await readShownArticle(from);
  const known = background === undefined ? undefined : await readBackground(background);
  const { storyline, reasons } = proposeStoryline(article, known);
  print(printStoryline(storyline, reasons).trimEnd());
  return EXIT.ok;
}
