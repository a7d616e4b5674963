/** What a page says of its article in JSON-LD (schema.org). */

export interface LinkedArticle {
  readonly headline?: string;
  readonly body?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly url?: string;
  readonly image?: string;
  readonly publisher?: string;
  readonly language?: string;
  /** `isAccessibleForFree` is false. */
  readonly paid: boolean;
}

type Json = Record<string, unknown>;
const ARTICLE = /(^|:|\/)(\w*NewsArticle|\w*Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting)$/i;
/** Graphs are small; what is larger is not searched to its end. */
const MAX_NODES = 2_000;

/**
 * The article that the page is about: of several, the one under the page's own address, then one that says when it was published.
 * Broken scripts are passed over.
 */
export function linkedArticle(scripts: readonly string[], url: string): LinkedArticle | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  let best: { article: LinkedArticle; rank: number } | undefined;
  for (const node of scripts.flatMap((script) => articlesIn(parsed(script)))) {
    const article = articleOf(node);
    const own = path.length > 1 && article.url?.includes(path) === true;
    const rank = (own ? 2 : 0) + (article.published === undefined ? 0 : 1);
    if (best === undefined || rank > best.rank) best = { article, rank };
  }
  return best?.article;
}

function parsed(script: string): unknown {
  const text = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    "",
  );
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1")); // raw line breaks, a last comma
    } catch {
      return undefined;
    }
  }
}

function articlesIn(root: unknown): Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [root];
  for (let i = 0; i < waiting.length && i < MAX_NODES; i++) {
    const next = waiting[i];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MAX_NODES));
    if (typeof next !== "object" || next === null || Array.isArray(next)) continue;
    const node = next as Json;
    if ([node["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type))) found.push(node);
    else
      waiting.push(
        ...Object.values(node)
          .filter((value) => typeof value === "object")
          .slice(0, MAX_NODES),
      );
  }
  return found;
}

function articleOf(node: Json): LinkedArticle {
  const text = (key: string) => string(node[key]);
  const fields = {
    headline: text("headline") ?? text("name"),
    body: text("articleBody") ?? text("text"),
    published: text("datePublished") ?? text("dateCreated"),
    modified: text("dateModified"),
    url: text("url") ?? string(object(node.mainEntityOfPage)["@id"]) ?? text("mainEntityOfPage"),
    image: [node.image]
      .flat()
      .map((image) => string(image) ?? string(object(image).url))
      .find((image) => image !== undefined),
    publisher: string(object([node.publisher].flat()[0]).name),
    language: text("inLanguage"),
  };
  return {
    ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
      [K in keyof typeof fields]?: string;
    }),
    authors: [node.author, node.creator]
      .flat(2)
      .flatMap((person) => string(person) ?? string(object(person).name) ?? []),
    paid: /^false$/i.test(String(node.isAccessibleForFree ?? "true")),
  };
}

const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const string = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
