/** The kinds of channel there are. A new one is a file beside this and a line in `KINDS`. */
import { UsageError } from "../errors.ts";
import type { ChannelKind } from "./contract.ts";
import { terminal } from "./terminal.ts";
import { webhook } from "./webhook.ts";

export const KINDS: readonly ChannelKind<unknown>[] = [webhook, terminal];

/** Stands for a setting that is not shown. */
const HIDDEN = "(hidden)";

/** @throws {UsageError} UNKNOWN_CHANNEL_KIND, naming the kinds there are */
export function channelKind(name: string): ChannelKind<unknown> {
  const found = KINDS.find(({ kind }) => kind === name);
  if (found !== undefined) return found;
  throw new UsageError("UNKNOWN_CHANNEL_KIND", `there is no channel kind '${name}'`, {
    hint: `the kinds are: ${KINDS.map(({ kind, summary }) => `${kind} (${summary})`).join(", ")}`,
  });
}

/** Settings as the kind takes them. @throws {UsageError} WRONG_CHANNEL_SETTINGS, naming every wrong key and no value */
export function checkSettings(kind: string, settings: Readonly<Record<string, unknown>>): unknown {
  const parsed = channelKind(kind).settings.safeParse(settings);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `'${key}' is not a setting`);
    const key = issue.path.join(".");
    return [settings[key] === undefined ? `'${key}' is missing` : `'${key}' ${issue.message}`];
  });
  throw new UsageError("WRONG_CHANNEL_SETTINGS", `${kind}: ${wrong.join("; ")}`, {
    hint: "give settings as --set key=value",
  });
}

/** Settings of a new channel: what its owner said, and what the kind makes where they said nothing. @throws as `checkSettings` does */
export function newSettings(kind: string, said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const settings = { ...channelKind(kind).defaults(), ...said };
  checkSettings(kind, settings);
  return settings;
}

/** Settings as they may be shown: secrets are hidden. */
export function shownSettings(kind: string, settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { secrets } = channelKind(kind);
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key, secrets.includes(key) ? HIDDEN : value]),
  );
}
