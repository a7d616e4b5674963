/** A door to the outside for tests of channels: plain node:http, no address policy, no redirects. */
import { request } from "node:http";
import type { Poster, PostResponse } from "../../src/channels/contract.ts";
import { ThroughlineError } from "../../src/errors.ts";

export const poster: Poster = {
  post: (url, { headers, body, timeoutMs }) =>
    new Promise<PostResponse>((resolve, reject) => {
      const fail = (cause: Error) =>
        reject(new ThroughlineError("POST_FAILED", `POST ${url}: no answer`, { cause, retry: true }));
      const signal = AbortSignal.timeout(timeoutMs);
      const bytes = Buffer.from(body);
      const sent = request(
        url,
        { method: "POST", headers: { ...headers, "content-length": bytes.length }, signal },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("error", fail);
          response.on("end", () => {
            const single = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
            resolve({
              status: response.statusCode!,
              headers: Object.fromEntries(single),
              excerpt: Buffer.concat(parts).toString().slice(0, 200),
            });
          });
        },
      );
      sent.on("error", fail);
      sent.end(bytes);
    }),
};
