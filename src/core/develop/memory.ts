/** A ledger in memory, for the filter and the library: the whole story of one storyline, looked up by key. */
import {
  type Candidate,
  type Entries,
  type Fact,
  type Known,
  MOST_CANDIDATES,
  MOST_PER_MARK,
  type Needs,
} from "../developments/ledger.ts";

export interface MemoryLedger {
  known(needs: Needs): Known;
  /** @param text of the article, to compare later ones with */
  keep(entries: Entries, text: { readonly title?: string; readonly text: string; readonly matched: boolean }): void;
  /** Whether an article was read before. */
  has(article: string): boolean;
}

interface Kept extends Omit<Candidate, "told" | "developments"> {
  readonly number: number;
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
    has: (article) => articles.has(article),
    known: ({ sketch, headline, marks, topics }) => ({
      candidates: likeliest([...sketch.map((hash) => byHash.get(hash) ?? []), (byHeadline.get(headline) ?? []).slice(-1)], articles).map(candidate),
      marked: new Map(marks.map((mark) => [mark, (byMark.get(mark) ?? []).slice(-MOST_PER_MARK).reverse()])),
      facts: topics.flatMap((topic) => byTopic.get(topic) ?? []).sort(byTime),
    }),
    keep: ({ member, sketch, headline, marks, facts, developments, joins }, { title, text, matched }) => {
      const { article, lead, at } = member;
      articles.set(article, { article, lead, text, at, number: articles.size, ...(title !== undefined && { title }) });
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

const byTime = (a: Fact, b: Fact): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
