/** `throughline doctor`: what is wrong, and how to mend it. Exit code 3 when something is. */
import type { Command } from "commander";
import { type Config, readConfig } from "../../config.ts";
import { plain } from "../../core/text/plain.ts";
import { NotFoundError } from "../../errors.ts";
import {
  type Check,
  checkDatabase,
  checkFolder,
  checkNode,
  checkPort,
  checkRedis,
  checkRows,
  failed,
} from "../checks.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { withDatabase } from "../context.ts";
import { print, printJson } from "../output.ts";

export function defineDoctor(command: Command): void {
  command.addOption(jsonOption()).action(ends(doctor));
  examples(command, "doctor", "doctor --json");
}

async function doctor(options: { json?: boolean }): Promise<ExitCode> {
  const checks = [checkNode(process.versions.node), ...(await checkInstallation())];
  const ok = checks.every((check) => check.ok);
  if (options.json === true) printJson({ ok, checks });
  else for (const check of checks) show(check);
  return ok ? EXIT.ok : EXIT.nothing;
}

async function checkInstallation(): Promise<Check[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    return [failed("settings", error, "mend the environment")]; // everything else needs them
  }
  return [
    { name: "settings", ok: true, detail: "all are well" },
    ...(config.databaseUrl === undefined ? [checkFolder(config.dataFolder)] : []),
    ...(await checkData()),
    await checkRedis(config),
    await checkPort(config),
  ];
}

async function checkData(): Promise<Check[]> {
  try {
    return await withDatabase("read", async (data) => [...(await checkDatabase(data)), ...(await checkRows(data))]);
  } catch (error) {
    if (error instanceof NotFoundError) return [{ name: "database", ok: true, detail: `${error.message} yet` }];
    return [failed("database", error, "see above")];
  }
}

function show({ name, ok, detail, mend }: Check): void {
  print(`${ok ? "ok  " : "FAIL"}  ${name.padEnd(11)}  ${plain(detail)}`);
  if (mend !== undefined) print(`      ${" ".repeat(11)}  mend: ${plain(mend)}`);
}
