/** A ledger in memory, for the filter and the library: the whole story of one storyline, looked up by key. */
import {
  type Candidate,
  type Entries,
  eventTopic,
  type Fact,
  type Known,
  MOST_CANDIDATES,
  MOST_PER_MARK,
  MOST_PER_TOPIC,
  type Needs,
  RELATED,
} from "../developments/ledger.ts";
import type { ReportOf } from "../types.ts";

export interface MemoryLedger {
  known(needs: Needs): Known;
  /** @param text of the article, to compare later ones with */
  keep(entries: Entries, text: { readonly title?: string; readonly text: string; readonly matched: boolean }): void;
  /** Where an article stands that was read before. */
  reportOf(article: string): ReportOf | undefined;
}

interface Kept extends Omit<Candidate, "told" | "developments"> {
  readonly number: number;
  readonly report: ReportOf;
}

export function createMemoryLedger(): MemoryLedger {
  const articles = new Map<string, Kept>();
  const byHash = new Map<number, string[]>();
  const byHeadline = new Map<number, string[]>();
  const byMark = new Map<number, string[]>();
  const byTopic = new Map<string, Fact[]>();
  const told = new Map<string, Set<string>>();
  const matchedReports = new Set<string>();

  const candidate = (id: string): Candidate => {
    const kept = articles.get(id)!;
    return { ...kept, told: matchedReports.has(kept.lead), developments: [...(told.get(kept.lead) ?? [])] };
  };
  return {
    reportOf: (article) => articles.get(article)?.report,
    known: ({ sketch, headline, marks, topics }) => {
      const marked = new Map(marks.map((mark) => [mark, latest(byMark.get(mark)).reverse()]));
      const asked = [...topics, ...related(marked).map(eventTopic)];
      return {
        candidates: likeliest(
          [...sketch.map((hash) => latest(byHash.get(hash))), latest(byHeadline.get(headline), 1)],
          articles,
        ).map(candidate),
        marked,
        facts: asked
          .flatMap((topic) => [...(byTopic.get(topic) ?? [])].sort(byTime).slice(-MOST_PER_TOPIC))
          .sort(byTime),
      };
    },
    keep: ({ member, sketch, headline, marks, facts, developments, joins }, { title, text, matched }) => {
      const { article, lead, at, relation, overlap } = member;
      articles.set(article, {
        article,
        lead,
        text,
        at,
        number: articles.size,
        report: { lead, relation, overlap },
        ...(title !== undefined && { title }),
      });
      for (const hash of sketch) push(byHash, hash, article);
      push(byHeadline, headline, article);
      for (const mark of marks) push(byMark, mark, article);
      for (const fact of facts) push(byTopic, fact.topic, fact);
      if (matched) matchedReports.add(lead);
      const keys = told.get(lead) ?? new Set();
      for (const key of [...developments.map((one) => one.key), ...joins.map((one) => one.development)]) keys.add(key);
      told.set(lead, keys);
    },
  };
}

/** The articles that stand in most lists; of equals the earliest. */
function likeliest(lists: readonly (readonly string[])[], articles: ReadonlyMap<string, Kept>): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || articles.get(a)!.number - articles.get(b)!.number)
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id);
}

/** Articles under enough of the marks. */
function related(marked: ReadonlyMap<number, readonly string[]>): string[] {
  const counts = new Map<string, number>();
  for (const articles of marked.values())
    for (const article of articles) counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= RELATED).map(([article]) => article);
}

const latest = (articles: readonly string[] = [], most = MOST_PER_MARK): string[] => articles.slice(-most);

const byTime = (a: Fact, b: Fact): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
