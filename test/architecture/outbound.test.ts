import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Modules that can connect to an address, and the names of theirs that cannot. */
const MODULES =
  /import (type )?(.+?) from "(?:undici|nodemailer|node:https?|node:net|node:tls|node:dgram|node:dns(?:\/promises)?)"/g;
const HARMLESS = /^(?:type \w+|isIP|createServer|STATUS_CODES|BlockList|isIPv4|isIPv6)$/;
const BUILT_IN = /(?<![\w.])(?:fetch\(|new (?:WebSocket|EventSource)\()/;

function connects(text: string): boolean {
  const imported = [...text.matchAll(MODULES)].filter((found) => found[1] === undefined).map((found) => found[2]!);
  const names = imported.flatMap((clause) => clause.replace(/[{}]/g, "").split(",")).map((name) => name.trim());
  return BUILT_IN.test(text) || names.some((name) => name !== "" && !HARMLESS.test(name));
}

/**
 * Who may, besides `src/net`: those that talk to this machine only, or to a server that the settings name. They never take an address from
 * a source, an article, a channel or a request.
 */
const LOCAL = {
  "src/channels/email.ts": "nodemailer speaks SMTP on the socket that the door gives it, and opens none itself",
  "src/cli/checks.ts": "asks the own port who listens there",
  "src/cli/remote.ts": "asks the server that the command line names",
};

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);

test("only the guarded door opens connections to the outside", () => {
  const opening = ["src", "workers"]
    .flatMap(filesIn)
    .filter((path) => !path.startsWith("src/net/"))
    .filter((path) => connects(readFileSync(join(root, path), "utf8")));
  expect(opening).toEqual(Object.keys(LOCAL));
});

test("the door itself is found by the same look", () => {
  expect(filesIn("src/net").some((path) => connects(readFileSync(join(root, path), "utf8")))).toBe(true);
});
