import { expect, test } from "vitest";
import { createClaimReader } from "../../../src/core/claims/index.ts";

const reader = createClaimReader({});
const said = (text: string): string[] =>
  reader
    .read({ text, language: "en" })
    .flatMap(({ speaker, stance }) => (speaker === undefined ? [] : [`${speaker}: ${stance}`]));

test.each([
  ["before the verb", "The harbour master said the ferry had left on time.", ["The harbour master: says"]],
  ["after it", "The ferry had left on time, said the harbour master.", ["the harbour master: says"]],
  ["after a quotation", "“We left on time,” said Ines Vall, who runs the line.", ["Ines Vall: says"]],
  ["between two quotations", "“We left,” Ines Vall said, “and we came back.”", ["Ines Vall: says"]],
  ["with a time between", "The line on Friday also confirmed a delay.", ["The line: confirms"]],
  ["with an aside", "Ines Vall, a spokeswoman for the line in Varberg, denied it.", ["Ines Vall: denies"]],
  ["an aside without its comma", "The pier is closed, Olle Berg, a warden told the radio.", ["Olle Berg: says"]],
  ["a name in the aside of a role", "The owner's lawyer, Karin Holm, rejected the claim.", ["Karin Holm: denies"]],
  ["a relative clause", "The sailor who saw the fire says it began below.", ["The sailor: says"]],
  [
    "a participle",
    "Passengers interviewed in Varberg said they had smelled smoke.",
    ["Passengers interviewed in Varberg: says"],
  ],
  ["according to", "The engine failed, according to the coast guard.", ["the coast guard: says"]],
  [
    "estimates of somebody",
    "Forty were hurt, according to an estimate by the coast guard.",
    ["the coast guard: estimates"],
  ],
  ["a paper and its author", "A report by the coast guard said the pumps had failed.", ["the coast guard: says"]],
  ["quoted as saying", "Ines Vall was quoted as saying that all was well.", ["Ines Vall: says"]],
  [
    "a passive with its agent",
    "The delay was confirmed by the harbour office on Monday.",
    ["the harbour office: confirms"],
  ],
  ["a second verb", "The line apologised and promised refunds.", ["The line: announces"]],
  [
    "and another voice",
    "It works, the line said, but the union warned of delays.",
    ["the line: says", "the union: warns"],
  ],
  [
    "a clause with that",
    "An officer of the port that serves the island says it is shut.",
    ["An officer of the port: says"],
  ],
  ["a paper before a gerund", "The office opened letters accusing the line of neglect.", ["letters: alleges"]],
  ["told within a saying", "Police say a man outside the club told the driver to stop.", ["Police: says"]],
  ["a list", "Norway, Denmark and Sweden condemned the attack.", ["Norway, Denmark and Sweden: condemns"]],
  ["a dateline", "VARBERG — The ferry sank, the line said.", ["the line: says"]],
  ["a number put at", "The union puts the number of injured sailors at 40.", ["The union: estimates"]],
])("a speaker %s", (_, text, claims) => {
  expect(said(text)).toEqual(claims);
});

test.each([
  ["a passive without agent", "The results will be announced on Monday."],
  ["an attribute", "The alleged thieves and the accused sailor left by the reported route."],
  ["a noun", "Reports of a fire and claims of theft went around the port."],
  ["what would be said", "The captain would say no more and could confirm nothing."],
  ["a request", "He wanted to tell somebody."],
  ["nothing said", "The line did not comment on Monday."],
  ["nobody", "Nobody confirmed it and no officials said a word."],
  ["what is done to oneself", "The captain admitted himself to a clinic."],
  ["a question", "The page sums up what governments say about it."],
])("%s is no claim", (_, text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  ["a judgment", "The mayor called the strike “a criminal act”.", ["The mayor: condemns"]],
  ["a judgment in what is said", "It is appalling, the mayor said.", ["the mayor: condemns"]],
  ["a falsehood", "The captain said the reports were baseless.", ["The captain: denies"]],
  ["nothing there", "There were no passengers on board, the line said.", ["the line: denies"]],
  ["no denial", "There was no way to know, the captain said.", ["the captain: says"]],
  ["a refusal", "The captain declined to deny that there had been a fire.", ["The captain: says"]],
  ["a stance in a participle", "The line said the ship was late, confirming earlier reports.", ["The line: confirms"]],
  ["a stance told of within a saying", "The union says the line has confirmed the fire.", ["The union: says"]],
])("the stance of %s", (_, text, claims) => {
  expect(said(text)).toEqual(claims);
});

test("a refusal tells what is withheld", () => {
  const [claim] = reader.read({ text: "The captain declined to deny that there had been a fire.", language: "en" });
  expect(claim).toMatchObject({ stance: "says", withholds: "denies" });
});
