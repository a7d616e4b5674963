/** A message as a Discord embed: Markdown is escaped, and nobody is mentioned whatever the words are. */
import { cutEscaped, cutTo } from "../cut.ts";
import type { Message } from "../message.ts";
import { heading } from "./plain-text.ts";

/** Discord's limits of an embed, UTF-16 units. */
const LIMIT = { title: 256, description: 4_096, footer: 2_048 } as const;

export const escapeDiscord = (text: string): string => text.replace(/[\\*_~`|>#[\]()<@:\-+.!]/g, "\\$&");

export interface DiscordMessage {
  readonly embeds: readonly [Readonly<Record<string, unknown>>];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

export function discordMessage(message: Message): DiscordMessage {
  const { title, url, quote, notes, items, page, at } = message;
  const paragraphs = [
    quote === undefined
      ? ""
      : `> ${escapeDiscord(quote.text)}${quote.by === "" ? "" : `\n— ${escapeDiscord(quote.by)}`}`,
    items.map((item) => `• ${linked(item.title, item.url)}\n  ${escapeDiscord(item.note)}`).join("\n"),
    notes.map(escapeDiscord).join("\n"),
    page === undefined ? "" : `[In Throughline](${page})`,
  ];
  const description = whole(paragraphs.filter((paragraph) => paragraph !== ""));
  return {
    embeds: [
      {
        title: cutEscaped(title, LIMIT.title, escapeDiscord),
        ...(url && { url }),
        ...(description !== "" && { description }),
        footer: { text: cutTo(heading(message), LIMIT.footer, (character) => character.length) },
        timestamp: at,
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** Lines as far as they fit: a line that is cut could end within an escape or an address. */
function whole(paragraphs: readonly string[]): string {
  const kept: string[] = [];
  let left: number = LIMIT.description;
  for (const line of paragraphs.join("\n\n").split("\n")) {
    left -= line.length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return kept.join("\n");
}

const linked = (words: string, url: string | undefined): string =>
  url === undefined ? escapeDiscord(words) : `[${escapeDiscord(words)}](${url.replace(/[()]/g, encodeURIComponent)})`;
