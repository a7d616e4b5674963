import { expect, test } from "vitest";
import { createClaimReader } from "../../../src/core/claims/index.ts";

const reader = createClaimReader({
  quantities: {
    crew: ["sailors", "crew"],
    hurt: ["injured", "hurt"],
    lost: ["killed or injured"],
    dead: ["killed", "drowned", "dead"],
    money: ["dollars", "fine"],
  },
});
const figures = (text: string) =>
  reader.read({ text, language: "en" }).flatMap(({ figure }) => {
    if (figure === undefined) return [];
    const { object, ...rest } = figure;
    expect(object).not.toBe("");
    return [rest];
  });

test.each([
  ["separators", "The port has 14,000 berths.", [{ value: 14_000, unit: "berths" }]],
  [
    "tokenised text",
    "The wave killed 170 , 000 people in 6 . 1 metres .",
    [
      { value: 170_000, unit: "people", quantity: "dead" },
      { value: 6.1, unit: "metres" },
    ],
  ],
  [
    "words",
    "Twenty-five sailors and two hundred guests left.",
    [
      { value: 25, unit: "sailors", quantity: "crew" },
      { value: 200, unit: "guests" },
    ],
  ],
  [
    "multipliers",
    "It cost $1.5 million and €5.4bn.",
    [
      { value: 1_500_000, unit: "dollars", quantity: "money" },
      { value: 5_400_000_000, unit: "euros" },
    ],
  ],
  ["at least", "More than 4,000 guests came.", [{ value: 4_000, low: 4_000, unit: "guests" }]],
  ["at most", "Up to 12,000 guests came.", [{ value: 12_000, high: 12_000, unit: "guests" }]],
  ["about", "About 300 guests came.", [{ value: 300, unit: "guests" }]],
  [
    "ranges",
    "Between 35 and 45 guests came, 10,000 to 12,000 wrote.",
    [
      { value: 40, low: 35, high: 45, unit: "guests" },
      { value: 11_000, low: 10_000, high: 12_000 },
    ],
  ],
  ["percent", "Some 70 percent of guests stayed.", [{ value: 70, unit: "percent" }]],
  [
    "parts",
    "Some 40 of the 120 sailors had been injured.",
    [
      { value: 40, unit: "sailors", quantity: "hurt" },
      { value: 120, unit: "sailors", quantity: "crew" },
    ],
  ],
  [
    "a number that stands apart",
    "The line put the number of sailors at 120.",
    [{ value: 120, unit: "sailors", quantity: "crew" }],
  ],
  [
    "the longest words for what is done",
    "Some 40 sailors had been killed or injured.",
    [{ value: 40, unit: "sailors", quantity: "lost" }],
  ],
  [
    "what is done to those who are counted",
    "At least 12 sailors were killed.",
    [{ value: 12, low: 12, unit: "sailors", quantity: "dead" }],
  ],
])("%s", (_, text, expected) => {
  expect(figures(text).map((figure) => ({ ...figure }))).toMatchObject(expected);
});

test.each([
  ["dates", "It happened on 12 January 2024, on Oct. 18 and in 1999."],
  ["times", "It happened at 9:40 p.m. and about 7 p.m. on Monday."],
  ["ages", "A 34-year-old woman and Olle Berg, 23, were there."],
  ["ordinals", "It was the 21st time on 117th Street."],
  ["scores", "They won 3-1 and 24-7."],
  ["names", "Flight 370, Article 5, No. 5 and Boeing 737 were named, with IE6 and MS08-078."],
  ["spans of time", "It came within 10 days, three years ago."],
  ["telephones", "Call 907-745-4811."],
])("%s are no figures", (_, text) => {
  expect(figures(text)).toEqual([]);
});

test("a figure belongs to the voice before it, and without a voice to nobody", () => {
  const claims = reader.read({
    text: "The union said 40 sailors were hurt, and the line said 12 guests were hurt. Some 200 boats went out.",
    language: "en",
  });
  expect(claims.map(({ speaker, figure }) => [speaker, figure?.value])).toEqual([
    ["The union", 40],
    ["the line", 12],
    [undefined, 200],
  ]);
});
