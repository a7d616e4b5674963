/**
 * Refuses, before anything is stored, an address that plainly leads into this machine or its network. The guard in `net` decides when the
 * address is used; this spares a person the wait for its answer.
 */
import { isIP } from "node:net";
import { UsageError } from "../errors.ts";
import { isPublic } from "../net/address.ts";
import { type AllowList, isAllowed } from "../net/allow.ts";

const LOCAL_NAME = /(^|\.)localhost\.?$/i;

/** @param url a web address @throws {UsageError} BLOCKED */
export function refuseInnerAddress(url: string, allow: AllowList): void {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  const isInner = isIP(host) === 0 ? LOCAL_NAME.test(host) : !isPublic(host);
  const portNumber = Number(port || (protocol === "https:" ? 443 : 80));
  if (!isInner || isAllowed(allow, host, host, portNumber)) return;
  throw new UsageError("BLOCKED", `${hostname}: this address is not on the public internet`, {
    hint: `if it is yours, allow it in the environment of every Throughline process: THROUGHLINE_ALLOW=${hostname}:${portNumber}`,
  });
}
