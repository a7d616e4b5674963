/** A message as plain text: the text part of an e-mail, what is read aloud, what needs no markup. */
import type { Message } from "../message.ts";

/** Everything below the title, in paragraphs. No trailing newline. */
export function plainText({ quote, notes, url, items, page }: Message): string {
  const paragraphs = [
    quote === undefined ? "" : `“${quote.text}”${quote.by === "" ? "" : `\n— ${quote.by}`}`,
    items
      .map(({ title, note, url: at }) => [`• ${title}`, `  ${note}`, ...(at ? [`  ${at}`] : [])].join("\n"))
      .join("\n"),
    notes.join("\n"),
    url ?? "",
    page === undefined ? "" : `In Throughline: ${page}`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

/** "Storyline: new figure" */
export const heading = ({ storyline, label }: Message): string =>
  storyline === undefined ? label : `${storyline}: ${label}`;
