/** Two thousand feeds on 250 loopback hosts: most answer at once, some never, some without end. Every request is on record. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const HOSTS = 250;
/** Of a hundred feeds, one never answers and one never ends. */
const NEVER = 37;
const ENDLESS = 73;

export interface Request {
  readonly feed: number;
  readonly host: number;
  /** performance.now() */
  readonly at: number;
  ended: number;
}

export const isWell = (feed: number): boolean => feed % 100 !== NEVER && feed % 100 !== ENDLESS;

export async function startFeeds(count: number) {
  const requests: Request[] = [];
  const servers: Server[] = [];
  let port = 0;
  const base = (feed: number) => `http://127.0.0.${1 + (feed % HOSTS)}:${port}`;
  const answer = (feed: number, response: ServerResponse) => {
    response.setHeader("content-type", "application/rss+xml");
    if (feed % 100 === NEVER) return;
    if (feed % 100 === ENDLESS) return pour(response);
    response.setHeader("etag", `"${feed}"`);
    const item = `<item><title>Story of feed ${feed}</title><guid>${feed}</guid><description>It has no page.</description></item>`;
    response.end(`<rss version="2.0"><channel><title>Feed ${feed}</title>${item}</channel></rss>`);
  };
  for (let host = 0; host < HOSTS; host++) {
    const server = createServer((incoming, response) => {
      const feed = Number(/^\/feed\/(\d+)$/.exec(incoming.url ?? "")?.[1] ?? Number.NaN);
      const request = { feed, host, at: performance.now(), ended: Number.NaN };
      requests.push(request);
      response.on("close", () => {
        request.ended = performance.now();
      });
      answer(feed, response);
    });
    await new Promise<void>((done) => server.listen(port, `127.0.0.${1 + host}`, done));
    port = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    requests,
    feeds: Array.from({ length: count }, (_, feed) => `${base(feed)}/feed/${feed}`),
    allow: `127.0.0.0/24:${port}`,
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** A byte or so every half second, for as long as somebody listens. */
function pour(response: ServerResponse): void {
  response.write('<rss version="2.0"><channel>');
  const timer = setInterval(() => response.write("<!-- -->"), 500);
  response.on("close", () => clearInterval(timer));
}
