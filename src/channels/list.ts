/** The kinds of channel there are. A new one is a file beside this and a line in `KINDS`. */
import { UsageError } from "../errors.ts";
import { apprise } from "./apprise.ts";
import { command } from "./command.ts";
import type { ChannelKind, Settings } from "./contract.ts";
import { discord } from "./discord.ts";
import { email } from "./email.ts";
import { file } from "./file.ts";
import { ntfy } from "./ntfy.ts";
import { isReference, readSecret, type SecretReader, secretOf, withSecrets } from "./secrets.ts";
import { slack } from "./slack.ts";
import { teams } from "./teams.ts";
import { telegram } from "./telegram.ts";
import { terminal } from "./terminal.ts";
import { webhook } from "./webhook.ts";

export const KINDS: readonly ChannelKind[] = [
  webhook,
  email,
  slack,
  discord,
  telegram,
  teams,
  ntfy,
  apprise,
  terminal,
  file,
  command,
];

/** Stands for a setting that is not shown. */
const HIDDEN = "(hidden)";

/** @throws {UsageError} UNKNOWN_CHANNEL_KIND, naming the kinds there are */
export function channelKind(name: string): ChannelKind {
  const found = KINDS.find(({ kind }) => kind === name);
  if (found !== undefined) return found;
  throw new UsageError("UNKNOWN_CHANNEL_KIND", `there is no channel kind '${name}'`, {
    hint: `the kinds are: ${KINDS.map(({ kind, summary }) => `${kind} (${summary})`).join(", ")}`,
  });
}

/**
 * Settings as the kind takes them, with secrets read from where they are kept.
 *
 * @throws {UsageError} WRONG_CHANNEL_SETTINGS, naming every wrong key and no value; SECRET_UNREADABLE
 */
export function checkSettings(
  name: string,
  settings: Settings,
  read: SecretReader = readSecret,
): Record<string, unknown> {
  const kind = channelKind(name);
  const parsed = kind.settings.safeParse(withSecrets(kind, settings, read));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `'${key}' is not a setting`);
    const key = issue.path.join(".");
    return [
      settings[key] === undefined && issue.code !== "custom" ? `'${key}' is missing` : `'${key}' ${issue.message}`,
    ];
  });
  throw new UsageError("WRONG_CHANNEL_SETTINGS", `${name}: ${wrong.join("; ")}`, {
    hint: `give settings as --set key=value; ${name} takes: ${Object.keys(kind.settings.shape).join(", ")}`,
  });
}

/** Settings of a new channel: what its owner said, and what the kind makes where they said nothing. @throws as `checkSettings` does */
export function newSettings(name: string, said: Settings): Record<string, unknown> {
  const kind = channelKind(name);
  const made = Object.entries(kind.defaults?.() ?? {}).filter(
    ([key]) => !(`${key}_file` in said || `${key}_env` in said),
  );
  const settings = { ...Object.fromEntries(made), ...said };
  checkSettings(name, settings);
  return settings;
}

/**
 * What may not be asked for over HTTP: kinds that reach into this machine, and secrets read from its files and environment, which would
 * let whoever may write a channel read them.
 *
 * @throws {UsageError} ONLY_ON_COMMAND_LINE
 */
export function refuseLocal(name: string, said: Settings): void {
  const kind = channelKind(name);
  const hint = "use: throughline channel add";
  if (kind.local)
    throw new UsageError("ONLY_ON_COMMAND_LINE", `a channel of kind '${name}' is set up on the command line only`, {
      hint,
    });
  const reference = Object.keys(said).find((key) => isReference(kind, key));
  if (reference !== undefined)
    throw new UsageError("ONLY_ON_COMMAND_LINE", `'${reference}' can be given on the command line only`, { hint });
}

/** The addresses that a channel of these settings would ask. */
export function addressesIn(name: string, settings: Settings): string[] {
  const kind = channelKind(name);
  const checked = checkSettings(name, settings);
  return kind.addresses.flatMap((key) => (typeof checked[key] === "string" ? [checked[key]] : []));
}

/** Settings as they may be shown: secrets are hidden, where they are kept is not. */
export function shownSettings(name: string, settings: Settings): Record<string, unknown> {
  const { secrets } = channelKind(name);
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      secrets.includes(secretOf(key) ?? key) && secretOf(key) === undefined ? HIDDEN : value,
    ]),
  );
}
