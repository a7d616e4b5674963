/** Secrets that are kept elsewhere: a setting `NAME_file` or `NAME_env` stands for `NAME`. Read at each use, so that they can be changed. */
import { readFileSync } from "node:fs";
import { UsageError } from "../errors.ts";
import type { ChannelKind, Settings } from "./contract.ts";

const REFERENCE = /^(.+)_(file|env)$/;

/** Reads a secret from a file or a variable; undefined when it is not there. */
export type SecretReader = (from: "file" | "env", name: string) => string | undefined;

export const readSecret: SecretReader = (from, name) => {
  if (from === "env") return process.env[name];
  try {
    return readFileSync(name, "utf8").trim();
  } catch {
    return undefined;
  }
};

/** The secret that a reference stands for: "token" of "token_file". */
export const secretOf = (key: string): string | undefined => REFERENCE.exec(key)?.[1];

export const isReference = ({ secrets, settings }: ChannelKind, key: string): boolean =>
  secrets.includes(secretOf(key) ?? "") && !(key in settings.shape);

/** @throws {UsageError} SECRET_UNREADABLE, SECRET_TWICE */
export function withSecrets(kind: ChannelKind, settings: Settings, read: SecretReader): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    if (!isReference(kind, key)) {
      whole[key] = value;
      continue;
    }
    const [, name, from] = REFERENCE.exec(key)!;
    if (settings[name!] !== undefined)
      throw new UsageError("SECRET_TWICE", `'${name}' and '${key}' are both given`, { hint: "leave one out" });
    const secret = typeof value === "string" ? read(from as "file" | "env", value) : undefined;
    if (secret === undefined || secret === "") {
      throw new UsageError("SECRET_UNREADABLE", `'${key}': nothing can be read from ${value}`, {
        hint:
          from === "env"
            ? "set that variable for every Throughline process"
            : "see that the file is there and may be read",
      });
    }
    whole[name!] = secret;
  }
  return whole;
}
