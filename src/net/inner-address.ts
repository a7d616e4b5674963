/**
 * Refuses, before anything is stored, an address that plainly leads into this machine or its network. The connector decides when the
 * address is used, also for names; this spares a person the wait for its answer.
 */
import { isIP } from "node:net";
import { UsageError } from "../errors.ts";
import type { AllowList } from "./allow.ts";
import { mayReach } from "./policy.ts";

const LOCAL_NAME = /(^|\.)localhost\.?$/i;

/** @param url a web address @throws {UsageError} BLOCKED_ADDRESS */
export function refuseInnerAddress(url: string, allow: AllowList): void {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  const portNumber = Number(port || (protocol === "https:" ? 443 : 80));
  const isKnown = isIP(host) !== 0 || LOCAL_NAME.test(host);
  if (!isKnown || mayReach(allow, host, host, portNumber)) return;
  throw new UsageError("BLOCKED_ADDRESS", `${hostname}:${portNumber} may not be reached: it is not on the public web`, {
    hint: `if it is yours, allow it in the environment of every Throughline process: THROUGHLINE_ALLOW=${hostname}:${portNumber}`,
  });
}
