/** How far long work is, on stderr, while a person looks; for nobody else. */

const EVERY_MS = 100;
const BAR = 30;

export interface Progress {
  /** @param done of `total`; the bar is drawn when there is a total */
  show(done: number, words: string): void;
  /** Takes the line away, so that words can be written. */
  clear(): void;
}

/** @param total 0: unknown */
export function createProgress(total: number): Progress {
  let shownAt = 0;
  return {
    show(done, words) {
      if (!process.stderr.isTTY || Date.now() - shownAt < EVERY_MS) return;
      shownAt = Date.now();
      const full = total > 0 ? Math.min(BAR, Math.round((done / total) * BAR)) : 0;
      const bar =
        total > 0 ? `[${"#".repeat(full)}${" ".repeat(BAR - full)}] ${Math.round((done / total) * 100)}%  ` : "";
      process.stderr.write(`\r\x1b[K${bar}${words}`);
    },
    clear() {
      if (process.stderr.isTTY && shownAt > 0) process.stderr.write("\r\x1b[K");
    },
  };
}
