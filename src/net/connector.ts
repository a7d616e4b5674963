/**
 * The guard, in the connector: a resolver hook alone is never asked about literal addresses (`127.0.0.1`, `0x7f.1`), and a check before
 * the request is beaten by a name that resolves differently the second time. So every literal, every answer of the resolver, and the
 * address that was really connected to are checked.
 */
import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import type { AllowList } from "./allow.ts";
import { blocked } from "./error.ts";
import { mayReach } from "./policy.ts";

export interface ResolvedAddress {
  readonly address: string;
  /** 4 or 6. */
  readonly family: number;
}

/** The resolver: a far end that tests replace. It gives every address that a name has. */
export type Lookup = (host: string, done: (error: Error | null, addresses: readonly ResolvedAddress[]) => void) => void;

export const resolverLookup: Lookup = (host, done) => systemLookup(host, { all: true, verbatim: true }, done);

/** RFC 6761 section 6.3: these names mean this machine, whatever a resolver says of them. */
const LOCAL_NAME = /(^|\.)localhost\.?$/i;
const LOOPBACK: readonly ResolvedAddress[] = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 },
];

/** Looking the name up, and TLS, included. */
const CONNECT_MS = 5_000;

/** A connector for undici's Agent that reaches what the policy allows and nothing else. @throws into its callback {FetchError} BLOCKED_ADDRESS */
export function guardedConnector(allow: AllowList, lookup: Lookup): buildConnector.connector {
  return (options, done) => {
    const host = options.hostname;
    const port = Number(options.port || (options.protocol === "https:" ? 443 : 80));
    const may = (address: string) => mayReach(allow, host, address, port);
    if (isIP(host) !== 0 && !may(host)) return done(blocked(), null);
    const resolver = guardedLookup(host, lookup, may);
    // undici hands options that it does not know on to node's socket, `lookup` among them
    const connect = buildConnector({ timeout: CONNECT_MS, ...{ lookup: resolver } });
    connect(options, (error, socket) => {
      if (error !== null) return done(error, null);
      if (may(socket.remoteAddress ?? "")) return done(null, socket);
      socket.destroy();
      done(blocked(), null);
    });
  };
}

/** One forbidden address among several is enough: which one is connected to would be the resolver's choice. */
export function guardedLookup(host: string, lookup: Lookup, may: (address: string) => boolean): LookupFunction {
  const local: Lookup = (_, found) =>
    found(
      null,
      LOOPBACK.filter(({ address }) => may(address)),
    );
  const resolver = LOCAL_NAME.test(host) ? local : lookup;
  return (name, options, done) =>
    resolver(name, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) return done(error, "");
      if (first === undefined || !addresses.every(({ address }) => may(address))) return done(blocked(), "");
      if (options.all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
}
