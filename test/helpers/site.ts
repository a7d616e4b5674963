/** A scripted web site on loopback: each path answers what the test says, every request is on record. */
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds before it answers. */
  readonly afterMs?: number;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** performance.now() when it came, and when its answer was sent. */
  readonly at: number;
  ended?: number;
}

export interface Site {
  readonly url: string;
  /** host:port */
  readonly host: string;
  readonly requests: SeenRequest[];
  /** What a path answers from now on: always the same, or in turn with the last one kept. */
  on(path: string, ...answers: (Answer | ((request: SeenRequest) => Answer))[]): void;
  seen(path: string): SeenRequest[];
  /** Breaks every connection that is open. */
  cut(): void;
  close(): Promise<void>;
}

/** @param port 0: any. Sites that share a port are on addresses of their own, 127.0.0.1 and after, so that one allowed range has them all */
export async function startSite(address = "127.0.0.1", port = 0): Promise<Site> {
  const scripts = new Map<string, (Answer | ((request: SeenRequest) => Answer))[]>();
  const requests: SeenRequest[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const path = (request.url ?? "/").split("?")[0]!;
      const seen: SeenRequest = {
        method: request.method ?? "GET",
        path,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        at: performance.now(),
      };
      requests.push(seen);
      const script = scripts.get(path) ?? [{ status: 404, body: "not found" }];
      const next = script.length > 1 ? script.shift()! : script[0]!;
      const { status = 200, headers = {}, body = "", afterMs = 0 } = typeof next === "function" ? next(seen) : next;
      setTimeout(() => {
        response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
        response.end(body);
        seen.ended = performance.now();
      }, afterMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  const host = `${address}:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    on: (path, ...answers) => void scripts.set(path, answers),
    cut: () => server.closeAllConnections(),
    seen: (path) => requests.filter((request) => request.path === path),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Story {
  readonly path: string;
  readonly title: string;
  readonly text?: string;
}

/** An RSS document of these stories. */
export function rss(site: Site, stories: readonly Story[]): Answer {
  const items = stories.map(
    ({ path, title }) =>
      `<item><title>${title}</title><link>${site.url}${path}</link><guid>${path}</guid><description>Of ${title}.</description></item>`,
  );
  return {
    headers: { "content-type": "application/rss+xml" },
    body: `<rss version="2.0"><channel><title>Test feed</title>${items.join("")}</channel></rss>`,
  };
}

/** A plain article page. */
export function articlePage({ title, text = "" }: Pick<Story, "title" | "text">): Answer {
  const paragraphs = text.split("\n").map((line) => `<p>${line}</p>`);
  return {
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>${title}</h1>${paragraphs.join("")}</article></main></body></html>`,
  };
}
