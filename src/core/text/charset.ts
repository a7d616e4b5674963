/**
 * Bytes to text. The order that was right on 1,001 feeds: byte order mark; bytes that are valid UTF-8 are UTF-8 whatever a label says; the
 * header's charset; the document's own declaration; windows-1252. Every label met is in the platform's TextDecoder.
 */

/** Declarations stand near the beginning. */
const LOOKED_AT = 2_048;

export interface Labelled {
  /** The Content-Type header. */
  readonly contentType?: string;
  /** Where a document of this kind declares its charset. */
  readonly kind: "xml" | "html";
}

/** Decodes a whole document; what cannot be decoded becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, { contentType, kind }: Labelled): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const utf16 = withoutMark(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    for (const label of [labelIn(contentType), declared(bytes, kind), "windows-1252"]) {
      // Valid UTF-8 has been ruled out: a label that says so is wrong.
      const decoder = label === undefined || /^utf-?8$/i.test(label) ? undefined : decoderFor(label);
      if (decoder !== undefined) return decoder.decode(bytes);
    }
    return new TextDecoder("utf-8").decode(bytes);
  }
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** `<?` or `<h` in UTF-16 without a mark. */
function withoutMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return "utf-16be";
  return undefined;
}

function labelIn(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
}

function declared(bytes: Uint8Array, kind: "xml" | "html"): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  const xml = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  return kind === "xml" ? xml : (/<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ?? xml);
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
