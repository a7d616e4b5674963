/** An article as the matcher sees it: made once, held against every storyline. */
import { detectLanguage, languageOfTag } from "../text/language.ts";
import type { MatchableArticle } from "../types.ts";
import type { Program, Scope } from "./program.ts";
import type { Span } from "./spans.ts";
import { Zone } from "./zone.ts";

/** Words (or signs) that count as the beginning of the text: about two paragraphs of a news item. */
const LEAD_WORDS = 100;

export class Document {
  readonly article: MatchableArticle;
  /** Title and text: fields 0 and 1. */
  readonly main: Zone;
  /** What was found of a part of a program: sets are shared between the parts that use them. */
  readonly found = new Map<Program, readonly Span[]>();
  readonly #others = new Map<Scope, Zone>();
  #language: string | null | undefined;

  constructor(article: MatchableArticle) {
    this.article = article;
    this.main = new Zone([article.title ?? "", article.text], this.language);
  }

  /** As `languageOfTag` gives it; detected when the article does not say; null when it cannot be told. */
  get language(): string | null {
    if (this.#language === undefined) {
      const { title = "", text, language = "und" } = this.article;
      this.#language = languageOfTag(language) ?? languageOfTag(detectLanguage(`${title}\n${text}`) ?? "und") ?? null;
    }
    return this.#language;
  }

  /** Where terms of a scope are looked up. */
  zone(scope: Scope): Zone {
    if (scope !== "url" && scope !== "source" && scope !== "author") return this.main;
    let zone = this.#others.get(scope);
    if (zone === undefined) {
      zone = new Zone(textsOf(this.article, scope));
      this.#others.set(scope, zone);
    }
    return zone;
  }

  /** The tokens of a scope's zone that belong to it: from the first up to, but without, the last. */
  range(scope: Scope): readonly [from: number, to: number] {
    const { tokens, fieldStarts } = this.zone(scope);
    const textStart = fieldStarts[1] ?? 0;
    if (scope === "title") return [0, textStart];
    if (scope === "lead") return [textStart, Math.min(textStart + LEAD_WORDS, tokens.words.length)];
    return [scope === "text" ? textStart : 0, tokens.words.length];
  }

  /** Which part of the article a token of title and text is in. */
  placeOf(at: number): "title" | "lead" | "text" {
    const textStart = this.main.fieldStarts[1]!;
    if (at < textStart) return "title";
    return at < textStart + LEAD_WORDS ? "lead" : "text";
  }
}

function textsOf(article: MatchableArticle, scope: "url" | "source" | "author"): readonly string[] {
  if (scope === "url") return [article.url ?? ""];
  if (scope === "author") return [article.author ?? ""];
  return [article.source?.name ?? "", article.source?.domain ?? ""];
}
