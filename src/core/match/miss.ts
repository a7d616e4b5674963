/** Why an article does not satisfy a program, in words, and how much of it it does. */
import type { Document } from "./document.ts";
import { holds, requiredParts } from "./evaluate.ts";
import type { Program } from "./program.ts";

/** Both words are there but too far apart: nearly a match. */
const FAR_APART = 0.8;
const MOST_REASONS = 5;

/** @returns the parts that lack, "; " between them */
export function reasonOf(program: Program, document: Document): string {
  const lacking = requiredParts(program).filter((part) => !holds(part, document));
  const reasons = lacking.slice(0, MOST_REASONS).map((part) => lackOf(part, document));
  return lacking.length > MOST_REASONS
    ? `${reasons.join("; ")}; and ${lacking.length - MOST_REASONS} more`
    : reasons.join("; ");
}

function lackOf(program: Program, document: Document): string {
  switch (program.kind) {
    case "none":
      return `excluded by ${program.part.label}`;
    case "near": {
      const absent = [program.left, program.right].filter((side) => !holds(side, document));
      if (absent.length > 0) return absent.map((side) => lackOf(side, document)).join(" and ");
      return `${program.left.label} and ${program.right.label} are ${program.ordered ? "not in this order" : "never"} within ${program.distance} words`;
    }
    case "mentions":
      return `fewer than ${program.count} mentions of ${program.part.label}`;
    case "atleast":
      return `${program.parts.filter((part) => holds(part, document)).length} of the ${program.count} that ${program.label} asks for`;
    case "lang":
      return `the language is ${document.language ?? "unknown"}, not ${program.language}`;
    case "boost":
      return lackOf(program.part, document);
    default:
      return `no ${program.label}`;
  }
}

/** 0 to 1: the share of the program that holds. */
export function nearnessOf(program: Program, document: Document): number {
  if (holds(program, document)) return 1;
  const shares = (parts: readonly Program[]): number[] => parts.map((part) => nearnessOf(part, document));
  switch (program.kind) {
    case "all":
      return mean(shares(program.parts));
    case "any":
      return Math.max(...shares(program.parts));
    case "near":
      return FAR_APART * mean(shares([program.left, program.right]));
    case "mentions":
      return holds(program.part, document) ? FAR_APART : 0;
    case "atleast":
      return shares(program.parts).filter((share) => share === 1).length / program.count;
    case "boost":
      return nearnessOf(program.part, document);
    default:
      return 0;
  }
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
