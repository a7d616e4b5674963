/** A loopback news site for benches: some feeds on some hosts, pages of the weight of real ones, all bytes known beforehand. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Site {
  readonly feeds: readonly string[];
  /** For THROUGHLINE_ALLOW. */
  readonly allow: string;
  readonly articles: number;
  close(): Promise<void>;
}

const WORDS =
  "river council market harbour winter signal bridge treaty engine garden letter station village record summer window carbon border meadow ticket".split(
    " ",
  );
/** Of a page, beside its text: real pages of the extraction sets weigh 184 kB in the mean, news feeds' own pages rather less. */
const CHROME_BYTES = 40_000;

function page(n: number): string {
  const word = (k: number) => WORDS[(n * 31 + k * 17) % WORDS.length]!;
  const sentence = (k: number) =>
    `The ${word(k)} of ${word(k + 1)} met the ${word(k + 2)} near the ${word(k + 3)} on day ${n}.`;
  const told =
    n % 10 === 0 ? "<p>North Korean troops were seen in the Kursk region of Russia, officials said.</p>" : "";
  const paragraphs = Array.from(
    { length: 12 },
    (_, p) => `<p>${Array.from({ length: 4 }, (_, s) => sentence(p * 7 + s)).join(" ")}</p>`,
  );
  const chrome = `<nav>${'<div class="menu"><a href="/x">Section</a></div>'.repeat(CHROME_BYTES / 50)}</nav>`;
  return `<!doctype html><html lang="en"><head><title>Story ${n}</title><meta property="og:title" content="Story ${n}"></head><body>${chrome}<main><article><h1>Story ${n}</h1>${told}${paragraphs.join("")}</article></main></body></html>`;
}

/** @param hosts loopback addresses 127.0.0.1 to 127.0.0.N, over which the feeds are spread */
export async function startSite(feeds: number, itemsPerFeed: number, hosts: number): Promise<Site> {
  const base = (feed: number) => `http://127.0.0.${1 + (feed % hosts)}:${port}`;
  const answer = (path: string): [type: string, body: string] | undefined => {
    const feed = /^\/feed\/(\d+)$/.exec(path)?.[1];
    const story = /^\/story\/(\d+)$/.exec(path)?.[1];
    if (story !== undefined) return ["text/html; charset=utf-8", page(Number(story))];
    if (feed === undefined) return undefined;
    const items = Array.from({ length: itemsPerFeed }, (_, i) => Number(feed) * itemsPerFeed + i);
    const entry = (n: number) =>
      `<item><title>Story ${n}</title><link>${base(Number(feed))}/story/${n}</link><guid>${n}</guid></item>`;
    return [
      "application/rss+xml",
      `<rss version="2.0"><channel><title>Feed ${feed}</title>${items.map(entry).join("")}</channel></rss>`,
    ];
  };
  const servers: Server[] = [];
  let port = 0;
  for (let host = 0; host < hosts; host++) {
    const server = createServer((request, response) => {
      const found = answer(request.url ?? "/");
      response.writeHead(found === undefined ? 404 : 200, { "content-type": found?.[0] ?? "text/plain", etag: '"1"' });
      response.end(found?.[1] ?? "not found");
    });
    await new Promise<void>((done) => server.listen(port, `127.0.0.${1 + host}`, done));
    port = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    feeds: Array.from({ length: feeds }, (_, n) => `${base(n)}/feed/${n}`),
    allow: `127.0.0.0/24:${port}`,
    articles: feeds * itemsPerFeed,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
