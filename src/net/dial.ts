/** A plain connection for what is not HTTP (mail), through the same guard: literal, every answer of the resolver, and where it ended. */
import { connect, isIP, type Socket } from "node:net";
import type { AllowList } from "./allow.ts";
import { guardedLookup, type Lookup, resolverLookup } from "./connector.ts";
import { blocked, FetchError, failureOf } from "./error.ts";
import { MAIL_PORTS, mayReach } from "./policy.ts";

/** Connects within so many milliseconds. @throws {FetchError} */
export type Dial = (host: string, port: number, timeoutMs: number) => Promise<Socket>;

export function guardedDial(allow: AllowList, lookup: Lookup = resolverLookup): Dial {
  return (named, port, timeoutMs) => {
    const host = named.replace(/^\[|\]$/g, "");
    const may = (address: string) => mayReach(allow, host, address, port, MAIL_PORTS);
    if (isIP(host) !== 0 && !may(host)) return Promise.reject(blocked());
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, lookup: guardedLookup(host, lookup, may) });
      const fail = (error: Error) => {
        clearTimeout(timer);
        socket.destroy();
        reject(error);
      };
      const late = () => fail(new FetchError("TIMEOUT", `${host}: no connection in time`, null, { retry: true }));
      const timer = setTimeout(late, timeoutMs);
      const failed = (error: Error) => fail(failureOf(error, host, null, false));
      socket.once("error", failed);
      socket.once("connect", () => {
        if (!may(socket.remoteAddress ?? "")) return fail(blocked());
        clearTimeout(timer);
        socket.off("error", failed);
        resolve(socket);
      });
    });
  };
}
