/** What the first minute of a run says when nothing has matched yet: how far reading is, what came nearest, what to try. */
import { plain } from "./core/text/plain.ts";
import { countArticles } from "./store/articles.ts";
import type { Db } from "./store/db.ts";
import { countMatches } from "./store/matches.ts";
import type { Monitors } from "./store/monitors.ts";
import { nearestMiss } from "./store/nearest-miss.ts";
import { countSources } from "./store/sources.ts";

/** @returns lines for a person */
export async function progressLines(db: Db, monitors: Monitors): Promise<string[]> {
  const [sources, stored, matched] = await Promise.all([countSources(db), countArticles(db), countMatches(db)]);
  const matches = [...matched.values()].reduce((sum, count) => sum + count, 0);
  const failing = sources.failing > 0 ? ` (${sources.failing} failing: see \`throughline source list\`)` : "";
  const lines = [
    `${sources.read} of ${sources.all} sources read${failing}, ${stored.stored} articles stored, ${stored.waiting} pages still to be read, ${matches} matched`,
  ];
  if (sources.all === 0) lines.push("no sources yet; try: throughline source add https://example.org/feed.xml");
  else if (sources.read === 0)
    lines.push("no source could be read yet: is the network up? try: throughline source list");
  else if (matches === 0) lines.push(...(await nearestLines(db, monitors)));
  return lines;
}

async function nearestLines(db: Db, monitors: Monitors): Promise<string[]> {
  const nearest = await nearestMiss(db, monitors);
  if (nearest === undefined) return ["no storyline is followed yet; try: throughline storyline apply FILE"];
  const { articleId, title, storyline, reason } = nearest;
  return [
    `nearest miss: "${plain(title)}" for ${storyline}: ${reason}`,
    `try: throughline explain ${articleId} ${storyline}; or add sources nearer to the story: throughline source add URL`,
  ];
}
