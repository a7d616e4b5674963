/** Figures in the text format that Prometheus reads. */
import { countDeliveries } from "../store/alerts.ts";
import { countArticles } from "../store/articles.ts";
import { countDevelopments, countPending } from "../store/developments.ts";
import { countMatches } from "../store/matches.ts";
import { countSources } from "../store/sources.ts";
import { listStorylines } from "../store/storylines.ts";
import type { HttpDeps } from "./deps.ts";

type Labels = Readonly<Record<string, string>>;

export async function metrics({ db, version }: Pick<HttpDeps, "db" | "version">): Promise<string> {
  const [sources, articles, deliveries, storylines, matches, developments, pending] = await Promise.all([
    countSources(db),
    countArticles(db),
    countDeliveries(db),
    listStorylines(db),
    countMatches(db),
    countDevelopments(db),
    countPending(db),
  ]);
  const ofEach = (counts: ReadonlyMap<number, number>) =>
    storylines.map(({ id, slug }): [Labels, number] => [{ storyline: slug }, counts.get(id) ?? 0]);
  const byState = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([state, count]): [Labels, number] => [{ state }, count]);
  return [
    gauge("throughline_info", "The version that runs.", [[{ version }, 1]]),
    gauge("throughline_sources", "Sources that are polled.", [[{}, sources.all]]),
    gauge("throughline_sources_read", "Sources that have been read at least once.", [[{}, sources.read]]),
    gauge("throughline_sources_failing", "Sources whose last poll failed.", [[{}, sources.failing]]),
    gauge("throughline_articles", "Articles, by the state of their page.", byState(articles)),
    gauge("throughline_matches", "Articles that match a storyline.", ofEach(matches)),
    gauge("throughline_developments", "Developments of a storyline.", ofEach(developments)),
    gauge("throughline_matches_undeveloped", "Matches that wait for their storyline to be developed.", [[{}, pending]]),
    gauge("throughline_deliveries", "Alerts to channels, by state.", byState(deliveries)),
    gauge("process_resident_memory_bytes", "Memory of this process.", [[{}, process.memoryUsage.rss()]]),
  ].join("");
}

function gauge(name: string, help: string, samples: readonly (readonly [Labels, number])[]): string {
  const lines = samples.map(([labels, value]) => {
    const pairs = Object.entries(labels).map(
      ([label, text]) => `${label}="${text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`,
    );
    return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join("")}`;
}
