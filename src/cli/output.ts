/** Data on stdout, words for a person on stderr. A reader that goes away (`| head`) ends the command quietly. */
import { finished } from "./endings.ts";

/** One line of data. The caller has made foreign text plain. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A value as JSON. Escape sequences cannot get through: JSON escapes control characters, and the rest are escaped here. */
export function printJson(value: unknown): void {
  print(json(value, 2));
}

/** Invisible in a terminal, yet obeyed by some: C1 controls and direction marks. As escapes the value stays what it was. */
const TO_ESCAPE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON text that is safe to show. */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(TO_ESCAPE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Words for a person. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Waits until stdout takes more: 100,000 lines must not pile up in memory. */
export async function printAndWait(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

/** Call once, before anything is written. */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      void finished(0);
    });
  }
}

/** Colours only where a person looks and did not refuse them (no-color.org: any value that is not empty). */
export const hasColour = (stream: { isTTY?: boolean }): boolean => stream.isTTY === true && !process.env.NO_COLOR;

/** Columns of the terminal that reads stdout; undefined when it is none. */
export const columnsOfTerminal = (): number | undefined => (process.stdout.isTTY ? Math.max(process.stdout.columns || 80, 40) : undefined);
