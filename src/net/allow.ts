/** The addresses outside the public internet that may be reached, as a person lists them in THROUGHLINE_ALLOW. Pure. */
import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import { UsageError } from "../errors.ts";

/** A host by its name, in lower case, or a range of addresses; of either, one port. */
type Allowed = { readonly port: number } & (
  | { readonly host: string }
  | { readonly range: readonly [ipaddr.IPv4 | ipaddr.IPv6, number] }
);

export type AllowList = readonly Allowed[];

const HINT = "write HOST:PORT, [v6]:PORT or CIDR:PORT, separated by commas, such as 127.0.0.1:8080, 10.0.0.0/8:443";
const HOST_NAME = /^[a-z0-9_]([a-z0-9._-]*[a-z0-9])?$/;

/**
 * Reads THROUGHLINE_ALLOW. Every entry needs its port: a whole host is never opened by accident.
 *
 * @throws {UsageError} BAD_ALLOW naming every wrong entry
 */
export function parseAllowList(text: string): AllowList {
  const entries = text.split(",").flatMap((entry) => (entry.trim() === "" ? [] : [parseEntry(entry.trim())]));
  const wrong = entries.filter((entry) => typeof entry === "string");
  if (wrong.length > 0) throw new UsageError("BAD_ALLOW", `${wrong.join("; ")}; ${HINT}`, { hint: HINT });
  return entries.filter((entry) => typeof entry !== "string");
}

/** True when a person has allowed this port of the host as it was named, or of the address that it has. */
export function allows(list: AllowList, host: string, address: string, port: number): boolean {
  const reached = ipaddr.isValid(address) ? ipaddr.process(address) : undefined;
  return list.some((entry) => {
    if (entry.port !== port) return false;
    if ("host" in entry) return entry.host === host.toLowerCase();
    return reached?.kind() === entry.range[0].kind() && reached.match(entry.range as never);
  });
}

/** The entry, or in words what is wrong with it. */
function parseEntry(entry: string): Allowed | string {
  const [, bracketed, plain, length = "", digits] = /^(?:\[([^[\]]*)\]|(.+?))(\/\d+)?:(\d{1,5})$/.exec(entry) ?? [];
  const named = bracketed ?? plain;
  // "::1:80" could be an address of eight groups without a port; a range in front of the port leaves no doubt.
  if (named === undefined || (plain?.includes(":") && length === "")) return `'${entry}': it has no port`;
  const port = Number(digits);
  if (port < 1 || port > 65_535) return `'${entry}': the port must be from 1 to 65535`;
  if (length !== "" || named.includes("/")) {
    const range = named + length;
    return ipaddr.isValidCIDR(range) ? { range: ipaddr.parseCIDR(range), port } : `'${entry}': this is no range`;
  }
  if (ipaddr.isValid(named)) {
    const address = ipaddr.process(named);
    return { range: [address, address.kind() === "ipv4" ? 32 : 128], port };
  }
  const host = domainToASCII(named);
  return bracketed === undefined && HOST_NAME.test(host) ? { host, port } : `'${entry}': this is no host name`;
}
