/**
 * Bytes to a document, bounded: one streaming pass that drops what is never read and flattens what is nested too deep, so that nothing
 * later has to be afraid of the tree. (cheerio's own parser took 14 s for 40,000 nested elements, quadratic.)
 */
import { type CheerioAPI, load } from "cheerio/slim";
import { DomHandler } from "domhandler";
import { Parser } from "htmlparser2";
import { ThroughlineError } from "../../errors.ts";
import { decodeBytes } from "../text/charset.ts";
import { EXTRACT } from "./limits.ts";
import { DROPPED } from "./selectors.ts";

export interface Page {
  readonly $: CheerioAPI;
  /** The texts of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
}

/** @throws {ThroughlineError} PAGE_TOO_LARGE */
export function readPage(source: string | Uint8Array, contentType: string | undefined, url: string): Page {
  const html =
    typeof source === "string"
      ? source
      : decodeBytes(source, { kind: "html", ...(contentType !== undefined && { contentType }) });
  if (html.length > EXTRACT.maxLength)
    throw new ThroughlineError("PAGE_TOO_LARGE", `${url}: the page is longer than ${EXTRACT.maxLength} characters`);
  const linkedData: string[] = [];
  const handler = new DomHandler();
  const stack: { name: string; kept: boolean }[] = [];
  let dropping = 0;
  let script: string | undefined;
  let depth = 0;
  const parser = new Parser(
    {
      onparserinit: (made) => handler.onparserinit(made),
      onopentag: (name, attributes) => {
        const kept = dropping === 0 && name !== "script" && !DROPPED.has(name) && depth < EXTRACT.maxDepth;
        stack.push({ name, kept });
        if (name === "script" && /ld\+json/i.test(attributes.type ?? "")) script = "";
        if (!kept && (DROPPED.has(name) || name === "script")) dropping++;
        if (!kept) return;
        depth++;
        handler.onopentag(name, attributes);
      },
      ontext: (text) => {
        if (script !== undefined) script += text;
        else if (dropping === 0) handler.ontext(text);
      },
      onclosetag: () => {
        const closed = stack.pop();
        if (closed === undefined) return;
        if (closed.name === "script" && script !== undefined) {
          linkedData.push(script);
          script = undefined;
        }
        if (!closed.kept && (DROPPED.has(closed.name) || closed.name === "script")) dropping--;
        if (!closed.kept) return;
        depth--;
        handler.onclosetag();
      },
      onend: () => handler.onend(),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { $: load(handler.root), linkedData };
}
