/** Sources as entries of an OPML file. */
import type { OpmlEntry } from "../core/feed/opml.ts";
import type { Source } from "../store/sources.ts";

export const outlineOf = ({ url, kind, title, siteUrl, language, categories, attributes }: Source): OpmlEntry => ({
  url,
  categories,
  attributes,
  ...(kind === "page" && { kind }),
  ...(title !== null && { title }),
  ...(siteUrl !== null && { siteUrl }),
  ...(language !== null && { language }),
});
