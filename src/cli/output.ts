/** Data on stdout, words for a person on stderr. A reader that goes away (`| head`) ends the command quietly. */
import { once } from "node:events";
import { plain } from "../core/text/plain.ts";
import { readerGone } from "./endings.ts";

/** One line of data. The caller has made foreign text plain. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Waits until stdout takes more: 100,000 lines must not pile up in memory. */
export async function printAndWait(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** Invisible in a terminal, yet obeyed by some: C1 controls and direction marks. As escapes the value stays what it was. */
const TO_ESCAPE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON text that is safe to show. */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    TO_ESCAPE,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export function printJson(value: unknown): void {
  print(json(value, 2));
}

/** Words for a person. They may quote foreign text; their own line breaks stay. */
export function say(words: string): void {
  process.stderr.write(`${plainLines(words)}\n`);
}

/** Each line of a text made plain, its indentation kept. */
export function plainLines(text: string): string {
  return text
    .split("\n")
    .map((line) => /^ */.exec(line)![0] + plain(line))
    .join("\n");
}

/** Call once, before anything is written. */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      readerGone();
    });
  }
}

/** Colours only where a person looks and did not refuse them. */
export const hasColour = (stream: { readonly isTTY?: boolean }): boolean =>
  stream.isTTY === true && process.env.NO_COLOR === undefined;

const LEAST_COLUMNS = 40;

/** Columns of the terminal that shows stdout; undefined when there is none. */
export const terminalColumns = (): number | undefined =>
  process.stdout.isTTY ? Math.max(process.stdout.columns || 80, LEAST_COLUMNS) : undefined;

const BOLD = 1;
const DIM = 2;
const paint = (code: number) => (text: string) =>
  hasColour(process.stdout) && text !== "" ? `\x1b[${code}m${text}\x1b[0m` : text;

export const bold: (text: string) => string = paint(BOLD);
export const dim: (text: string) => string = paint(DIM);
