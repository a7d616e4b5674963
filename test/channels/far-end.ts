/** Channels against loopback servers that speak their protocols, through the guarded door that the daemon uses. */
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type AttemptResult, attemptOn } from "../../src/channels/attempt.ts";
import type { ChannelTools, OutgoingMessage, Receipt } from "../../src/channels/contract.ts";
import { systemClock } from "../../src/clock.ts";
import { webhookBody } from "../../src/core/alert/body.ts";
import type { AlertPayload } from "../../src/core/alert/payload.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { guardedDial } from "../../src/net/dial.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { type SeenRequest, type Site, startSite } from "../helpers/site.ts";

export function messageWith(payload: AlertPayload, attempt = 1): OutgoingMessage {
  return { webhookId: "msg_0123456789abcdef", body: webhookBody("7", payload), payload, attempt };
}

export interface FarEnd {
  readonly site: Site;
  readonly tools: ChannelTools;
  attempt(kind: string, settings: object, payload: AlertPayload, receipt?: Receipt): Promise<AttemptResult>;
  /** The last request, with its body as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies are looked into, not typed
  last(): SeenRequest & { readonly json: any };
}

/** Call at the top of a file. */
export function useFarEnd(): () => FarEnd {
  let site: Site | undefined;
  let fetcher: Fetcher | undefined;
  let end: FarEnd | undefined;
  beforeAll(async () => {
    const here = await startSite();
    site = here;
    const allow = parseAllowList(here.host);
    fetcher = createFetcher({ allow, userAgent: "test", clock: systemClock });
    const tools: ChannelTools = {
      poster: fetcher,
      dial: guardedDial(allow),
      clock: systemClock,
      print: () => {},
      terminal: { columns: 80, colour: false },
      publicUrl: "https://throughline.example.org",
    };
    end = {
      site: here,
      tools,
      attempt: (kind, settings, payload, receipt) =>
        attemptOn({ kind, settings: settings as Record<string, unknown> }, messageWith(payload), tools, receipt),
      last: () => {
        const seen = here.requests.at(-1)!;
        return { ...seen, json: JSON.parse(seen.body) };
      },
    };
  });
  beforeEach(() => void site?.requests.splice(0));
  afterAll(async () => {
    await fetcher?.close();
    await site?.close();
  });
  return () => end!;
}
