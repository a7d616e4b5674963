/**
 * The article's text: blocks of prose are measured, the part of the page that holds most of them is found by walking down from the body,
 * and its blocks are read in order. Iterative throughout.
 */
import type { CheerioAPI } from "cheerio/slim";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { EXTRACT } from "./limits.ts";
import { AROUND, AROUND_NAMES, MARKED, STRUCTURE, TEXT_BLOCKS, WITHIN_NAMES } from "./selectors.ts";

/** Prose in an element: characters outside links of all blocks in it that are worth reading. */
type Weights = ReadonlyMap<Element, number>;

interface Block {
  readonly element: Element;
  readonly text: string;
  readonly weight: number;
}

/** @returns paragraphs on lines of their own; "" when nothing on the page reads like an article */
export function articleText($: CheerioAPI, title: string | undefined): string {
  const body = $("body").get(0) ?? $.root().children().get(0);
  if (body === undefined) return "";
  const all = blocksIn(body);
  const blocks = withoutAround(all, weigh(all, body), body);
  const weights = weigh(blocks, body);
  const top = container($, body, weights);
  const within = new Set<AnyNode>();
  for (const block of blocks) if (contains(top, block.element)) within.add(block.element);
  return cut(
    blocks.filter((block) => within.has(block.element)),
    title,
  ).join("\n");
}

/** Every block of text in document order that does not stand around the article. */
function blocksIn(body: Element): Block[] {
  const blocks: Block[] = [];
  // An element still to be read, or a run of text that stands in a container beside its blocks or between two <br>.
  const waiting: (AnyNode | { readonly parent: Element; readonly run: AnyNode[] })[] = [body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("run" in next) {
      add(blocks, next.parent, next.run, false);
      continue;
    }
    if (!isTag(next) || AROUND.has(next.name) || isHidden(next)) continue;
    if (TEXT_BLOCKS.has(next.name) && !hasStructure(next)) add(blocks, next, next.children, true);
    else waiting.push(...partsOf(next).reverse());
  }
  return blocks;
}

/** Children that have a structure of their own, and the runs of text between them. */
function partsOf(parent: Element): (Element | { readonly parent: Element; readonly run: AnyNode[] })[] {
  const parts: (Element | { readonly parent: Element; readonly run: AnyNode[] })[] = [];
  let run: AnyNode[] = [];
  const end = () => {
    if (run.length > 0) parts.push({ parent, run });
    run = [];
  };
  for (const child of parent.children) {
    if (isTag(child) && (STRUCTURE.has(child.name) || hasStructure(child))) {
      end();
      parts.push(child);
    } else if (isTag(child) && child.name === "br") end();
    else run.push(child);
  }
  end();
  return parts;
}

function add(blocks: Block[], element: Element, nodes: readonly AnyNode[], own: boolean): void {
  if (nodes.length === 0) return;
  const { text, linked } = readText(nodes);
  if (text === "") return;
  const heading = /^h[2-6]$/.test(element.name);
  const prose = text.length - linked;
  if (!heading && linked / text.length > EXTRACT.maxLinkShare && !(own && element.name === "p" && text.length > 200))
    return;
  if (["li", "td", "th", "dd", "dt"].includes(element.name) && text.length < EXTRACT.minItemLength) return;
  if (!own && text.length < EXTRACT.minItemLength) return;
  blocks.push({ element, text, weight: heading ? 0 : prose });
}

function readText(nodes: readonly AnyNode[]): { text: string; linked: number } {
  let text = "";
  let linked = 0;
  const waiting: { node: AnyNode; link: boolean }[] = nodes.map((node) => ({ node, link: false })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, link } = next;
    if (isText(node)) {
      text += node.data;
      if (link) linked += node.data.trim().length;
    } else if (isTag(node)) {
      if (node.name === "br") text += " ";
      if (AROUND.has(node.name) || node.name === "script") continue;
      for (const child of node.children.toReversed()) waiting.push({ node: child, link: link || node.name === "a" });
    }
  }
  return { text: text.replace(/\s+/g, " ").trim(), linked };
}

function hasStructure(element: Element): boolean {
  const waiting: AnyNode[] = [...element.children];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isTag(node)) continue;
    if (STRUCTURE.has(node.name)) return true;
    waiting.push(...node.children);
  }
  return false;
}

function isHidden({ attribs: { hidden, style = "", "aria-hidden": aria } }: Element): boolean {
  return hidden !== undefined || aria === "true" || /display\s*:\s*none/i.test(style);
}

/** Named as something that stands around an article. */
function isNamedAround(element: Element): boolean {
  const { class: names = "", id = "", role = "" } = element.attribs;
  if (/^(navigation|complementary|contentinfo|banner|dialog|menu)$/.test(role)) return true;
  const said = `${names} ${id}`;
  if (["body", "article", "main"].includes(element.name) || WITHIN_NAMES.test(said)) return false;
  return AROUND_NAMES.test(said);
}

/** Names lie: what holds a good part of the page's prose is no surrounding, whatever it is called. */
function withoutAround(blocks: readonly Block[], weights: Weights, body: Element): Block[] {
  const limit = (weights.get(body) ?? 0) * EXTRACT.surroundingShare;
  const verdicts = new Map<Element, boolean>();
  const stands = (element: Element): boolean => {
    const path: Element[] = [];
    let verdict = false;
    for (let node: Element | null = element; node !== null && node !== body; node = parentOf(node)) {
      const known = verdicts.get(node);
      if (known !== undefined) {
        verdict = known;
        break;
      }
      path.push(node);
    }
    for (const node of path.reverse()) {
      verdict ||= isNamedAround(node) && (weights.get(node) ?? 0) <= limit;
      verdicts.set(node, verdict);
    }
    return verdict;
  };
  return blocks.filter((block) => !stands(block.element));
}

function weigh(blocks: readonly Block[], body: Element): Weights {
  const weights = new Map<Element, number>();
  for (const { element, weight } of blocks) {
    for (let node: Element | null = element; node !== null; node = node === body ? null : parentOf(node))
      weights.set(node, (weights.get(node) ?? 0) + weight);
  }
  return weights;
}

const parentOf = (node: Element): Element | null =>
  node.parent !== null && isTag(node.parent as AnyNode) ? (node.parent as Element) : null;

/** The element that holds the article: a marked one when it holds enough, then down as long as one child has nearly all. */
function container($: CheerioAPI, body: Element, weights: Weights): Element {
  const whole = weights.get(body) ?? 0;
  let top = body;
  for (const selector of MARKED) {
    const best = $(selector)
      .toArray()
      .filter(isTag)
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))[0];
    if (best !== undefined && (weights.get(best) ?? 0) >= whole * EXTRACT.markedShare && whole > 0) {
      top = best;
      break;
    }
  }
  for (;;) {
    const next = top.children
      .filter(isTag)
      .find((child) => (weights.get(child) ?? 0) >= (weights.get(top) ?? 0) * EXTRACT.dominance);
    if (next === undefined || (weights.get(top) ?? 0) === 0 || TEXT_BLOCKS.has(next.name)) return top;
    top = next;
  }
}

function contains(top: Element, element: Element): boolean {
  for (let node: Element | null = element; node !== null; node = parentOf(node)) if (node === top) return true;
  return false;
}

/** Headline and headings without a text after them go; so does a block that repeats the one before. */
function cut(blocks: readonly Block[], title: string | undefined): string[] {
  const lines: string[] = [];
  const last = blocks.findLastIndex((block) => block.weight > 0);
  for (const [index, { text }] of blocks.entries()) {
    if (index > last || text === title || text === lines.at(-1)) continue;
    lines.push(text);
  }
  return lines;
}
