/**
 * Text and metadata of the same pages, in turn, one core: ours, the best JavaScript reader, and the bare parser. CPU time of the process,
 * the least of the rounds.
 *
 *   npm run bench -- extract-speed [FOLDER]
 */
import { Readability } from "@mozilla/readability";
import { load } from "cheerio/slim";
import { parseHTML } from "linkedom";
import { extractArticle } from "../../src/core/extract/index.ts";
import { decodeBytes } from "../../src/core/text/charset.ts";
import { devSets, pagesOf } from "./sets.ts";

const ROUNDS = 5;
const PAGES = 60;

type DecodedPage = { readonly url: string; readonly html: string };

const WAYS: Record<string, (page: DecodedPage) => unknown> = {
  "throughline, text and metadata": ({ html, url }) => extractArticle(html, { url }),
  "readability on linkedom": ({ html }) => new Readability(parseHTML(html).document as never).parse(),
  "cheerio/slim, parsing alone": ({ html }) => load(html, { _useHtmlParser2: true } as never),
};

export async function extractSpeedBench(folder = "../shared/extraction"): Promise<void> {
  for (const truth of devSets(folder)) {
    const pages = pagesOf(truth)
      .slice(0, PAGES)
      .map(({ url, bytes }) => ({ url, html: decodeBytes(bytes, { kind: "html" }) }));
    const least = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, read] of Object.entries(WAYS))
        least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, cpuOf(pages, read)));
    const [ours, peer, parser] = [...least.values()] as [number, number, number];
    console.log(truth);
    for (const [name, ms] of least) console.log(`  ${name}: ${ms.toFixed(2)} ms a page`);
    console.log(`  ${(peer / ours).toFixed(1)} times readability, ${(ours / parser).toFixed(2)} of parsing alone`);
  }
}

/** Milliseconds of CPU a page. */
function cpuOf(pages: readonly DecodedPage[], read: (page: DecodedPage) => unknown): number {
  const before = process.cpuUsage();
  for (const page of pages) read(page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / pages.length;
}
