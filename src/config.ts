/** Settings: the only reader of the environment. Every wrong one is named at once, before anything starts. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { describeError, UsageError } from "./errors.ts";
import { type AllowList, parseAllowList } from "./net/allow.ts";

const NAMES = [
  "DATABASE_URL",
  "REDIS_URL",
  "THROUGHLINE_DATA",
  "THROUGHLINE_HOST",
  "THROUGHLINE_PORT",
  "THROUGHLINE_TOKEN",
  "THROUGHLINE_PUBLIC_URL",
  "THROUGHLINE_ALLOW",
  "THROUGHLINE_HOST_DELAY_MS",
  "THROUGHLINE_POLL_MIN_S",
  "THROUGHLINE_POLL_MAX_S",
  "THROUGHLINE_KEEP_PAGES",
  "THROUGHLINE_RETENTION_DAYS",
  "THROUGHLINE_STARTER",
  "THROUGHLINE_LOG",
] as const;

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((n) => n >= low && n <= high, `must be a whole number from ${low} to ${high}`);

const address = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address such as ${example}`,
    );

const Settings = z.object({
  DATABASE_URL: address(["postgres:", "postgresql:"], "postgres://user:password@127.0.0.1:5432/throughline").optional(),
  REDIS_URL: address(["redis:", "rediss:"], "redis://127.0.0.1:6379").optional(),
  THROUGHLINE_DATA: z.string().default(".throughline"),
  THROUGHLINE_HOST: z.string().default("127.0.0.1"),
  THROUGHLINE_PORT: whole(0, 65_535).default(8420),
  THROUGHLINE_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  THROUGHLINE_PUBLIC_URL: address(["http:", "https:"], "https://news.example.org").optional(),
  THROUGHLINE_ALLOW: z
    .string()
    .default("")
    .transform((text, context): AllowList => {
      try {
        return parseAllowList(text);
      } catch (error) {
        context.addIssue({ code: "custom", message: describeError(error) });
        return z.NEVER;
      }
    }),
  THROUGHLINE_HOST_DELAY_MS: whole(0, 3_600_000).default(1000),
  THROUGHLINE_POLL_MIN_S: whole(1, 604_800).default(300),
  THROUGHLINE_POLL_MAX_S: whole(1, 2_592_000).default(86_400),
  THROUGHLINE_KEEP_PAGES: z.enum(["none", "matched", "all"]).default("matched"),
  THROUGHLINE_RETENTION_DAYS: whole(1, 36_500).default(90),
  THROUGHLINE_STARTER: z.enum(["on", "off"]).default("on"),
  THROUGHLINE_LOG: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export interface Config {
  /** Absent: the embedded server in `dataFolder`. */
  readonly databaseUrl?: string;
  /** Absent: BullMQ runs on Postgres. */
  readonly redisUrl?: string;
  /** Absolute path. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly publicUrl?: string;
  readonly allow: AllowList;
  readonly hostDelayMs: number;
  readonly pollMinSeconds: number;
  readonly pollMaxSeconds: number;
  readonly keepPages: "none" | "matched" | "all";
  readonly retentionDays: number;
  readonly starter: boolean;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** A setting's value: its own variable, or the content of the file that `NAME_FILE` names. Empty counts as unset. */
function settingOf(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  wrong: string[],
): string | undefined {
  const said = env[name]?.trim();
  const file = env[`${name}_FILE`]?.trim();
  if (!file) return said || undefined;
  if (said) wrong.push(`${name}: both ${name} and ${name}_FILE are set; unset one`);
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch (error) {
    wrong.push(`${name}_FILE: cannot read ${file} (${describeError(error)})`);
    return undefined;
  }
}

/**
 * Reads all settings.
 *
 * @throws {UsageError} naming every wrong setting, not only the first
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const said = Object.fromEntries(NAMES.map((name) => [name, settingOf(env, name, wrong)]));
  const parsed = Settings.safeParse(said);
  for (const issue of parsed.error?.issues ?? []) wrong.push(`${issue.path.join(".")}: ${issue.message}`);
  const s = parsed.data;
  if (s !== undefined && s.THROUGHLINE_POLL_MIN_S > s.THROUGHLINE_POLL_MAX_S) {
    wrong.push("THROUGHLINE_POLL_MIN_S: must not be greater than THROUGHLINE_POLL_MAX_S");
  }
  if (s === undefined || wrong.length > 0) {
    throw new UsageError("BAD_SETTINGS", `wrong settings:\n  ${wrong.join("\n  ")}`, {
      hint: "mend or unset these environment variables; README.md lists every setting",
    });
  }
  return {
    ...(s.DATABASE_URL && { databaseUrl: s.DATABASE_URL }),
    ...(s.REDIS_URL && { redisUrl: s.REDIS_URL }),
    dataFolder: resolve(s.THROUGHLINE_DATA),
    host: s.THROUGHLINE_HOST,
    port: s.THROUGHLINE_PORT,
    ...(s.THROUGHLINE_TOKEN && { token: s.THROUGHLINE_TOKEN }),
    ...(s.THROUGHLINE_PUBLIC_URL && { publicUrl: s.THROUGHLINE_PUBLIC_URL.replace(/\/$/, "") }),
    allow: s.THROUGHLINE_ALLOW,
    hostDelayMs: s.THROUGHLINE_HOST_DELAY_MS,
    pollMinSeconds: s.THROUGHLINE_POLL_MIN_S,
    pollMaxSeconds: s.THROUGHLINE_POLL_MAX_S,
    keepPages: s.THROUGHLINE_KEEP_PAGES,
    retentionDays: s.THROUGHLINE_RETENTION_DAYS,
    starter: s.THROUGHLINE_STARTER === "on",
    logLevel: s.THROUGHLINE_LOG,
  };
}
