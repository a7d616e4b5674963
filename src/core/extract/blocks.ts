/**
 * A document to its blocks of text, in one walk: no recursion, nothing looked at twice. A block is what a reader sees as a paragraph: the
 * text of a `p`, a heading, an item, a table's row, or text that stands in a container between two blocks or two `<br><br>`.
 */
import { type AnyNode, type Document, type Element, isTag, isText } from "domhandler";
import { isBlank } from "../text/blank.ts";
import { LIMITS } from "../text/limits.ts";
import { EXTRACT } from "./limits.ts";
import { SAYS, saidByNames } from "./names.ts";
import { type PartVerdict, rankOf, verdictOf } from "./parts.ts";
import { PROFILE_ADDRESS, PROMO_ADDRESS, STRUCTURE, SUBSCRIBE_ADDRESS } from "./selectors.ts";

/** A part that its name or its element says is not the article. Parts nest. */
export interface Part {
  readonly element: Element;
  readonly verdict: PartVerdict;
  readonly outer: Part | undefined;
  /** Prose in it. */
  weight: number;
}

export interface Block {
  /** Its place among all blocks of the page. */
  readonly at: number;
  /** The nearest element that is a block itself. */
  readonly owner: Element;
  readonly text: string;
  /** Characters, those of scripts without spaces counted as the letters they stand for; without those in links. */
  readonly weight: number;
  /** Shares of the characters, 0 to 1. */
  readonly linked: number;
  readonly emphasised: number;
  readonly part: Part | undefined;
  /** The outermost list it stands in. */
  readonly list: Element | undefined;
  /** It stands in a part that is named as a lead. */
  readonly lead: boolean;
  /** A link in it leads to a form, a channel or a shop. */
  readonly promo: boolean;
  /** A link in it leads to somebody's page on a social network. */
  readonly profile: boolean;
  /** The machine's form of a `time` in it. */
  readonly time: string | undefined;
}

export interface Marked {
  readonly element: Element;
  /** 0 is the surest. */
  readonly rank: number;
  /** How many blocks come before it. */
  readonly at: number;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly marked: readonly Marked[];
  /** Headings of the first level, with how many blocks come before each. */
  readonly headings: readonly { readonly element: Element; readonly at: number }[];
  /** It has a wall, named as one, that asks for a subscription. */
  readonly walled: boolean;
}

/** @param hidden also what the page hides: for pages that show their text by a script */
export function readBlocks(root: Document, hidden = false): Blocks {
  const walk = new Walk(hidden);
  let node: AnyNode | null = root.firstChild as AnyNode | null;
  while (node !== null) {
    if (isText(node)) walk.text(node.data);
    else if (isTag(node) && walk.enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild as AnyNode;
        continue;
      }
      walk.leave(node);
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parent as AnyNode | null;
      if (node === null || !isTag(node)) return walk.done();
      walk.leave(node);
    }
    node = node === null ? null : (node.nextSibling as AnyNode | null);
  }
  return walk.done();
}

class Walk {
  readonly #blocks: Block[] = [];
  readonly #marked: Marked[] = [];
  readonly #headings: { element: Element; at: number }[] = [];
  readonly #owners: Element[] = [];
  readonly #hidden: boolean;
  #part: Part | undefined;
  #list: Element | undefined;
  #lead: Element | undefined;
  #links = 0;
  #emphasis = 0;
  #breaks = 0;
  #said = "";
  #linked = 0;
  #emphasised = 0;
  #promo = false;
  #profile = false;
  #time: string | undefined;
  #wall: Element | undefined;
  #walled = false;

  constructor(hidden: boolean) {
    this.#hidden = hidden;
  }

  /** @returns false to pass over the element with all that is in it */
  enter(element: Element): boolean {
    const { name } = element;
    if (name === "br") {
      this.#break();
      return false;
    }
    if (name === "head" || name === "title" || (!this.#hidden && isHidden(element))) return false;
    if (STRUCTURE.has(name)) {
      this.#flush();
      this.#owners.push(element);
      if (name === "h1") this.#headings.push({ element, at: this.#blocks.length });
    } else if (name === "a") this.#link(element);
    else if (name === "em" || name === "i") this.#emphasis++;
    else if (name === "time") this.#time ??= element.attribs.datetime;
    this.#name(element);
    return true;
  }

  leave(element: Element): void {
    const { name } = element;
    if (STRUCTURE.has(name)) {
      this.#flush();
      this.#owners.pop();
      if (this.#list === element) this.#list = undefined;
    } else if (name === "a") this.#links--;
    else if (name === "em" || name === "i") this.#emphasis--;
    if (this.#part?.element === element) {
      if (!STRUCTURE.has(name)) this.#flush();
      this.#part = this.#part.outer;
    }
    if (this.#lead === element) this.#lead = undefined;
    if (this.#wall === element) this.#wall = undefined;
  }

  text(raw: string): void {
    const data = raw.length > EXTRACT.longestName ? raw.replace(/\s+/g, " ") : raw;
    if (this.#said === "" && isBlank(data)) return;
    if (this.#said.length < LIMITS.text) this.#said += data.slice(0, LIMITS.text);
    if (this.#links > 0 || this.#emphasis > 0) {
      const length = data.trim().length;
      if (this.#links > 0) this.#linked += length;
      if (this.#emphasis > 0) this.#emphasised += length;
    }
    if (this.#breaks > 0 && !isBlank(data)) this.#breaks = 0;
  }

  done(): Blocks {
    this.#flush();
    return { blocks: this.#blocks, marked: this.#marked, headings: this.#headings, walled: this.#walled };
  }

  #name(element: Element): void {
    const { name, attribs } = element;
    const says = saidByNames(element);
    const rank = rankOf(element, says);
    if (rank !== undefined) this.#marked.push({ element, rank, at: this.#blocks.length });
    const verdict = verdictOf(name, attribs.role, says);
    if ((says & SAYS.lead) !== 0 && verdict !== "comments") this.#lead ??= element;
    if ((says & SAYS.wall) !== 0) this.#wall ??= element;
    if (verdict !== undefined) {
      if (!STRUCTURE.has(name)) this.#flush();
      this.#part = { element, verdict, outer: this.#part, weight: 0 };
    }
    if (name === "ul" || name === "ol" || name === "dl") this.#list ??= element;
  }

  #link({ attribs: { href = "" } }: Element): void {
    this.#links++;
    if (this.#wall !== undefined && SUBSCRIBE_ADDRESS.test(href)) this.#walled = true;
    if (PROMO_ADDRESS.test(href)) this.#promo = true;
    else if (PROFILE_ADDRESS.test(href)) this.#profile = true;
  }

  #break(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.#flush();
    else this.#said += " ";
  }

  #flush(): void {
    this.#breaks = 0;
    if (this.#said === "") {
      if (this.#links === 0) {
        this.#promo = false;
        this.#profile = false;
      }
      return;
    }
    const text = this.#said.replace(/\s+/g, " ").trim();
    const owner = this.#owners.at(-1);
    if (text !== "" && owner !== undefined) {
      const linked = Math.min(1, this.#linked / text.length);
      const weight = Math.round(proseIn(text) * (1 - linked));
      for (let part = this.#part; part !== undefined; part = part.outer) part.weight += weight;
      this.#blocks.push({
        at: this.#blocks.length,
        owner,
        text,
        weight,
        linked,
        emphasised: Math.min(1, this.#emphasised / text.length),
        part: this.#part,
        list: this.#list,
        lead: this.#lead !== undefined,
        promo: this.#promo,
        profile: this.#profile,
        time: this.#time,
      });
    }
    this.#said = "";
    this.#linked = 0;
    this.#emphasised = 0;
    this.#promo = false;
    this.#profile = false;
    this.#time = undefined;
  }
}

function isHidden({ attribs: { hidden, style } }: Element): boolean {
  return hidden !== undefined || (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style));
}

/** A sign of Chinese, Japanese or Korean says what takes two or three letters elsewhere; labels and names are hardly prose. */
function proseIn(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) signs++;
  const length = text.length + signs * 1.5;
  return length < EXTRACT.label ? length * EXTRACT.labelShare : length;
}
