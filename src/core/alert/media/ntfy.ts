/** A message as ntfy publishes it: a title, plain text that fits into 4,096 bytes, the address behind a tap. */
import { cutTo } from "../cut.ts";
import type { Message } from "../message.ts";
import { heading, plainText } from "./plain-text.ts";

/** A longer message would become an attachment. */
const MOST_BYTES = 4_000;
const TITLE_BYTES = 250;

export interface NtfyMessage {
  readonly title: string;
  readonly message: string;
  readonly click?: string;
  readonly tags: readonly string[];
}

export function ntfyMessage(message: Message): NtfyMessage {
  const { title, url, page, label } = message;
  const click = url ?? page;
  const { url: _tapped, ...rest } = message;
  return {
    title: cutTo(title, TITLE_BYTES, Buffer.byteLength),
    message: cutTo(
      [heading(message), plainText(rest)].filter((part) => part !== "").join("\n\n"),
      MOST_BYTES,
      Buffer.byteLength,
    ),
    ...(click && { click }),
    tags: [label.includes("silent") || label.includes("disabled") ? "warning" : "newspaper"],
  };
}
