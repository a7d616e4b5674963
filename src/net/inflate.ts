/**
 * Content-Encoding `deflate`: by RFC 9110 a zlib stream, from many old servers the bare deflate data. The first byte tells them apart: the
 * low half of a zlib header's is 8.
 */
import { Transform, type TransformCallback } from "node:stream";
import { createInflate, createInflateRaw } from "node:zlib";

export class Inflate extends Transform {
  #decoder: Transform | undefined;

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    this.#decoder ??= this.#start(chunk[0]!);
    this.#decoder.write(chunk, encoding, done);
  }

  override _flush(done: TransformCallback): void {
    if (this.#decoder === undefined) done();
    else this.#decoder.once("end", () => done()).end();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#decoder?.destroy();
    done(error);
  }

  #start(first: number): Transform {
    const decoder = (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
    return decoder.on("data", (chunk) => this.push(chunk)).on("error", (error) => this.destroy(error));
  }
}
