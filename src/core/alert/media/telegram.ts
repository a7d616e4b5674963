/** A message in Telegram's HTML: three characters are escaped, and the whole stays below the limit without cutting a tag. */
import type { Message } from "../message.ts";
import { heading } from "./plain-text.ts";

/** 4,096 characters after the tags are taken away; counted here with them, which is less. */
const MOST = 4_000;
/** With a title in its longest escaped form, both fit. */
const LONGEST_ADDRESS = 1_500;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeTelegram = (text: string): string => text.replace(/[&<>"]/g, (found) => ENTITIES[found]!);

/** The text of a message with `parse_mode` HTML. */
export function telegramHtml(message: Message): string {
  const { title, url, quote, notes, items, page } = message;
  const blocks = [
    `<b>${linked(title, url)}</b>\n${escapeTelegram(heading(message))}`,
    ...(quote
      ? [
          `<blockquote>${escapeTelegram(quote.text)}</blockquote>${quote.by === "" ? "" : `\n— ${escapeTelegram(quote.by)}`}`,
        ]
      : []),
    ...items.map((item) => `• ${linked(item.title, item.url)}\n<i>${escapeTelegram(item.note)}</i>`),
    ...(notes.length > 0 ? [notes.map(escapeTelegram).join("\n")] : []),
    ...(page ? [`<a href="${escapeTelegram(page)}">In Throughline</a>`] : []),
  ];
  return asManyAsFit(blocks).join("\n\n");
}

/** Whole blocks only: a block too long for the room that is left makes way for shorter ones, such as the notes at the end. */
function asManyAsFit(blocks: readonly string[]): string[] {
  const [first, ...rest] = blocks;
  const kept = [first!];
  let left = MOST - first!.length;
  for (const block of rest) {
    if (block.length + 2 > left) continue;
    left -= block.length + 2;
    kept.push(block);
  }
  return kept;
}

function linked(words: string, url: string | undefined): string {
  const address = escapeTelegram(url ?? "");
  const label = escapeTelegram(words);
  return address === "" || address.length > LONGEST_ADDRESS ? label : `<a href="${address}">${label}</a>`;
}
