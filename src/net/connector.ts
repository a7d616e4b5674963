/**
 * The guard, in the connector: a resolver hook alone is never asked about literal addresses (`127.0.0.1`, `0x7f.1`), and a check before
 * the request is beaten by a name that resolves differently the second time. So every literal, every answer of the resolver, and the
 * address that was really connected to are checked.
 */
import { lookup as systemLookup } from "node:dns";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import { isPublic } from "./address.ts";
import { type AllowList, isAllowed } from "./allow.ts";
import { blocked } from "./error.ts";

/** The resolver: a far end that tests replace. */
export type Lookup = (host: string, done: (error: Error | null, addresses: readonly { address: string; family: number }[]) => void) => void;

export const resolverLookup: Lookup = (host, done) => systemLookup(host, { all: true, verbatim: true }, done);

/** Ports on which the public web speaks. */
const WEB_PORTS = new Set([80, 443, 8080, 8443]);
/** RFC 6761: these names mean this machine, whatever a resolver says of them. */
const LOCAL_NAME = /(^|\.)localhost\.?$/i;
const CONNECT_MS = 5_000;

/** A connector for undici's Agent that reaches the public web, and what `allow` names. */
export function guardedConnector(allow: AllowList, lookup: Lookup): buildConnector.connector {
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const port = Number(options.port || (options.protocol === "https:" ? 443 : 80));
    const may = (address: string) => isAllowed(allow, host, address, port) || (WEB_PORTS.has(port) && isPublic(address));
    if (options.protocol !== "http:" && options.protocol !== "https:") return done(blocked(host), null);
    if ((isIP(host) || LOCAL_NAME.test(host)) && !may(host)) return done(blocked(host), null);
    const connect = buildConnector({
      timeout: CONNECT_MS,
      // undici passes node's own option of the same name on to the socket
      lookup: ((name: string, _: unknown, answer: (error: Error | null, addresses?: unknown) => void) => {
        lookup(name, (error, addresses) => {
          if (error !== null) return answer(error);
          if (addresses.length === 0 || !addresses.every(({ address }) => may(address))) return answer(blocked(host));
          answer(null, addresses);
        });
      }) as never,
    });
    connect(options, (error, socket) => {
      if (error !== null) return done(error, null);
      if (!may(socket.remoteAddress ?? "")) {
        socket.destroy();
        return done(blocked(host), null);
      }
      done(null, socket);
    });
  };
}
