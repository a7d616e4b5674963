/**
 * Figures of what the storyline counts, and when one says something that no earlier one said.
 *
 * What comes on top of what was there ("3,000 reinforcements") is a series of its own: the same number as a total is no repeat of it.
 */
import type { Claim, Figure } from "../types.ts";
import { type ReadArticle, toldBy } from "./article.ts";
import { newFigure } from "./headlines.ts";
import { LABELLED } from "./labels.ts";
import type { Count } from "./ledger.ts";
import type { Notes } from "./notes.ts";
import type { Counted } from "./series.ts";
import { looksBack } from "./statement.ts";

/** Two figures are the same if they differ by no more than rounding: 2 %. */
const SAME = 0.02;
const RETOLD_MS = 3 * 86_400_000;
/** Values of one quantity that are kept. */
const MOST = 400;

/** @param topics of all series of the storyline */
export function noteFigures(
  article: ReadArticle,
  counted: readonly Counted[],
  topics: readonly string[],
  notes: Notes,
): void {
  for (const { claim, figure, quantity, topic, isWhole } of counted) {
    const count: Count = {
      kind: "figure",
      topic,
      ...toldBy(article, claim),
      quantity,
      figure,
      ...(claim.stance !== undefined && { stance: claim.stance }),
    };
    const known = notes.of("figure", topic);
    const same = known.find((other) => says(other.figure, figure));
    if (same !== undefined) {
      notes.join(same);
      if (isConfirmedBy(same, count, known))
        notes.add(
          count,
          developmentOf(
            count,
            known.filter((one) => !says(one.figure, figure)),
          ),
          known,
        );
      if (
        count.at < same.at ||
        (same.side !== count.side && !known.some((other) => other.side === count.side && says(other.figure, figure)))
      )
        notes.add(count);
      continue;
    }
    if (known.length >= MOST) continue;
    const elsewhere = topics
      .flatMap((other) => notes.of("figure", other))
      .filter((other) => other.figure.value === figure.value);
    if (isWhole && elsewhere.length > 0) continue;
    const retold = elsewhere.some((other) => isRetold(count, other));
    const late = known.some(({ at }) => at > count.at);
    if (retold || late || looksBack(claim, article) || isUncertain(claim, article)) notes.add(count);
    else notes.add(count, developmentOf(count, known), known);
  }
}

/** What a side said some days ago of one quantity is not new as another: "killed or wounded" is told as either. */
function isRetold(count: Count, other: Count): boolean {
  const passed = Date.parse(count.at) - Date.parse(other.at);
  return count.side === other.side && count.article !== other.article && passed >= 0 && passed <= RETOLD_MS;
}

/** Further down in a report, a figure that nobody says waits for a second source. One with a label is given by the article itself. */
const isUncertain = ({ speaker, start, sentence }: Claim, { lead }: ReadArticle): boolean =>
  speaker === undefined && start > lead.end && !LABELLED.test(sentence);

/** Nobody has been told of a figure that another source now gives too. */
function isConfirmedBy(same: Count, count: Count, known: readonly Count[]): boolean {
  const alike = known.filter((other) => says(other.figure, count.figure));
  const waits = alike.every(
    ({ development, speaker, at }) => development === undefined && speaker === undefined && at <= count.at,
  );
  return waits && same.family !== count.family;
}

function developmentOf(count: Count, earlier: readonly Count[]) {
  const { figure } = count;
  const band = bandOf(earlier);
  const widens = band !== undefined && (highest(figure) > band.high || lowest(figure) < band.low);
  const isRange = figure.low !== undefined && figure.high !== undefined;
  return newFigure({
    count,
    kind: widens && isRange ? "figure_range" : "new_figure",
    earlier,
    novelty: noveltyOf(figure, band),
  });
}

/** A first figure is new, one far outside the band is nearly so, one inside it half. */
function noveltyOf(figure: Figure, band: Band | undefined): number {
  if (band === undefined) return 0.9;
  const beyond = Math.max(figure.value / band.high, band.low / Math.max(figure.value, 1), 1) - 1;
  return Math.round(Math.min(0.9, 0.6 + 0.3 * beyond) * 100) / 100;
}

export interface Band {
  readonly low: number;
  readonly high: number;
}

/** What figures say between them; undefined without any. */
export function bandOf(counts: readonly Pick<Count, "figure">[]): Band | undefined {
  if (counts.length === 0) return undefined;
  return {
    low: Math.min(...counts.map(({ figure }) => lowest(figure))),
    high: Math.max(...counts.map(({ figure }) => highest(figure))),
  };
}

const lowest = ({ value, low }: Figure): number => low ?? value;
const highest = ({ value, high }: Figure): number => high ?? value;

/** Whether an earlier figure says what this one says: the same value, or a range with both ends that it lies in. */
function says(earlier: Figure, figure: Figure): boolean {
  if (close(earlier.value, figure.value)) return true;
  const { low, high } = earlier;
  return low !== undefined && high !== undefined && lowest(figure) >= low && highest(figure) <= high;
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(a, b);
