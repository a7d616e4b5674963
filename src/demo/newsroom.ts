/**
 * The demo's loopback internet: every outlet of the stream served over HTTP as it stood at the time of a clock. The daemon meets real
 * feeds, pages, validators and 404s without leaving the machine.
 *
 * Outlets get an address of their own (127.0.0.1, 127.0.0.2, ...) where the platform has them, as Linux and Windows do: a daemon that is
 * polite to each host then asks them side by side. Elsewhere (macOS) they share 127.0.0.1.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../clock.ts";
import { UsageError } from "../errors.ts";
import { respond } from "./answer.ts";
import { answerTo } from "./routes.ts";
import { feedUrl, type Site } from "./site.ts";
import type { Outlet, StreamArticle } from "./stream.ts";

export interface NewsroomSettings {
  /** In time order. */
  readonly stream: readonly StreamArticle[];
  readonly outlets: readonly Outlet[];
  /** Says what is published yet. */
  readonly clock: Pick<Clock, "now">;
  /** Loopback addresses to spread the outlets over; as many as outlets unless said. */
  readonly hosts?: number;
}

export interface Newsroom {
  /** `outlet` is a slug, `title` the outlet's name. */
  readonly feeds: readonly { readonly url: string; readonly title: string; readonly outlet: string }[];
  /** The newsroom's addresses as THROUGHLINE_ALLOW takes them. */
  readonly allow: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/**
 * Starts serving.
 *
 * @throws {UsageError} BAD_STREAM if an article's outlet is not among the outlets
 */
export async function startNewsroom({
  stream,
  outlets,
  clock,
  hosts = outlets.length,
}: NewsroomSettings): Promise<Newsroom> {
  const stranger = stream.find((article) => !outlets.some(({ slug }) => slug === article.outlet));
  if (stranger !== undefined)
    throw new UsageError("BAD_STREAM", `${stranger.id}: there is no outlet ${stranger.outlet}`);
  const servers = await listen(hosts);
  const addresses = servers
    .map((server) => server.address() as AddressInfo)
    .map(({ address, port }) => `${address}:${port}`);
  const sites = outlets.map(
    (outlet, index): Site => ({
      outlet,
      origin: `http://${addresses[index % addresses.length]}`,
      articles: stream.filter((article) => article.outlet === outlet.slug),
    }),
  );
  for (const [index, server] of servers.entries()) {
    const here = sites.filter(({ origin }) => origin === `http://${addresses[index]}`);
    server.on("request", (request, response) =>
      respond(request, response, answerTo(here, request.url ?? "/", clock.now()), clock.now()),
    );
  }
  return {
    feeds: sites.map((site) => ({ url: feedUrl(site), title: site.outlet.name, outlet: site.outlet.slug })),
    allow: addresses.join(","),
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/** Servers on 127.0.0.1 and the addresses after it, as many as wanted and possible, at least one. */
async function listen(wanted: number): Promise<Server[]> {
  const servers: Server[] = [];
  while (servers.length < Math.max(1, wanted)) {
    try {
      servers.push(await listenOn(`127.0.0.${servers.length + 1}`));
    } catch (error) {
      if (servers.length === 0) throw error;
      break;
    }
  }
  return servers;
}

function listenOn(host: string): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
