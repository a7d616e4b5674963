/** From an item being visible in a feed's answer to its webhook being received: 20 items a second in 50 feeds on 50 hosts. */
import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { percentiles, startBenchDaemon } from "./daemon.ts";

const FEEDS = 50;
const ITEMS_A_SECOND = 20;
const WARM_UP_S = 10;
const MEASURED_S = 60;
/** Items that a feed shows. */
const WINDOW = 30;

const STORYLINE = "slug: bench\nname: Bench\nquery: heron\n";

interface World {
  readonly port: number;
  readonly feeds: readonly string[];
  /** When each item was first in an answer, and when its webhook came: performance.now(). */
  readonly seen: Map<number, number>;
  readonly told: Map<number, number>;
  close(): Promise<void>;
}

async function startWorld(began: () => number): Promise<World> {
  const [seen, told] = [new Map<number, number>(), new Map<number, number>()];
  const servers: Server[] = [];
  let port = 0;
  const base = (feed: number) => `http://127.0.0.${1 + feed}:${port}`;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [, kind, digits] = /^\/(feed|story)\/(\d+)/.exec(request.url ?? "") ?? [];
    const n = Number(digits);
    if (kind === "feed") feed(response, n);
    else if (kind === "story") response.setHeader("content-type", "text/html").end(page(n));
    else if (request.url === "/hook") hook(request, response);
    else response.writeHead(404).end();
  };
  /** All that it has by now, the latest first. Item n is in feed n modulo the number of feeds. */
  const feed = (response: ServerResponse, of: number) => {
    const now = performance.now();
    const last = Math.floor(((now - began()) / 1000) * ITEMS_A_SECOND);
    const items = Array.from({ length: WINDOW }, (_, i) => (Math.floor((last - of) / FEEDS) - i) * FEEDS + of).filter(
      (n) => n >= 0,
    );
    for (const n of items) if (!seen.has(n)) seen.set(n, now);
    const entries = items.map(
      (n) => `<item><title>Heron ${n}</title><link>${base(of)}/story/${n}</link><guid>${n}</guid></item>`,
    );
    response.setHeader("content-type", "application/rss+xml");
    response.end(`<rss version="2.0"><channel><title>Feed ${of}</title>${entries.join("")}</channel></rss>`);
  };
  const hook = async (request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const n = Number(/story\/(\d+)/.exec(JSON.parse(body).data.article.url)?.[1]);
    if (!told.has(n)) told.set(n, performance.now());
    response.writeHead(204).end();
  };
  for (let host = 0; host < FEEDS; host++) {
    const server = createServer(answer);
    await new Promise<void>((done) => server.listen(port, `127.0.0.${1 + host}`, done));
    port = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    ...{ port, seen, told },
    feeds: Array.from({ length: FEEDS }, (_, n) => `${base(n)}/feed/${n}`),
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}

const page = (n: number): string =>
  `<!doctype html><html lang="en"><head><title>Heron ${n}</title></head><body><main><article><h1>Heron ${n}</h1><p>A heron was counted near weir ${n} this morning, and its nest of ${n % 7} eggs was seen from the bank by ${n} people.</p><p>${`Observer ${n} wrote a note about it. `.repeat(20)}</p></article></main></body></html>`;

export async function alertLatencyBench(): Promise<void> {
  let began = Number.POSITIVE_INFINITY;
  const world = await startWorld(() => began);
  const daemon = await startBenchDaemon(`127.0.0.0/24:${world.port}`);
  try {
    const [opml, storyline] = [join(daemon.folder, "feeds.opml"), join(daemon.folder, "bench.yaml")];
    const outlines = world.feeds.map((url) => `<outline type="rss" xmlUrl="${url}"/>`);
    writeFileSync(opml, `<opml version="2.0"><body>${outlines.join("")}</body></opml>`);
    writeFileSync(storyline, STORYLINE);
    await daemon.run("storyline", "apply", storyline);
    await daemon.run("channel", "add", "webhook", "--name", "hook", "--set", `url=http://127.0.0.1:${world.port}/hook`);
    await daemon.run("subscribe", "bench", "hook", "--policy", "matches");
    began = performance.now();
    await daemon.run("source", "import", opml);
    await sleep((WARM_UP_S + MEASURED_S) * 1000);
    const until = performance.now();
    await sleep(5_000);
    const measured = [...world.seen].filter(([, at]) => at > began + WARM_UP_S * 1000 && at <= until);
    const came = measured.flatMap(([n, at]) => (world.told.has(n) ? [world.told.get(n)! - at] : []));
    console.log(`item visible to webhook received, ${ITEMS_A_SECOND} items/s, ${FEEDS} feeds: ${percentiles(came)}`);
    console.log(`not received within 5 s of the end: ${measured.length - came.length} of ${measured.length}`);
  } finally {
    await daemon.close();
    await world.close();
  }
}
