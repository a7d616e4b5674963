/** `throughline article`: articles by hand or from an archive, and what is known of one. */
import type { Command } from "commander";
import { wrap } from "../../core/alert/columns.ts";
import { plain } from "../../core/text/plain.ts";
import { articleInFull } from "../../shapes/article-in-full.ts";
import { articleHistory, findArticle } from "../../store/articles.ts";
import { matchesOf } from "../../store/matches.ts";
import { requireArticle } from "../article.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { withDatabase } from "../context.ts";
import { fetchArticle, isAddress, readArticleFile } from "../handed-article.ts";
import { importArticles } from "../import.ts";
import { createIngest } from "../ingest.ts";
import { bold, dim, print, printJson, say, terminalColumns } from "../output.ts";
import { minute } from "../times.ts";

export function defineArticle(command: Command): void {
  command
    .command("add")
    .argument("<url-or-file>", "an address, or a .html, .txt (first line: title) or .json file")
    .option("--url <url>", "where the article in the file is from")
    .description("store one article")
    .action(ends(add));
  command
    .command("import")
    .argument("<file>", "articles as JSON lines; - is stdin")
    .description("store an archive")
    .action(ends(importFile));
  command
    .command("show")
    .argument("<article>", "an id or an address")
    .description("an article with its text and matches")
    .addOption(jsonOption())
    .action(ends(show));
  examples(
    command,
    "article add https://example.org/story",
    "article add story.html --url https://example.org/story",
    "article import archive.jsonl",
    "article show 42",
  );
}

async function add(what: string, options: { url?: string }): Promise<ExitCode> {
  const ofFile = isAddress(what) ? undefined : readArticleFile(what, options.url);
  return withDatabase("write", async (data) => {
    const ingest = createIngest(data);
    const { id } = await ingest.store(ofFile ?? (await fetchArticle(what, data)));
    await ingest.finish();
    const [stored, matches] = [await findArticle(data.db, String(id)), await matchesOf(data.db, id)];
    const matched = matches.map(({ slug, score }) => `${slug} (${score.toFixed(2)})`).join(", ");
    print(`stored ${id} ${plain(stored?.title ?? stored?.canonicalUrl ?? "")}`);
    print(matches.length > 0 ? `matches ${matched}` : "matches no storyline");
    return EXIT.ok;
  });
}

async function importFile(path: string): Promise<ExitCode> {
  return withDatabase("write", async (data) => {
    const ingest = createIngest(data);
    const { stored, matched, leftOut } = await importArticles(path, ingest);
    if (stored > 0) await ingest.finish();
    if (stored + leftOut === 0) {
      say(`no articles in ${path}`);
      return EXIT.nothing;
    }
    print(
      `${stored} stored, ${matched} of them newly matched, ${leftOut} ${leftOut === 1 ? "line" : "lines"} left out`,
    );
    return stored > 0 ? EXIT.ok : EXIT.failure;
  });
}

async function show(key: string, options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const row = await requireArticle(data, key);
    const article = articleInFull(row, await articleHistory(data.db, row.id), await matchesOf(data.db, row.id));
    if (options.json === true) printJson(article);
    else showArticle(article);
    return EXIT.ok;
  });
}

function showArticle(article: ReturnType<typeof articleInFull>): void {
  const columns = terminalColumns();
  const lines = (text: string) => (columns === undefined ? [plain(text)] : wrap(plain(text), columns));
  const field = (name: string, value: string | undefined) => value && print(`${dim(name.padEnd(10))} ${plain(value)}`);
  const { versions, source, matches } = article;
  for (const line of lines(article.title ?? "(no title)")) print(bold(line));
  field("id", article.id);
  field("address", article.canonicalUrl);
  field("source", source.title === undefined ? source.domain : `${source.title} (${source.domain})`);
  field("by", versions.at(-1)?.byline.join(", "));
  field("published", article.publishedAt && `${minute(article.publishedAt)} UTC`);
  field("seen", `${minute(article.seenAt)} UTC`);
  field("language", article.language);
  field("versions", versions.length > 1 ? String(versions.length) : undefined);
  field(
    "page",
    article.state === "stored"
      ? undefined
      : `${article.state}${article.error === undefined ? "" : `: ${article.error}`}`,
  );
  field("matches", matches.map(({ storyline, score }) => `${storyline} (${score.toFixed(2)})`).join(", "));
  for (const paragraph of article.text?.split("\n") ?? [])
    if (paragraph.trim() !== "") print(["", ...lines(paragraph)].join("\n"));
}
