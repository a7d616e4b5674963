/** `throughline diff ARTICLE`: what an article says now and did not say before, word by word. */
import { type Command, InvalidArgumentError } from "commander";
import { plain } from "../../core/text/plain.ts";
import type { Change } from "../../core/versions/diff.ts";
import { diffOf, versionsToCompare } from "../../shapes/diff.ts";
import { articleHistory } from "../../store/articles.ts";
import { evidenceOfVersion } from "../../store/matches.ts";
import { requireArticle } from "../article.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { withDatabase } from "../context.ts";
import { bold, dim, hasColour, print, printJson } from "../output.ts";
import { minute } from "../times.ts";

interface Options {
  readonly from?: number;
  readonly to?: number;
  readonly json?: boolean;
}

export function defineDiff(command: Command): void {
  command
    .argument("<article>", "an id or an address")
    .option("--from <version>", "the version before; absent: the last but one", readVersion)
    .option("--to <version>", "the version after; absent: the last one", readVersion)
    .addOption(jsonOption())
    .action(ends(diff));
  examples(command, "diff 42", "diff https://example.org/story --from 1 --to 3 --json");
}

function readVersion(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be the number of a version: 1 is the first.");
}

async function diff(key: string, { from, to, json }: Options): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const row = await requireArticle(data, key);
    const { versions } = await articleHistory(data.db, row.id);
    const pair = versionsToCompare(row.id, versions, { from, to });
    const found = diffOf(row.id, pair, await evidenceOfVersion(data.db, row.id, pair.before.number));
    if (json === true) {
      printJson(found);
      return EXIT.ok;
    }
    const { before, after } = pair;
    print(
      dim(
        `version ${before.number} of ${minute(before.storedAt)}, version ${after.number} of ${minute(after.storedAt)}`,
      ),
    );
    if (found.title.some(({ kind }) => kind !== "same")) print(bold(shown(found.title)));
    for (const line of changedLines(found.text)) print(line);
    for (const { storyline, gone } of found.evidence)
      for (const span of gone) print(`no longer there for ${storyline}: ${plain(span.text)}`);
    return EXIT.ok;
  });
}

/** Words that went and words that came, in colour or in brackets. */
function shown(changes: readonly Change[]): string {
  const colour = hasColour(process.stdout);
  return changes
    .map(({ kind, text }) => {
      const words = spaced(text);
      if (kind === "same" || words.trim() === "") return words;
      if (kind === "added") return colour ? `\u001b[32m${words}\u001b[39m` : `{+${words}+}`;
      return colour ? `\u001b[31m${words}\u001b[39m` : `[-${words}-]`;
    })
    .join("");
}

/** Made plain, with the space before and after it that parts it from its neighbours. */
function spaced(text: string): string {
  const words = plain(text);
  if (words === "") return " ";
  return `${/^\s/.test(text) ? " " : ""}${words}${/\s$/.test(text) ? " " : ""}`;
}

/** The paragraphs that changed; what is the same between them is one line. */
function changedLines(changes: readonly Change[]): string[] {
  const lines: Change[][] = [[]];
  for (const { kind, text } of changes)
    for (const [i, piece] of text.split("\n").entries()) {
      if (i > 0) lines.push([]);
      if (piece !== "") lines.at(-1)!.push({ kind, text: piece });
    }
  const out: string[] = [];
  for (const line of lines) {
    if (line.some(({ kind }) => kind !== "same")) out.push(shown(line));
    else if (line.length > 0 && out.at(-1) !== dim("…")) out.push(dim("…"));
  }
  return out;
}
