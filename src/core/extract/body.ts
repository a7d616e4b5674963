/** The article's text: the part of the page that holds most prose is found, its head and tail are cut. */
import type { Block, Blocks } from "./blocks.ts";
import { believed, insideBlocks } from "./container.ts";
import { cutBlocks } from "./cut.ts";
import { leadOf } from "./lead.ts";
import { EXTRACT } from "./limits.ts";

export interface Body {
  /** Paragraphs on lines of their own; "" when nothing on the page reads like an article. */
  readonly text: string;
  /** The place of its first block among those of the page. */
  readonly start: number;
}

export function bodyOf(read: Blocks, title: string | undefined): Body {
  const found = bodyIn(read, believed(read.blocks), title);
  return found.text.length >= EXTRACT.leastText ? found : longer(found, bodyIn(read, read.blocks, title));
}

export const longer = (a: Body, b: Body): Body => (b.text.length > a.text.length * 2 ? b : a);

function bodyIn(read: Blocks, blocks: readonly Block[], title: string | undefined): Body {
  if (blocks.length === 0) return { text: "", start: 0 };
  const own = cutBlocks(insideBlocks(blocks, read), title);
  const all = [...leadOf(read, own), ...own];
  return { text: all.map(({ text }) => text).join("\n"), start: all[0]?.at ?? 0 };
}
