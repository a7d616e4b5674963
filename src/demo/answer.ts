/** Sends an answer over HTTP, with validators; 304 to whoever has it already (RFC 9110 section 13). */
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./routes.ts";

/** @param now  the time of the story, for the Date header: the machine's would be months after Last-Modified */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer | undefined,
  now: Date,
): void {
  response.setHeader("Date", now.toUTCString());
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  if (answer === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Nothing is published here yet.\n");
    return;
  }
  const etag = `"${createHash("sha256").update(answer.body).digest("hex").slice(0, 32)}"`;
  response.setHeader("ETag", etag);
  if (answer.modifiedAt) response.setHeader("Last-Modified", answer.modifiedAt.toUTCString());
  if (isFresh(request.headers, etag, answer.modifiedAt)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "Content-Type": answer.contentType, "Content-Length": Buffer.byteLength(answer.body) });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}

/** If-None-Match decides alone where it is sent; times have no parts of seconds in HTTP. */
function isFresh(headers: IncomingHttpHeaders, etag: string, modifiedAt: Date | undefined): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined)
    return known.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return modifiedAt !== undefined && Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since;
}
