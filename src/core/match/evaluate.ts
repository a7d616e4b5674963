/** Whether an article satisfies a program, and by which words. */
import type { Document } from "./document.ts";
import type { Program } from "./program.ts";
import { type Hit, spansOf } from "./spans.ts";

export function holds(program: Program, document: Document): boolean {
  switch (program.kind) {
    case "all":
      return program.parts.every((part) => holds(part, document));
    case "any":
      return program.parts.some((part) => holds(part, document));
    case "none":
      return !holds(program.part, document);
    case "boost":
      return holds(program.part, document);
    case "atleast":
      return reaches(program.count, program.parts, document);
    case "lang":
      return document.language === program.language;
    default:
      return spansOf(program, document).length > 0;
  }
}

function reaches(count: number, parts: readonly Program[], document: Document): boolean {
  let met = 0;
  for (const part of parts) if (holds(part, document) && ++met >= count) return true;
  return false;
}

/** The words by which a program holds, of every part of it that does. What is excluded has none. */
export function hitsOf(program: Program, document: Document): readonly Hit[] {
  switch (program.kind) {
    case "all":
    case "any":
    case "atleast":
      return program.parts.filter((part) => holds(part, document)).flatMap((part) => hitsOf(part, document));
    case "boost":
      return hitsOf(program.part, document).map((hit) => ({ ...hit, factor: hit.factor * program.factor }));
    case "none":
    case "lang":
      return [];
    default:
      return spansOf(program, document).flatMap((span) => span.hits);
  }
}

/** The parts that must all hold. */
export function requiredParts(program: Program): readonly Program[] {
  return program.kind === "all" ? program.parts.flatMap(requiredParts) : [program];
}
