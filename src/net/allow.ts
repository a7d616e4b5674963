/** The addresses outside the public internet that may be reached, as a person lists them in THROUGHLINE_ALLOW. Pure. */
import ipaddr from "ipaddr.js";
import { UsageError } from "../errors.ts";

interface Allowed {
  /** A host name in lower case, or a range of addresses. */
  readonly host?: string;
  readonly range?: readonly [ipaddr.IPv4 | ipaddr.IPv6, number];
  readonly port: number;
}

export type AllowList = readonly Allowed[];

const HINT = "write HOST:PORT, [v6]:PORT or CIDR:PORT, separated by commas, such as 127.0.0.1:8080, 10.0.0.0/8:443";

/**
 * Reads THROUGHLINE_ALLOW. Every entry needs its port: a whole host is never opened by accident.
 *
 * @throws {UsageError} BAD_ALLOW naming the entry
 */
export function parseAllowList(text: string): AllowList {
  return text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map(parseEntry);
}

function parseEntry(entry: string): Allowed {
  const wrong = (what: string) => new UsageError("BAD_ALLOW", `'${entry}': ${what}; ${HINT}`, { hint: HINT });
  const [, host, digits] = /^(.+):(\d{1,5})$/.exec(entry) ?? [];
  if (host === undefined || (host.includes(":") && !/^\[.*\](\/\d+)?$/.test(host))) throw wrong("it has no port");
  const port = Number(digits);
  if (port < 1 || port > 65_535) throw wrong("the port must be from 1 to 65535");
  const bare = host.replace(/[[\]]/g, "");
  try {
    if (bare.includes("/")) return { range: ipaddr.parseCIDR(bare), port };
    if (ipaddr.isValid(bare)) {
      const address = ipaddr.process(bare);
      return { range: [address, address.kind() === "ipv4" ? 32 : 128], port };
    }
  } catch {
    throw wrong("this is no range of addresses");
  }
  if (!/^[a-z0-9_]([a-z0-9._-]*[a-z0-9])?$/i.test(bare)) throw wrong("this is no host name");
  return { host: bare.toLowerCase(), port };
}

/** True when a person has allowed this port of the host that was named or of the address that it has. */
export function isAllowed(list: AllowList, host: string, address: string, port: number): boolean {
  return list.some((entry) => {
    if (entry.port !== port) return false;
    if (entry.host !== undefined) return entry.host === host.toLowerCase();
    if (!ipaddr.isValid(address)) return false;
    const reached = ipaddr.process(address);
    return entry.range !== undefined && reached.kind() === entry.range[0].kind() && reached.match(entry.range[0] as never, entry.range[1]);
  });
}
