/** `throughline explain ARTICLE SLUG`: why an article matches a storyline, or what it lacks. */
import type { Command } from "commander";
import { createMonitor } from "../../core/match/monitor.ts";
import { plain } from "../../core/text/plain.ts";
import type { Evidence, MatchableArticle } from "../../core/types.ts";
import { NotFoundError } from "../../errors.ts";
import { monitorOptions } from "../../store/background.ts";
import { versionOf } from "../../store/keep.ts";
import { storedArticle } from "../../store/stored-article.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { requireArticle } from "../article.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { withDatabase } from "../context.ts";
import { bold, print, printJson } from "../output.ts";

export function defineExplain(command: Command): void {
  command
    .argument("<article>", "an id or an address")
    .argument("<slug>", "a storyline")
    .addOption(jsonOption())
    .action(ends(explain));
  examples(command, "explain 42 dprk-deployment", "explain https://example.org/story dprk-deployment --json");
}

async function explain(key: string, slug: string, options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const row = await requireArticle(data, key);
    const storyline = await requireStoryline(data.db, slug);
    const version = await versionOf(data.db, row.id, row.version);
    if (version === undefined)
      throw new NotFoundError(`article ${row.id} has no text yet`, { hint: "its page is still to be read" });
    const article = storedArticle(row, version);
    const known = await monitorOptions(data.db, [storyline.definition]);
    const { matches, misses, errors } = createMonitor([storyline.definition], known).explain(article);
    const [match] = matches;
    const [miss] = misses;
    const error = errors[0]?.error;
    if (options.json === true)
      printJson({ article: String(row.id), storyline: slug, version: version.number, match, miss, error });
    else if (match !== undefined) tellMatch(article, slug, match);
    else print(`does not match ${slug}: ${plain(miss?.reason ?? error ?? "nothing in it was found")}`);
    return EXIT.ok;
  });
}

function tellMatch(
  article: MatchableArticle,
  slug: string,
  { score, evidence }: { score: number; evidence: readonly Evidence[] },
): void {
  print(`matches ${slug} with score ${score.toFixed(2)}`);
  for (const span of evidence)
    print(`  ${span.field} ${span.start}-${span.end}  ${inContext(article, span)}  (${plain(span.why)})`);
}

const AROUND = 40;

/** The span with some words around it. */
function inContext(article: MatchableArticle, { field, start, end }: Evidence): string {
  const text = (field === "title" ? article.title : article.text) ?? "";
  const before = plain(text.slice(Math.max(0, start - AROUND), start));
  const after = plain(text.slice(end, end + AROUND));
  return `${start > AROUND ? "…" : ""}${before} ${bold(plain(text.slice(start, end)))} ${after}${end + AROUND < text.length ? "…" : ""}`.trim();
}
