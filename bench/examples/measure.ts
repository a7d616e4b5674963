/** Micro F1 of judged cases, by number of examples. */
import type { Case } from "./cases.ts";

export interface Judged extends Case {
  readonly score: number;
}

const THRESHOLD = 0.5;

/** A table: the fixed examples (the figure to compare), and all draws. */
export function measure(judged: readonly Judged[]): string {
  const lines = [1, 3, 5].flatMap((k) =>
    [false, true].map((counter) => {
      const some = judged.filter((one) => one.k === k && one.counter === counter);
      const fixed = f1(some.filter((one) => one.fixed));
      const drawn = f1(some.filter((one) => !one.fixed));
      return `  k=${k}${counter ? " and a counter-example" : ""}: F1 ${fixed}; over draws ${drawn}`;
    }),
  );
  return lines.join("\n");
}

function f1(cases: readonly Judged[]): string {
  let found = 0;
  let said = 0;
  let wanted = 0;
  for (const { score, label } of cases) {
    wanted += label;
    if (score < THRESHOLD) continue;
    said++;
    found += label;
  }
  const precision = found / (said || 1);
  const recall = found / (wanted || 1);
  const figure = (2 * found) / (said + wanted || 1);
  return `${figure.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`;
}
