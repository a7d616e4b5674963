/** What a web page has for somebody who wants its news: places where its feeds may be, and its article links as a feed. */
import type { Feed } from "../types.ts";
import type { FeedDocument } from "./document.ts";
import { readPage } from "./page.ts";
import { type Place, placesOnPage } from "./places.ts";
import { readSection } from "./section.ts";

export interface PageOffer {
  readonly places: readonly Place[];
  /** Of format `page`. */
  readonly section: Feed;
}

/** A page with fewer article links is no list of articles. */
export const SECTION_LEAST = 3;

export function readOffer(bytes: Uint8Array, document: FeedDocument): PageOffer {
  const page = readPage(bytes, document);
  return { places: placesOnPage(page), section: readSection(page) };
}
