import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../src/core/text/plain.ts";
import { anyText } from "./alert-samples.ts";

test.each([
  ["a colour", "\x1b[31mred\x1b[0m", "[31mred[0m"],
  ["a window title", "\x1b]0;owned\x07 news", "]0;owned news"],
  ["a C1 control", "a\x9b2Jb", "a2Jb"],
  ["a backspace", "good\b\b\b\bevil", "goodevil"],
  ["a carriage return", "safe\rforged", "safe forged"],
  ["newlines", "one\n\ttwo\r\nthree\u2028four\x85five", "one two three four five"],
  ["a direction override", "moc.elpmaxe\u202eexe.txt", "moc.elpmaxeexe.txt"],
  ["direction isolates and marks", "\u2066a\u2069\u200eb\u061cc", "abc"],
  ["a NUL", "a\0b", "ab"],
  ["invisible letters", "a\u200bb\ufeffc\u{e0041}\u2060d", "abcd"],
  ["half a character", "a\ud83d b\ude00", "a\ufffd b\ufffd"],
  ["two halves around a control", "\ud83d\x1b\ude00", "\ufffd\ufffd"],
])("%s does nothing to a terminal", (_, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each([
  "North Korea’s “elite” troops",
  "북한군 파병",
  "Войска КНДР",
  "قوات كورية",
  "می‌خواهم",
  "👩‍👩‍👧 🚀",
  "e\u0301 naïve",
])("%s stays as it is", (text) => {
  expect(plain(text)).toBe(text);
});

test("whatever the text, one line without a control comes out, and again the same", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = plain(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u);
      expect(line).toBe(line.trim());
      expect(plain(line)).toBe(line);
    }),
    { numRuns: 500 },
  );
});
