/** Short invented articles: two ferries that ran aground, and other news. */
import type { MatchableArticle } from "../../src/core/types.ts";

const article = (title: string, text: string): MatchableArticle => ({ title, text, language: "en" });

export const MARISOL: readonly MatchableArticle[] = [
  article(
    "Ferry Marisol runs aground off Tessaly island",
    "The ferry Marisol ran aground on a reef off Tessaly island on Tuesday with 214 people on board.\nCaptain Joren Valk said that the engine had failed. The coast guard of Port Amery took off all passengers.\nThe operator Blue Strait Lines promised an inquiry.",
  ),
  article(
    "Passengers saved from stranded ferry Marisol",
    "All 214 people on board the Marisol were brought to Port Amery after the ferry hit a reef near Tessaly on Tuesday.\nBlue Strait Lines said its captain, Joren Valk, had reported a failure of the engine. The coast guard sent six boats.",
  ),
  article(
    "Blue Strait Lines faces questions over Marisol",
    "Inspectors in Port Amery have asked Blue Strait Lines for the engine records of the Marisol.\nThe ferry ran aground off Tessaly island on Tuesday. Captain Joren Valk was heard for three hours, the coast guard said.",
  ),
];

export const KESTREL: readonly MatchableArticle[] = [
  article(
    "Ferry Kestrel stranded on sandbank near Holm",
    "The ferry Kestrel ran onto a sandbank near Holm on Friday with 96 people on board.\nCaptain Mira Olsen blamed thick fog. The coast guard of Norrby took off the passengers.\nThe operator Holm Ferries promised an inquiry.",
  ),
  article(
    "Fog blamed after Kestrel hits sandbank",
    "The passengers of the Kestrel reached Norrby on Friday after the ferry hit a sandbank near Holm in thick fog.\nHolm Ferries said that captain Mira Olsen had slowed down. The coast guard helped 96 people off the ferry.",
  ),
  article(
    "Kestrel pulled free as Holm Ferries defends captain",
    "Two tugs pulled the Kestrel off the sandbank near Holm on Saturday.\nCaptain Mira Olsen could see nothing in the fog, Holm Ferries said in Norrby. The ferry will sail again in a week.",
  ),
];

const SUBJECTS = [
  "budget",
  "football",
  "vaccine",
  "orchestra",
  "drought",
  "satellite",
  "bakery",
  "tunnel",
  "election",
  "museum",
];
const PLACES = ["Aldmoor", "Brask", "Celwyn", "Dornach", "Evring", "Fallowby"];

/** Sixty articles on other things, so that a background knows what is common. */
export const OTHER_NEWS: readonly MatchableArticle[] = SUBJECTS.flatMap((subject) =>
  PLACES.map((place) =>
    article(
      `New ${subject} plan in ${place}`,
      `The council of ${place} presented a ${subject} plan on Monday. Officials said the ${subject} would cost ${place} more than last year.\nResidents asked for an inquiry, and the mayor promised an answer.`,
    ),
  ),
);

/** Each with the headline of one and the lines of others: what a wire makes of a story. */
export const retold = (articles: readonly MatchableArticle[]): readonly MatchableArticle[] =>
  articles.flatMap(({ title }, i) =>
    articles.flatMap(({ text }, j) =>
      articles.flatMap((third, k) =>
        i === j || j === k ? [] : [article(title!, `${text.split("\n")[0]}\n${third.text.split("\n")[1]}`)],
      ),
    ),
  );
