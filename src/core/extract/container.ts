/** Which part of the page is the article. */
import { type Element, isTag } from "domhandler";
import type { Block, Blocks, Marked, Part } from "./blocks.ts";
import { EXTRACT } from "./limits.ts";
import { ATOMS } from "./selectors.ts";

/**
 * Names lie: what holds a good part of the page's prose is no surrounding, whatever it is called, unless there is as much prose that
 * stands in no such part.
 */
export function believed(blocks: readonly Block[]): Block[] {
  let whole = 0;
  let commented = 0;
  let clean = 0;
  for (const { weight, part } of blocks) {
    whole += weight;
    if (part === undefined) clean += weight;
    else if (inComments(part)) commented += weight;
  }
  const comments = whole - commented >= EXTRACT.besideComments;
  const others = comments ? whole - commented : whole;
  const limit = Math.max(others * EXTRACT.surroundingShare, clean * EXTRACT.cleanFactor);
  return blocks.filter(({ part }) => {
    for (let at = part; at !== undefined; at = at.outer)
      if (at.verdict === "comments" ? comments : at.weight <= limit) return false;
    return true;
  });
}

function inComments(part: Part): boolean {
  for (let at: Part | undefined = part; at !== undefined; at = at.outer) if (at.verdict === "comments") return true;
  return false;
}

/** Prose in an element: that of all blocks in it that are worth reading. */
type Weights = ReadonlyMap<Element, number>;

/** The blocks of the part of the page that is the article: of one story, in order. */
export function insideBlocks(blocks: readonly Block[], read: Blocks): Block[] {
  const weights = weigh(blocks);
  const tops = new Set(markedTops(read, weights) ?? [dominant(root(weights), weights)]);
  return oneStory(
    blocks.filter(({ owner }) => {
      for (let node: Element | null = owner; node !== null; node = parentOf(node)) if (tops.has(node)) return true;
      return false;
    }),
    read.headings,
  );
}

function weigh(blocks: readonly Block[]): Weights {
  const weights = new Map<Element, number>();
  for (const { owner, weight } of blocks) {
    for (let node: Element | null = owner; node !== null; node = parentOf(node))
      weights.set(node, (weights.get(node) ?? 0) + weight);
  }
  return weights;
}

/** Of the elements marked as the article, the surest that hold enough; several when an article is cut into pieces. */
function markedTops({ marked, headings }: Blocks, weights: Weights): Element[] | undefined {
  const weightOf = (element: Element) => weights.get(element) ?? 0;
  let whole = 0;
  for (const weight of weights.values()) if (weight > whole) whole = weight;
  for (let rank = 0; rank <= 3 && whole > 0; rank++) {
    const ofRank = marked.filter((mark) => mark.rank === rank);
    const best = ofRank.reduce<Marked | undefined>(
      (a, b) => (a === undefined || weightOf(b.element) > weightOf(a.element) ? b : a),
      undefined,
    );
    if (best === undefined) continue;
    const pieces = piecesOf(best, marked);
    const share = pieces.reduce((sum, { element }) => sum + weightOf(element), 0);
    if (share < whole * EXTRACT.markedShare) continue;
    if (pieces.length > 1) return pieces.map(({ element }) => element);
    return [dominant(firstStory(best, ofRank, headings, weightOf).element, weights)];
  }
  return undefined;
}

/** A page that runs on may have a longer story below its own: the first of the same name counts, where another headline parts them. */
function firstStory(
  best: Marked,
  ofRank: readonly Marked[],
  headings: Blocks["headings"],
  weightOf: (element: Element) => number,
): Marked {
  const name = best.element.attribs.class;
  const first = ofRank.find(
    ({ element, at }) =>
      element.attribs.class === name &&
      at < best.at &&
      !holds(element, best.element) &&
      weightOf(element) >= EXTRACT.leastStory,
  );
  const [headline] = headings.filter(({ at }) => at <= (first?.at ?? 0) + 1).slice(-1);
  const parted = headings.some(
    (heading) => heading !== headline && heading.at > (first?.at ?? 0) && isLike(heading.element, headline?.element),
  );
  return first !== undefined && parted ? first : best;
}

/** Headings that look alike, in places of their own. */
const isLike = (a: Element, b: Element | undefined): boolean =>
  b !== undefined && a.attribs.class === b.attribs.class && a.parent !== b.parent;

/** Parts of the same name in the same `article`, as an article has them that is cut by advertisements. */
function piecesOf(best: Marked, marked: readonly Marked[]): Marked[] {
  const name = best.element.attribs.class;
  const whole = marked.find(
    ({ element, rank }) => rank > best.rank && element.name === "article" && holds(element, best.element),
  );
  if (name === undefined || whole === undefined) return [best];
  return marked.filter(
    (mark) =>
      mark.rank === best.rank &&
      mark.element.attribs.class === name &&
      holds(whole.element, mark.element) &&
      (mark === best || !(holds(best.element, mark.element) || holds(mark.element, best.element))),
  );
}

/** Pages that run on bring the next story under a headline like the first one. */
function oneStory(inside: readonly Block[], headings: Blocks["headings"]): Block[] {
  const first =
    headings.findLast(({ at }) => at <= (inside[0]?.at ?? 0)) ??
    headings.find(({ at }) => at <= (inside.at(-1)?.at ?? 0));
  if (first === undefined) return [...inside];
  let prose = 0;
  let next = headings.indexOf(first) + 1;
  for (const [index, block] of inside.entries()) {
    while (next < headings.length && headings[next]!.at <= block.at) {
      const { element } = headings[next++]!;
      if (isLike(element, first.element) && prose >= EXTRACT.leastStory) return inside.slice(0, index);
    }
    prose += block.weight;
  }
  return [...inside];
}

/** Down from an element as long as one child has nearly all of its prose. */
function dominant(from: Element, weights: Weights): Element {
  for (let top = from; ; ) {
    const own = weights.get(top) ?? 0;
    const next = top.children.filter(isTag).find((child) => (weights.get(child) ?? 0) >= own * EXTRACT.dominance);
    if (next === undefined || own === 0 || ATOMS.has(next.name)) return top;
    top = next;
  }
}

/** The outermost element with the most prose: a fragment of a page has several. */
function root(weights: Weights): Element {
  let best: Element | undefined;
  for (const [element, weight] of weights)
    if (parentOf(element) === null && (best === undefined || weight > weights.get(best)!)) best = element;
  return best!;
}

function holds(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node !== null; node = parentOf(node)) if (node === outer) return true;
  return false;
}

const parentOf = (node: Element): Element | null =>
  node.parent !== null && isTag(node.parent as Element) ? (node.parent as Element) : null;
