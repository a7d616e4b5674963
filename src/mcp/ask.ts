/** Asking the HTTP API, wherever it is: in this process, or on a server. */
import { ThroughlineError } from "../errors.ts";
import type { Ask } from "./tools.ts";

/** @param send a path with its query to the API's answer */
export function askThrough(send: (path: string) => Response | Promise<Response>): Ask {
  return async (path, query = {}) => {
    const said = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    const search = said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
    const response = await send(path + search);
    const body = await response.text();
    if (response.ok) return JSON.parse(body);
    throw problemOf(response.status, body);
  };
}

function problemOf(status: number, body: string): ThroughlineError {
  try {
    const { code, detail, hint } = JSON.parse(body) as { code: string; detail: string; hint?: string };
    return new ThroughlineError(code, hint === undefined ? detail : `${detail}; ${hint}`);
  } catch {
    return new ThroughlineError("NO_ANSWER", `the server answered ${status}`);
  }
}
