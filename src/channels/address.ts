/** Channels given as one address, in the manner of Apprise: `discord://ID/TOKEN`. */
import { UsageError } from "../errors.ts";
import type { ApprisePart, ChannelKind } from "./contract.ts";
import { KINDS } from "./list.ts";

const FORM = /^([a-z][a-z0-9+.-]*):\/\/(?:([^/?#]*)@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/i;
/** A port, where what follows the last colon can be one; else the colon belongs to a token. */
const PORT = /^(.*):(\d{1,5})$/;

export const isChannelAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** @throws {UsageError} BAD_CHANNEL_ADDRESS, UNKNOWN_CHANNEL_ADDRESS; neither repeats the address, which holds secrets */
export function readChannelAddress(text: string): { kind: ChannelKind; settings: Record<string, unknown> } {
  const found = FORM.exec(text.trim());
  if (found === null)
    throw new UsageError("BAD_CHANNEL_ADDRESS", "this is no channel address", { hint: `such as ${examples()}` });
  const scheme = found[1]!.toLowerCase();
  const kind = KINDS.find(({ apprise }) => apprise?.schemes.includes(scheme));
  if (kind === undefined) {
    throw new UsageError("UNKNOWN_CHANNEL_ADDRESS", `no channel kind has addresses with ${scheme}://`, {
      hint: `there are: ${examples()}; others through an Apprise API server: channel add apprise --set server=URL --set urls=${scheme}://...`,
    });
  }
  const settings = kind.apprise!.settings(partsOf(scheme, found));
  return { kind, settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) };
}

const examples = (): string =>
  KINDS.flatMap(({ apprise }) => (apprise === undefined ? [] : [apprise.example])).join("; ");

function partsOf(scheme: string, [, , login, authority = "", path = "", query = ""]: RegExpExecArray): ApprisePart {
  const colon = login?.indexOf(":") ?? -1;
  const [user, password] =
    login === undefined ? [] : colon < 0 ? [login] : [login.slice(0, colon), login.slice(colon + 1)];
  const [, host = authority, port] = PORT.exec(authority) ?? [];
  return {
    scheme,
    ...(user && { user: decoded(user) }),
    ...(password && { password: decoded(password) }),
    host: decoded(host),
    ...(port && { port: Number(port) }),
    path: path
      .split("/")
      .filter((part) => part !== "")
      .map(decoded),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a token may have a % of its own
  }
}
