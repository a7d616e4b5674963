/** From bytes to the text of a document: unpacked, decoded, without what stands before it and what no document may hold. */
import { gunzipSync } from "node:zlib";
import { decodeBytes } from "../text/charset.ts";
import { LIMITS } from "../text/limits.ts";
import { FeedError } from "./error.ts";

export interface FeedDocument {
  /** Where the bytes came from: what relative links are relative to. */
  readonly url: string;
  /** The Content-Type header. */
  readonly contentType?: string;
}

/** XML 1.0 has no control characters, not even as references; publishers have. */
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[12]|1[4-9]|2\d|3[01]));/gi;
/** One quick look spares nearly all documents the slow one. */
const MAY_HAVE_CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&#/;

/** @throws {FeedError} EMPTY_FEED, BAD_GZIP, TOO_LARGE */
export function documentText(bytes: Uint8Array, { url, contentType }: FeedDocument): string {
  const decoded = decodeBytes(unpacked(bytes, url), {
    kind: "xml",
    ...(contentType !== undefined && { contentType }),
  });
  const text = decoded.replace(/^[\s\ufeff\u0000-\u001f]+/, "");
  if (text === "") throw new FeedError("EMPTY_FEED", `${url}: the answer is empty`);
  return text.startsWith("{") || !MAY_HAVE_CONTROLS.test(text) ? text : text.replace(CONTROLS, "");
}

/** Sitemaps are published as `.xml.gz`: files, not answers with a Content-Encoding. */
function unpacked(bytes: Uint8Array, url: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LIMITS.feedBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new FeedError("TOO_LARGE", `${url}: unpacked it is larger than ${LIMITS.feedBytes / 1024 / 1024} MiB`);
    throw new FeedError("BAD_GZIP", `${url}: it begins like gzip but cannot be unpacked`);
  }
}
