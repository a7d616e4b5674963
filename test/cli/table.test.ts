import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "../../src/cli/csv.ts";
import { tableLines } from "../../src/cli/table.ts";
import { columnsOf } from "../../src/core/alert/columns.ts";

const columns = [
  { head: "ID", of: (row: readonly string[]) => row[0], right: true },
  { head: "TITLE", of: (row: readonly string[]) => row[1] },
  { head: "NOTE", of: (row: readonly string[]) => row[2] },
];

test("columns line up, wide characters count as two, and what says nothing is left out", () => {
  expect(
    tableLines(
      columns,
      [
        ["1", "북한군", ""],
        ["22", "Kursk", ""],
      ],
      80,
    ),
  ).toEqual(["ID  TITLE", " 1  북한군", "22  Kursk"]);
});

test("no line is wider than the terminal", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })),
        { minLength: 1, maxLength: 5 },
      ),
      fc.integer({ min: 40, max: 120 }),
      (rows, width) => {
        for (const line of tableLines(columns, rows, width)) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test("without a terminal cells are whole, between tabs, and empty ones keep their place", () => {
  const long = "x".repeat(500);
  expect(tableLines(columns, [["1", `${long}\u001b[2J\n`, ""]], undefined)).toEqual([
    "ID\tTITLE\tNOTE",
    `1\t${long}[2J\t`,
  ]);
});

test("a spreadsheet sees no formula in any cell", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "＝"]) expect(csvLine([`${start}1`], false)).toMatch(/^"?'/);
  expect(csvLine(["=1", "a"], true)).toBe("=1,a");
});

test("CSV reads back as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (cells) => {
      expect(readCsv(csvLine(cells, true))).toEqual(cells);
    }),
  );
});

function readCsv(line: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|$)/y;
  for (let found = cell.exec(line); found !== null; found = cell.exec(line)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === "") break;
  }
  return cells;
}
