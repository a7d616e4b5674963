/** Which connections may be made: to the public internet on the web's ports, and to what a person has allowed. Pure. */
import { isPublic } from "./address.ts";
import { type AllowList, allows } from "./allow.ts";

/** Ports on which the public web speaks. */
export const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);
/** Ports on which mail is handed in. */
export const MAIL_PORTS: ReadonlySet<number> = new Set([25, 465, 587, 2525]);

/**
 * True when `port` of `address` may be connected to for the sake of `host`.
 *
 * @param host the name or the literal address as the URL has it, without brackets
 */
export function mayReach(
  allow: AllowList,
  host: string,
  address: string,
  port: number,
  ports: ReadonlySet<number> = WEB_PORTS,
): boolean {
  return allows(allow, host, address, port) || (ports.has(port) && isPublic(address));
}
