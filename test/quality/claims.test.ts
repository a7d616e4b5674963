/**
 * Claims are found, and little else is taken for one. The floors are for labelled articles, where those are at hand; the sentences
 * of test/core/claims were made for the project, and always run.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const data = resolve(root, "../shared/storylines");
const labelled = existsSync(resolve(data, "claims-dev.jsonl"));
if (!labelled) console.warn("claims: no labelled articles beside the project, so their floors are not checked");

interface Score {
  readonly claims: {
    readonly f1: number;
    readonly precision: number;
    readonly lost: number;
    readonly languages: { readonly en: string; readonly other: string };
    readonly stanceTelling: string;
    readonly figures: string;
    readonly pronounsResolved: string;
  };
  readonly evidence: string;
}

/** "26/29" as a share. */
function share(of: string): number {
  const [part, whole] = of.split("/").map(Number.parseFloat) as [number, number];
  return part / whole;
}

test.skipIf(!labelled)("labelled articles: claims, stances, figures, pronouns, other languages", () => {
  const program = `${process.execPath} ${resolve(root, "dist/src/cli/main.js")}`;
  const args = [
    "score-claims.mjs",
    "--claims",
    "claims-dev.jsonl",
    "--storyline",
    "stream-dprk-dev.yaml",
    "--json",
    "--cmd",
    program,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: data, encoding: "utf8" });
  expect(stdout, stderr).not.toBe("");
  const { claims, evidence } = JSON.parse(stdout) as Score;
  expect(claims.lost).toBe(0);
  expect(claims.f1).toBeGreaterThanOrEqual(0.95);
  expect(claims.precision).toBeGreaterThanOrEqual(0.95);
  expect(share(claims.languages.other)).toBeGreaterThanOrEqual(0.8);
  expect(share(claims.stanceTelling)).toBeGreaterThanOrEqual(0.88);
  expect(share(claims.pronounsResolved)).toBeGreaterThanOrEqual(0.85);
  const [right, wanted] = [Number.parseInt(claims.figures, 10), Number(/(\d+) wanted/.exec(claims.figures)?.[1])];
  expect(right / wanted).toBeGreaterThanOrEqual(0.9);
  expect(evidence).toMatch(/^0 bad/);
});
