/** `throughline token`: keys to the HTTP server. */
import { type Command, Option } from "commander";
import { tokenOf } from "../../shapes/token.ts";
import { createToken, listTokens, removeToken, SCOPES, type Scope } from "../../store/tokens.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { print, printJson, say } from "../output.ts";
import { printTable } from "../table.ts";
import { minute } from "../times.ts";

export function defineToken(command: Command): void {
  command
    .command("create")
    .argument("<name>", "whoever will use it")
    .addOption(
      new Option("--scope <scope>", "what it opens; each opens what those before it open")
        .choices(SCOPES)
        .default("read"),
    )
    .addOption(jsonOption())
    .description("make a token, and show it this once")
    .action(ends(create));
  command.command("list").description("who has one").addOption(jsonOption()).action(ends(list));
  command.command("remove").argument("<name>", "name or id").description("take a token back").action(ends(remove));
  examples(
    command,
    'token create "dashboard of the desk"',
    'token create "feed reader" --scope feeds',
    "token remove dashboard",
  );
}

async function create(name: string, options: { scope: Scope; json?: boolean }): Promise<ExitCode> {
  return withDatabase("write", async ({ db, config, clock }) => {
    const { token, secret } = await createToken(db, { name, scope: options.scope }, clock.now());
    if (options.json === true) printJson({ ...tokenOf(token), token: secret });
    else {
      print(secret);
      say(`this token of ${token.name} (${token.scope}) is shown only now`);
      if (config.token === undefined)
        say(
          "hint: the server asks for tokens only when THROUGHLINE_TOKEN is set; without it, it is open on this machine",
        );
    }
    return EXIT.ok;
  });
}

async function list(options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const tokens = await listTokens(data.db);
    if (tokens.length === 0) return nothing("tokens", data, options, "make one with: throughline token create NAME");
    if (options.json === true) printJson(tokens.map(tokenOf));
    else
      printTable(
        [
          { head: "ID", of: (row) => String(row.id) },
          { head: "NAME", of: (row) => row.name },
          { head: "SCOPE", of: (row) => row.scope },
          { head: "MADE (UTC)", of: (row) => minute(row.createdAt) },
          { head: "LAST USED (UTC)", of: (row) => (row.usedAt === null ? "never" : minute(row.usedAt)) },
        ],
        tokens,
      );
    return EXIT.ok;
  });
}

async function remove(name: string): Promise<ExitCode> {
  return withDatabase("read", async ({ db }) => {
    print(`${(await removeToken(db, name)).name} has no token any more`);
    return EXIT.ok;
  });
}
