import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** What each room may import of the others. A room is a folder of src, `workers`, or `bench`; single files of src are rooms of one. */
const MAY: Record<string, readonly string[]> = {
  core: ["errors"],
  errors: [],
  clock: [],
  log: [],
  config: ["errors", "net"],
  net: ["core", "errors", "clock"],
  store: ["core", "errors", "clock"],
  queue: ["core", "errors", "clock"],
  channels: ["core", "errors", "clock"],
  parsing: ["core", "errors"],
  discovery: ["core", "errors", "net"],
  demo: ["core", "errors", "clock"],
  workers: ["core", "errors", "clock", "config", "log", "net", "store", "queue", "channels", "parsing", "discovery"],
  shapes: ["core", "errors", "store"],
  http: ["core", "discovery", "errors", "clock", "config", "log", "net", "store", "channels", "shapes", "web", "mcp"],
  mcp: ["errors"],
  web: ["core", "errors", "clock", "store"],
  app: ["core", "errors", "clock", "config", "log", "net", "store", "queue", "channels", "parsing", "workers"],
  starter: ["core", "errors", "clock", "store"],
  "first-screen": ["core", "errors", "store"],
  service: ["app", "core", "errors", "clock", "config", "log", "store", "queue", "http"],
  cli: [
    "core",
    "errors",
    "clock",
    "config",
    "log",
    "net",
    "store",
    "queue",
    "channels",
    "parsing",
    "discovery",
    "demo",
    "workers",
    "app",
    "starter",
    "first-screen",
    "service",
    "shapes",
    "library",
    "http",
    "mcp",
  ],
  library: ["core", "errors", "clock", "store", "shapes"],
  index: ["core", "errors", "store", "library"],
  bench: [
    "workers",
    "core",
    "demo",
    "errors",
    "clock",
    "config",
    "log",
    "net",
    "store",
    "queue",
    "parsing",
    "app",
    "starter",
    "service",
    "index",
  ],
};

/** Packages that the pure core may use: each works on values alone. */
const PURE_PACKAGES = [
  "@orama/stemmers",
  "cheerio",
  "cron-parser",
  "diff",
  "domhandler",
  "eld",
  "htmlparser2",
  "rss-parser",
  "tldts",
  "yaml",
  "zod",
  "node:crypto",
  "node:zlib",
];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

/** "src/store/db.ts" is in the room "store", "src/app.ts" in "app", "workers/host.ts" in "workers". */
function roomOf(path: string): string {
  const [top, second] = relative(root, path).split("/");
  return top === "src" ? second!.replace(/\.ts$/, "") : top!;
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]!);
}

const files = ["src", "workers", "bench"].flatMap((folder) => filesIn(join(root, folder)));

test("every room imports only the rooms that it may", () => {
  const wrong: string[] = [];
  for (const file of files) {
    const room = roomOf(file);
    for (const imported of importsOf(file).filter((name) => name.startsWith("."))) {
      const target = roomOf(resolve(file, "..", imported));
      if (target !== room && !MAY[room]?.includes(target)) wrong.push(`${relative(root, file)} imports ${imported}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the core imports only packages that work on values alone", () => {
  const wrong: string[] = [];
  for (const file of files.filter((path) => roomOf(path) === "core")) {
    for (const imported of importsOf(file).filter((name) => !name.startsWith("."))) {
      const name = imported.startsWith("node:") ? imported : /^(?:@[^/]+\/)?[^/]+/.exec(imported)![0];
      if (!PURE_PACKAGES.includes(name)) wrong.push(`${relative(root, file)} imports ${imported}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the core reads no clock, chance or environment", () => {
  const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|performance\.now/;
  expect(
    files
      .filter((path) => roomOf(path) === "core" && impure.test(readFileSync(path, "utf8")))
      .map((path) => relative(root, path)),
  ).toEqual([]);
});

test("one file knows where queues live, and one opens Redis", () => {
  const naming = (pattern: RegExp) =>
    files
      .filter((path) => roomOf(path) !== "bench" && pattern.test(readFileSync(path, "utf8")))
      .map((path) => relative(root, path));
  expect(naming(/from "ioredis"/)).toEqual(["src/queue/backend.ts"]);
  expect(naming(/createPostgresBackend/)).toEqual(["src/queue/backend.ts"]);
});

test("the look finds rooms and imports at all", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(importsOf(join(root, "src/app.ts"))).toContain("./errors.ts");
});
