/**
 * Lists for people: aligned columns that fit the terminal. Without a terminal plain lines, whole, with tabs between the fields, for
 * `cut`, `grep` and `awk`.
 */
import { columnsOf, cutToColumns } from "../core/alert/columns.ts";
import { plain } from "../core/text/plain.ts";
import { bold, print, terminalColumns } from "./output.ts";

export interface Column<T> {
  readonly head: string;
  /** Foreign text is made plain here. */
  readonly of: (row: T) => string | number | undefined;
  /** Numbers stand at the right. */
  readonly right?: boolean;
}

const GAP = 2;
/** No column is made narrower than this to make room. */
const LEAST = 8;

export function printTable<T>(columns: readonly Column<T>[], rows: readonly T[]): void {
  const width = terminalColumns();
  const [head, ...body] = tableLines(columns, rows, width);
  if (width !== undefined) print(bold(head!));
  for (const line of body) print(line);
}

/** The head, then a line a row. @param width columns of the terminal; undefined: none */
export function tableLines<T>(all: readonly Column<T>[], rows: readonly T[], width: number | undefined): string[] {
  // A column that says nothing takes room from the others; a program counts on its place.
  const columns = width === undefined ? all : all.filter(({ of }) => rows.some((row) => (of(row) ?? "") !== ""));
  const cells = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ of }) => plain(String(of(row) ?? "")))),
  ];
  if (width === undefined) return cells.map((line) => line.join("\t"));
  const widths = fitted(
    columns.map((_, i) => Math.max(...cells.map((line) => columnsOf(line[i]!)))),
    width,
  );
  return cells.map((line) =>
    line
      .map((cell, i) => padded(cell, widths[i]!, columns[i]!.right === true))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** The widest column gives a column's width away until all fit. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, one) => sum + one + GAP, -GAP) - width;
  for (; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= LEAST) break;
    widths[widest]!--;
  }
  return widths;
}

function padded(cell: string, width: number, right: boolean): string {
  const cut = cutToColumns(cell, width);
  const space = " ".repeat(Math.max(0, width - columnsOf(cut)));
  return right ? space + cut : cut + space;
}
