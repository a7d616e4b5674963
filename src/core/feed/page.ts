/**
 * What a web page offers to somebody who wants its news: the feeds it declares or links to, and its links with what surrounds them. A
 * stream of tags is enough, and never more than linear, whatever the page.
 */
import { decodeBytes } from "../text/charset.ts";
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { FeedDocument } from "./document.ts";
import { languageTag, webAddress } from "./item.ts";
import { type Attribute, scanXml } from "./xml.ts";

export interface Element {
  readonly name: string;
  /** Words of class, id and role, lower case. */
  readonly words: readonly string[];
}

export interface PageLink {
  readonly url: string;
  /** Plain text. */
  readonly text: string;
  /** From the outside; the same object for the same element. */
  readonly around: readonly Element[];
}

/** A moment that the page marks up (`<time>`). */
export interface PageTime {
  readonly said: string;
  readonly around: readonly Element[];
}

export interface Page {
  readonly url: string;
  readonly title?: string;
  readonly language?: string;
  /** Declared for readers (`<link rel="alternate">`), in order. */
  readonly declared: readonly { readonly url: string; readonly title?: string }[];
  readonly links: readonly PageLink[];
  readonly times: readonly PageTime[];
}

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^application\/json$/i;
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const RAW = new Set(["script", "style", "noscript", "template", "textarea", "iframe"]);
const MAX_DEPTH = 200;
const MAX_LINKS = 20_000;

export function readPage(bytes: Uint8Array, { url, contentType }: FeedDocument): Page {
  const html = decodeBytes(bytes, { kind: "html", ...(contentType !== undefined && { contentType }) });
  const reading = new Reading(url);
  scanXml(html, reading, RAW);
  return reading.page();
}

/** The page so far. */
class Reading {
  readonly #url: string;
  #base: string;
  #language: string | undefined;
  #title: string | undefined;
  readonly #around: Element[] = [];
  readonly #declared: { url: string; title?: string }[] = [];
  readonly #links: PageLink[] = [];
  readonly #times: PageTime[] = [];
  /** What is open and collects text: a link, the title, a time. */
  #collecting: { name: string; text: string; done(text: string): void } | undefined;

  constructor(url: string) {
    this.#url = url;
    this.#base = url;
  }

  open(written: string, attributes: readonly Attribute[], isClosed: boolean): void {
    const name = written.toLowerCase();
    const said = new Map(attributes.map(([key, value]) => [key.toLowerCase(), value]));
    if (name === "base") this.#base = webAddress(said.get("href"), this.#url) ?? this.#base;
    else if (name === "html") this.#language = languageTag(said.get("lang"));
    else if (name === "link") this.#declare(said);
    else if (name === "img" && this.#collecting !== undefined) this.#collecting.text += ` ${said.get("alt") ?? ""} `;
    this.#collect(name, said);
    if (isClosed || VOID.has(name) || this.#around.length >= MAX_DEPTH) return;
    const words = `${said.get("class") ?? ""} ${said.get("id") ?? ""} ${said.get("role") ?? ""}`;
    this.#around.push({
      name,
      words: words
        .toLowerCase()
        .split(/[\s_-]+/)
        .filter(Boolean)
        .slice(0, 20),
    });
  }

  close(written: string): void {
    const name = written.toLowerCase();
    if (this.#collecting?.name === name) this.#finish();
    const depth = this.#around.findLastIndex((element) => element.name === name);
    if (depth !== -1) this.#around.length = depth;
  }

  text(text: string): void {
    if (this.#collecting !== undefined) this.#collecting.text += text;
  }

  page(): Page {
    this.#finish();
    return {
      url: this.#url,
      ...(this.#title !== undefined && { title: this.#title }),
      ...(this.#language !== undefined && { language: this.#language }),
      declared: this.#declared,
      links: this.#links,
      times: this.#times,
    };
  }

  #declare(said: ReadonlyMap<string, string>): void {
    const isFeed = /\balternate\b/i.test(said.get("rel") ?? "") && FEED_TYPE.test(said.get("type")?.trim() ?? "");
    const url = isFeed ? webAddress(said.get("href"), this.#base) : undefined;
    if (url === undefined || this.#declared.length >= LIMITS.items) return;
    const title = cleanLine(plainText(said.get("title") ?? ""), LIMITS.title);
    this.#declared.push({ url, ...(title !== undefined && { title }) });
  }

  #collect(name: string, said: ReadonlyMap<string, string>): void {
    const around = () => [...this.#around];
    if (name === "a") {
      this.#finish();
      const url = webAddress(said.get("href"), this.#base);
      if (url === undefined || this.#links.length >= MAX_LINKS) return;
      const place = around();
      this.#collecting = { name, text: "", done: (text) => void this.#links.push({ url, text, around: place }) };
    } else if (name === "time" && this.#times.length < MAX_LINKS) {
      const place = around();
      const moment = said.get("datetime");
      if (moment !== undefined) this.#times.push({ said: moment, around: place });
    } else if (name === "title" && this.#title === undefined && this.#collecting === undefined) {
      this.#collecting = { name, text: "", done: (text) => this.#name(text) };
    }
  }

  #name(title: string): void {
    if (title !== "") this.#title = title;
  }

  #finish(): void {
    const collected = this.#collecting;
    this.#collecting = undefined;
    collected?.done(cleanLine(plainText(collected.text.slice(0, LIMITS.title * 8)), LIMITS.title) ?? "");
  }
}
