/**
 * A message as an Adaptive Card for a Teams workflow. Foreign words stand in text runs, which Teams shows as they are: only text blocks
 * read Markdown.
 */
import type { Message } from "../message.ts";
import { heading } from "./plain-text.ts";

/** Items on a card: with their longest words the whole stays below the 28 kB that Teams takes. */
const MOST_ITEMS = 15;

export function teamsMessage(message: Message): object {
  const { title, url, quote, notes, items, page } = message;
  const actions = [
    ...(url ? [{ type: "Action.OpenUrl", title: "Read the article", url }] : []),
    ...(page ? [{ type: "Action.OpenUrl", title: "In Throughline", url: page }] : []),
  ];
  const card = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    msteams: { width: "Full" },
    body: [
      line([{ text: heading(message), isSubtle: true, size: "Small" }]),
      line([{ text: title, weight: "Bolder", size: "Medium" }]),
      ...(quote
        ? [line([{ text: `“${quote.text}”`, italic: true }]), line([{ text: `— ${quote.by}`, isSubtle: true }])]
        : []),
      ...items.slice(0, MOST_ITEMS).map((item) =>
        line([
          { text: item.title, ...(item.url && { selectAction: { type: "Action.OpenUrl", url: item.url } }) },
          { text: ` ${item.note}`, isSubtle: true, size: "Small" },
        ]),
      ),
      ...notes.map((note) => line([{ text: note, size: "Small" }])),
    ],
    ...(actions.length > 0 && { actions }),
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: card }],
  };
}

const line = (runs: readonly object[]) => ({
  type: "RichTextBlock",
  inlines: runs.map((run) => ({ type: "TextRun", ...run })),
});
