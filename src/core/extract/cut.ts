/** What is left of a container's blocks: links elsewhere, the headline, and what stands before and after the prose go. */
import type { Element } from "domhandler";
import { parseDate } from "../text/date.ts";
import type { Block } from "./blocks.ts";
import { EXTRACT } from "./limits.ts";
import { SENTENCE_END } from "./selectors.ts";

const HEADING = /^h[1-6]$/;
const CELL = /^t[dh]$/;

/** @param blocks of the article's container, in order */
export function cutBlocks(blocks: readonly Block[], title: string | undefined): Block[] {
  const lists = linkShares(blocks, ({ list }) => list);
  const owners = lengths(blocks);
  const isEntry = entriesOf(blocks);
  const kept = rows(
    blocks.filter((block) => isEntry(block) || reads(block, lists.get(block.list!) ?? 0, owners.get(block.owner)!)),
  ).map((block) => (isEntry(block) ? { ...block, text: parseDate(block.time)!, weight: 0 } : block));
  let last = lastProse(kept, kept.length);
  for (let cut = 0; cut < EXTRACT.mostTail && last > 2 && isNote(kept[last]!); cut++) last = lastProse(kept, last);
  const lines: Block[] = [];
  for (const [index, block] of kept.entries()) {
    if (index > last || block.text === title || block.text === lines.at(-1)?.text) continue;
    lines.push(block);
  }
  return lines;
}

const lastProse = (blocks: readonly Block[], before: number): number =>
  blocks.findLastIndex(({ owner, weight }, i) => i < before && !HEADING.test(owner.name) && weight > 0);

/** Who wrote it, where to follow them, what to read next: set in italics, or with a link to a social network. */
const isNote = ({ emphasised, profile, text }: Block): boolean =>
  text.length < EXTRACT.noteLength && (emphasised > EXTRACT.noteEmphasis || profile);

/** A page that reports as things happen has many short lines with a time; each opens an entry, and is read as the moment it names. */
function entriesOf(blocks: readonly Block[]): (block: Block) => boolean {
  const isTime = ({ time, text }: Block) =>
    time !== undefined && text.length < EXTRACT.label && parseDate(time) !== undefined;
  return blocks.filter(isTime).length >= EXTRACT.leastEntries ? isTime : () => false;
}

function reads({ owner, text, linked, list, promo }: Block, listLinked: number, ownerLength: number): boolean {
  if (HEADING.test(owner.name)) return true;
  if (promo && text.length < EXTRACT.promoLength) return false;
  if (linked > EXTRACT.maxLinkShare || listLinked > EXTRACT.maxLinkShare) return isProse(text);
  return list !== undefined || owner.name === "p" || CELL.test(owner.name) || ownerLength >= EXTRACT.leastOwner;
}

/** A headline that is a link has no full stop and no second sentence. */
const isProse = (text: string): boolean => text.length > EXTRACT.linkedProse && SENTENCE_END.test(text);

function linkShares(blocks: readonly Block[], of: (block: Block) => Element | undefined): Map<Element, number> {
  const sums = new Map<Element, { all: number; linked: number }>();
  for (const block of blocks) {
    const element = of(block);
    if (element === undefined) continue;
    const sum = sums.get(element) ?? { all: 0, linked: 0 };
    sums.set(element, { all: sum.all + block.text.length, linked: sum.linked + block.text.length * block.linked });
  }
  return new Map([...sums].map(([element, { all, linked }]) => [element, linked / all]));
}

/** Lines that `<br><br>` parts are one text: how long all of an element's are. */
function lengths(blocks: readonly Block[]): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const { owner, text } of blocks) sums.set(owner, (sums.get(owner) ?? 0) + text.length);
  return sums;
}

/** The cells of a table's row are one line. */
function rows(blocks: readonly Block[]): Block[] {
  const lines: Block[] = [];
  for (const block of blocks) {
    const before = lines.at(-1);
    const row = CELL.test(block.owner.name) ? block.owner.parent : undefined;
    if (before !== undefined && row !== undefined && CELL.test(before.owner.name) && before.owner.parent === row)
      lines[lines.length - 1] = {
        ...before,
        text: `${before.text} ${block.text}`,
        weight: before.weight + block.weight,
      };
    else lines.push(block);
  }
  return lines;
}
