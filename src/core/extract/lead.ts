/** The paragraph that opens an article, where the page keeps it outside of the rest: between the headline and the first paragraph. */
import type { Block, Blocks } from "./blocks.ts";
import { EXTRACT } from "./limits.ts";
import { SENTENCE_END } from "./selectors.ts";

export function leadOf(read: Blocks, own: readonly Block[]): Block[] {
  const first = own[0];
  if (first === undefined) return [];
  const headline = read.headings.findLast(({ at }) => at < first.at);
  // Without a headline only what is named as a lead can be known as one.
  const between =
    headline === undefined
      ? read.blocks.slice(0, first.at).filter(({ lead }) => lead)
      : read.blocks.slice(headline.at + 1, first.at);
  return between.filter((block) => opens(block) && !own.some(({ text }) => text.includes(block.text))).slice(0, 3);
}

function opens({ part, lead, list, linked, text }: Block): boolean {
  if (part !== undefined || list !== undefined || linked > EXTRACT.maxLinkShare) return false;
  return lead ? text.length >= EXTRACT.leastLead : text.length >= EXTRACT.leastUnnamedLead && SENTENCE_END.test(text);
}
