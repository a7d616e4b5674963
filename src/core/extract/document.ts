/**
 * Bytes to a document, bounded: one streaming pass that drops what is never read and flattens what is nested too deep, so that nothing
 * later has to be afraid of the tree. (cheerio's own parser took 14 s for 40,000 nested elements, quadratic.)
 */
import { type Document, DomHandler, isTag } from "domhandler";
import { Parser } from "htmlparser2";
import { ThroughlineError } from "../../errors.ts";
import { isBlank } from "../text/blank.ts";
import { decodeBytes } from "../text/charset.ts";
import { EXTRACT } from "./limits.ts";
import { DROPPED, STRUCTURE } from "./selectors.ts";

export interface Page {
  readonly root: Document;
  /** The texts of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
}

/** @throws {ThroughlineError} PAGE_TOO_LARGE, PAGE_TOO_DEEP: found while it is read, before it costs more */
export function readPage(source: string | Uint8Array, contentType: string | undefined, url: string): Page {
  const html =
    typeof source === "string"
      ? source
      : decodeBytes(source, { kind: "html", ...(contentType !== undefined && { contentType }) });
  if (html.length > EXTRACT.maxLength)
    throw new ThroughlineError("PAGE_TOO_LARGE", `${url}: the page is longer than ${EXTRACT.maxLength} characters`);
  const handler = new BoundedHandler(url);
  new Parser(handler, { decodeEntities: true }).end(html);
  return { root: handler.root, linkedData: handler.linkedData };
}

class BoundedHandler extends DomHandler {
  readonly linkedData: string[] = [];
  #script: string | undefined;
  /** Open elements: of the tree, below its greatest depth, and from one that is dropped on. The last opened are closed first. */
  #depth = 0;
  #tooDeep = 0;
  #dropped = 0;
  #elements = 0;
  readonly #url: string;

  constructor(url: string) {
    super();
    this.#url = url;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#elements > EXTRACT.maxElements)
      throw new ThroughlineError(
        "PAGE_TOO_LARGE",
        `${this.#url}: the page has more than ${EXTRACT.maxElements} elements`,
      );
    if (this.#depth + this.#tooDeep + this.#dropped > EXTRACT.mostOpen)
      throw new ThroughlineError("PAGE_TOO_DEEP", `${this.#url}: more than ${EXTRACT.mostOpen} elements are nested`);
    if (this.#dropped > 0 || DROPPED.has(name)) {
      this.#dropped++;
      if (name === "script" && this.#dropped === 1 && /ld\+json/i.test(attributes.type ?? "")) this.#script = "";
    } else if (this.#depth >= EXTRACT.maxDepth) this.#tooDeep++;
    else {
      this.#depth++;
      super.onopentag(name, attributes);
    }
  }

  override onclosetag(): void {
    if (this.#dropped > 0) {
      this.#dropped--;
      if (this.#dropped > 0 || this.#script === undefined) return;
      this.linkedData.push(this.#script);
      this.#script = undefined;
    } else if (this.#tooDeep > 0) this.#tooDeep--;
    else {
      this.#depth--;
      super.onclosetag();
    }
  }

  override ontext(text: string): void {
    if (this.#script !== undefined) this.#script += text;
    else if (this.#dropped === 0 && !(isBlank(text) && this.#isBetweenBlocks())) super.ontext(text);
  }

  /** White space there parts nothing, and is half of all texts of a page. */
  #isBetweenBlocks(): boolean {
    const parent = this.tagStack.at(-1)!;
    const last = parent.lastChild;
    return last === null ? isTag(parent) && STRUCTURE.has(parent.name) : isTag(last) && STRUCTURE.has(last.name);
  }

  override oncomment(): void {}
  override oncommentend(): void {}
  override oncdatastart(): void {}
  override oncdataend(): void {}
  override onprocessinginstruction(): void {}
}
