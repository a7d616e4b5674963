/**
 * Under which user PostgreSQL runs. It refuses to run as root, and its initdb refuses a uid without a name; containers have both.
 *
 * On Linux it then runs in a user namespace of its own, where our uid looks like that of an ordinary user: no account is needed, files
 * stay ours, and a checkout or data folder under a 0700 home is within reach. Where namespaces are forbidden (the default profile of
 * many container runtimes) root falls back to an account that can reach the folder: the owner of a folder above it, `postgres`, or `nobody`.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { ThroughlineError } from "../../errors.ts";

export interface RunAs {
  /** Goes before the program and its arguments. */
  readonly prefix: readonly string[];
  /** The account to switch to. */
  readonly account?: { readonly uid: number; readonly gid: number };
}

const OURSELVES: RunAs = { prefix: [] };

/** How to run the server on a data folder that exists: as its owner, since PostgreSQL demands that. */
export function ownerOf(dataFolder: string): RunAs {
  if (process.getuid === undefined || isOrdinary()) return OURSELVES;
  const { uid, gid } = statSync(dataFolder);
  return uid === process.getuid() ? inNamespace() : { prefix: [], account: { uid, gid } };
}

/**
 * Chooses for a new data folder, which exists and is empty, and hands the folder over where the choice is another account.
 *
 * @param program that must be runnable, as a proof that the account reaches it
 * @throws {ThroughlineError} ROOT_REFUSED when nobody can be found
 */
export function chooseFor(dataFolder: string, program: string): RunAs {
  if (process.getuid === undefined || isOrdinary()) return OURSELVES;
  const parent = dirname(dataFolder);
  if (process.platform === "linux" && canUse(inNamespace(), dataFolder, program)) return inNamespace();
  for (const account of process.getuid() === 0 ? accounts(parent) : []) {
    if (statSync(parent).uid === 0) chmodSync(parent, 0o711); // it may pass through, not list
    chownSync(dataFolder, account.uid, account.gid);
    if (canUse({ prefix: [], account }, dataFolder, program)) return { prefix: [], account };
  }
  throw new ThroughlineError("ROOT_REFUSED", "PostgreSQL does not run as root, and no other way was found", {
    hint:
      "run as an ordinary user; or allow user namespaces (unshare of util-linux 2.38 or newer); or keep program and data where " +
      "the account `postgres` or `nobody` can reach them; or set DATABASE_URL",
  });
}

/** A user that is not root and has a name. */
function isOrdinary(): boolean {
  try {
    return userInfo().uid !== 0;
  } catch {
    return false; // a uid without an entry in the list of users
  }
}

function canUse({ prefix, account }: RunAs, folder: string, program: string): boolean {
  const script = ["/bin/sh", "-c", 'test -w "$1" && "$2" --version', "sh", folder, program];
  const [command, ...args] = [...prefix, ...script] as [string, ...string[]];
  return spawnSync(command, args, { ...account, stdio: "ignore", cwd: "/" }).status === 0;
}

function inNamespace(): RunAs {
  // Any account with a name will do, it is only looked up.
  const { uid, gid } = listedUsers().find((user) => user.uid !== 0) ?? { uid: 65_534, gid: 65_534 };
  return { prefix: ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`] };
}

interface ListedUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Who may do instead of root, best first. */
function accounts(folder: string): ListedUser[] {
  const listed = listedUsers();
  const owner = homeOwner(folder);
  const named = ["postgres", "nobody"].map((name) => listed.find((user) => user.name === name));
  return [listed.find((user) => user.uid === owner), ...named].filter((user) => user !== undefined);
}

/** The user in whose home the folder lies, under `sudo`: the owner of the nearest folder above that is not root's. */
function homeOwner(folder: string): number | undefined {
  const { uid } = statSync(folder);
  if (uid !== 0) return uid;
  return dirname(folder) === folder ? undefined : homeOwner(dirname(folder));
}

function listedUsers(): ListedUser[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length > 3)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }));
}
