/**
 * Bodies, decoded by us and counted as they come out: undici's own limit counts what is on the wire, and let 64 KiB of gzip become 64 MiB.
 */
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { FetchError } from "./error.ts";
import { Inflate } from "./inflate.ts";

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  deflate: () => new Inflate(),
  br: () => createBrotliDecompress(),
};
/** Nobody honest encodes a body more often. */
const MAX_ENCODINGS = 2;

/** What we ask for. `deflate` is undone where a server insists on it, but nobody needs it. */
export const ACCEPT_ENCODING = "gzip, br";

export interface BodyLimit {
  /** Of the decoded body; an encoded one may not be larger either. */
  readonly maxBytes: number;
  /** What lies beyond the limit is left out, where the beginning is of use; else it is an error. */
  readonly cut: boolean;
}

/** The body of an answer as undici gives it. */
export interface RawBody {
  readonly host: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: Readable;
}

/**
 * Reads a body to its end.
 *
 * @throws {FetchError} TOO_LARGE, BAD_ENCODING; whatever breaks the stream as it is
 */
export async function readBody({ host, status, headers, stream }: RawBody, limit: BodyLimit): Promise<Uint8Array> {
  const fail = (code: "TOO_LARGE" | "BAD_ENCODING", what: string, details = {}) =>
    new FetchError(code, `${host}: ${what}`, status, details);
  const tooLarge = () => fail("TOO_LARGE", `the body is larger than ${limit.maxBytes} bytes`);
  const encoding = headers["content-encoding"] ?? "";
  const wire = { bytes: 0 };
  let broken: Error | undefined;
  stream.on("error", (error) => {
    broken = error;
  });
  let decoders: Transform[] | undefined = [];
  try {
    if (!limit.cut && Number(headers["content-length"]) > limit.maxBytes) throw tooLarge();
    decoders = decodersFor(encodingOf(await peek(stream), encoding));
    if (decoders === undefined) throw fail("BAD_ENCODING", `a body in '${encoding.slice(0, 100)}' cannot be decoded`);
    return await collect(chained(stream, decoders, wire, limit, tooLarge), limit, tooLarge);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (broken !== undefined) throw broken;
    if (wire.bytes === 0) return new Uint8Array(); // no gzip, but empty all the same
    // a gzip that is none may be a server in trouble
    throw fail("BAD_ENCODING", `the body is not what its Content-Encoding (${encoding}) says`, {
      cause: error,
      retry: true,
    });
  } finally {
    for (const one of [stream, ...(decoders ?? [])]) one.destroy();
  }
}

/** The beginning of a stream, which stays in it; empty when it has none. */
async function peek(stream: Readable): Promise<Buffer> {
  for (;;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk !== null) {
      stream.unshift(chunk);
      return chunk;
    }
    if (stream.readableEnded || stream.destroyed) return Buffer.alloc(0);
    await new Promise<void>((resolve) => {
      for (const event of ["readable", "end", "error", "close"]) stream.once(event, () => resolve());
    });
  }
}

/** What documents begin with; no encoding has a stream that begins like this. */
const DOCUMENT = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<rss|<feed|<rdf|<!doctype|<html|\{\s*")/i;

/** Servers forget the header, or leave it on what they did not encode: the bytes know better. */
function encodingOf(head: Buffer, said: string): string {
  if (DOCUMENT.test(head.toString("latin1", 0, 100))) return "";
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return isGzip && said.trim() === "" ? "gzip" : said;
}

/** What undoes a Content-Encoding, in order; undefined if something in it is unknown, or there is too much of it. */
function decodersFor(encoding: string): Transform[] | undefined {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MAX_ENCODINGS || !names.every((name) => Object.hasOwn(DECODERS, name))) return undefined;
  return names.toReversed().map((name) => DECODERS[name]!());
}

/** The decoded stream. What is on the wire is counted too: an encoding can be endless and decode to nothing. */
function chained(
  raw: Readable,
  decoders: readonly Transform[],
  wire: { bytes: number },
  { maxBytes }: BodyLimit,
  tooLarge: () => Error,
): Readable {
  if (decoders.length === 0) return raw;
  raw.on("data", (chunk: Buffer) => {
    wire.bytes += chunk.length;
    if (wire.bytes > maxBytes) raw.destroy(tooLarge());
  });
  return decoders.reduce<Readable>((from, decoder) => {
    from.on("error", (error) => decoder.destroy(error));
    return from.pipe(decoder);
  }, raw);
}

async function collect(stream: Readable, { maxBytes, cut }: BodyLimit, tooLarge: () => Error): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes <= maxBytes) continue;
    if (!cut) throw tooLarge();
    break;
  }
  return Buffer.concat(chunks, Math.min(bytes, maxBytes));
}

/** The beginning of a body as text, without NUL; one that breaks off counts as far as it came. */
export async function readExcerpt(stream: Readable, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on("error", () => {});
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= maxBytes) break;
    }
  } catch {
    // the answer has come; what is wrong with the rest of it does not matter
  } finally {
    stream.destroy();
  }
  return Buffer.concat(chunks, Math.min(bytes, maxBytes)).toString("utf8").replaceAll("\0", "");
}
