/**
 * Bodies, decoded by us and counted as they come out: undici's own limit counts what is on the wire, and let 64 KiB of gzip become 64 MiB.
 */
import { Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchError } from "./error.ts";

const DECODERS: Readonly<Record<string, () => Transform>> = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };
/** Nobody honest encodes a body more often. */
const MAX_ENCODINGS = 2;

/** What we can undo, for Accept-Encoding. */
export const ACCEPT_ENCODING = "gzip, deflate, br";

/**
 * Reads a body to its end.
 *
 * @param encoding the Content-Encoding header
 * @throws {FetchError} TOO_LARGE, BAD_ENCODING, BROKEN_BODY
 */
export async function readBody(raw: Readable, encoding: string | undefined, maxBytes: number, what: { url: string; status: number }): Promise<Uint8Array> {
  raw.on("error", () => {}); // a body that we drop ourselves says so by an error that nobody waits for any more
  const names = (encoding ?? "").toLowerCase().split(",").map((name) => name.trim()).filter((name) => name !== "" && name !== "identity");
  const decoders = names.toReversed().map((name) => DECODERS[name]);
  if (decoders.length > MAX_ENCODINGS || decoders.includes(undefined)) {
    raw.destroy();
    throw new FetchError("BAD_ENCODING", `${what.url}: cannot decode a body in '${encoding}'`, what.status);
  }
  let stream: Readable = raw;
  const streams = [raw];
  for (const make of decoders) {
    const decoder = make!();
    stream.on("error", (error) => decoder.destroy(error));
    stream = stream.pipe(decoder);
    streams.push(decoder);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FetchError("TOO_LARGE", `${what.url}: the body is larger than ${maxBytes} bytes`, what.status);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    const coded = String((error as { code?: unknown }).code ?? "");
    if (coded.startsWith("Z_") || coded.startsWith("ERR__ERROR_FORMAT")) throw new FetchError("BAD_ENCODING", `${what.url}: the body is not what its Content-Encoding says`, what.status, { cause: error });
    throw new FetchError("BROKEN_BODY", `${what.url}: the body broke off`, what.status, { cause: error, retry: true });
  } finally {
    for (const one of streams) one.destroy();
  }
  return Buffer.concat(chunks);
}
