// The whole daemon against a fake news internet with a judge (../shared/newsworld), with faults and kills.
//
//   node test/e2e/newsworld.mjs [--faults none|some|heavy] [--kills N] [--backend embedded|redis] [--daemons N] [--seconds 90] [--drain 75] [--seed 1]
//
// It imports 30 feeds, subscribes a signed webhook to every match, lets the world go on for --seconds (killing the daemon --kills times at
// random moments), waits --drain seconds, then asks the judge: every item stored once, every match told once under one id, manners kept.
// `--backend redis` needs DATABASE_URL of an empty database and REDIS_URL. Exit 0: the judge found nothing wrong.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const world = join(root, "../shared/newsworld/newsworld.mjs");
const cli = join(root, "dist/src/cli/main.js");
const option = (name, fallback) => ({ [name]: { type: "string", default: fallback } });
const { values: o } = parseArgs({
  options: {
    ...option("faults", "none"),
    ...option("kills", "0"),
    ...option("backend", "embedded"),
    ...option("daemons", "1"),
    ...option("seconds", "90"),
    ...option("drain", "75"),
    ...option("seed", "1"),
  },
});
if (!existsSync(world)) {
  console.log("newsworld: skipped, ../shared is not here");
  process.exit(0);
}

/** A small generator with a seed, so that a run's kills can be repeated. */
function chanceFrom(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const chance = chanceFrom(Number(o.seed));
const folder = mkdtempSync(join(tmpdir(), "throughline-e2e-"));
const secret = `whsec_${Buffer.from("a secret of this test, 32 bytes!").toString("base64")}`;
const started = [];
const finish = async (code) => {
  for (const child of started.reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await Promise.race([once(child, "exit"), sleep(20_000)]);
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  }
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`logs and data are kept in ${folder}`);
  process.exit(code);
};

const worldProcess = spawn(
  process.execPath,
  [
    world,
    "--port",
    "0",
    "--feeds",
    "30",
    "--hosts",
    "8",
    "--items",
    "15",
    "--rate",
    "3",
    "--faults",
    o.faults,
    "--seed",
    o.seed,
    "--hook-secret",
    secret,
    "--json",
    "--for",
    "3600",
  ],
  { stdio: ["ignore", "pipe", "inherit"] },
);
started.push(worldProcess);
const [hello] = await once(worldProcess.stdout, "data");
const { url, opml, hook } = JSON.parse(String(hello));
const port = new URL(url).port;

const env = (n) => ({
  ...process.env,
  ...(o.backend === "embedded" && { DATABASE_URL: "", REDIS_URL: "" }),
  THROUGHLINE_DATA: join(folder, "data"),
  THROUGHLINE_PORT: String(18_500 + n),
  THROUGHLINE_ALLOW: `127.0.0.0/24:${port}`,
  THROUGHLINE_HOST_DELAY_MS: "50",
  THROUGHLINE_POLL_MIN_S: "5",
  THROUGHLINE_STARTER: "off",
  THROUGHLINE_LOG: "info",
});
const api = "http://127.0.0.1:18500";

async function run(...args) {
  const child = spawn(process.execPath, [cli, ...args], { env: env(0), stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const [code] = await once(child, "exit");
  if (code !== 0) {
    console.log(`throughline ${args.join(" ")}: exit ${code}\n${said}`);
    await finish(1);
  }
}

async function up(n) {
  const log = openSync(join(folder, `daemon-${n}.log`), "a");
  const child = spawn(process.execPath, [cli, "up"], { env: env(n), stdio: ["ignore", log, log] });
  started.push(child);
  for (let tries = 0; tries < 240; tries++) {
    const ready = await fetch(`http://127.0.0.1:${18_500 + n}/readyz`).catch(() => undefined);
    if (ready?.ok) return child;
    if (child.exitCode !== null) break;
    await sleep(250);
  }
  console.log(`the daemon did not get ready:\n${readFileSync(join(folder, `daemon-${n}.log`), "utf8").slice(-3000)}`);
  return finish(1);
}

async function all(path) {
  const items = [];
  for (let cursor; ; ) {
    const answer = await fetch(`${api}${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    const page = await answer.json();
    items.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return items;
  }
}

const began = Date.now();
const daemons = [];
for (let n = 0; n < Number(o.daemons); n++) daemons.push(await up(n));
await run("storyline", "apply", join(root, "storylines/dprk-deployment.yaml"));
await run("channel", "add", "webhook", "--name", "hook", "--set", `url=${hook}`, "--set", `secret=${secret}`);
await run("subscribe", "dprk-deployment", "hook", "--policy", "matches");
const opmlFile = join(folder, "feeds.opml");
writeFileSync(opmlFile, await (await fetch(opml)).text());
await run("source", "import", opmlFile);

const until = Date.now() + Number(o.seconds) * 1000;
for (let kill = 1; kill <= Number(o.kills); kill++) {
  const waitMs = 200 + chance() * 4_800;
  await sleep(waitMs);
  const n = Math.floor(chance() * daemons.length);
  daemons[n].kill("SIGKILL");
  await once(daemons[n], "exit").catch(() => {});
  daemons[n] = await up(n);
  console.log(`kill ${kill} of ${o.kills} after ${Math.round(waitMs)} ms`);
}
await sleep(Math.max(0, until - Date.now()));
await sleep(Number(o.drain) * 1000);

const articles = await all("/v1/articles");
const matches = await all("/v1/storylines/dprk-deployment/matches");
await sleep(5_000); // the world goes on: what matched a moment ago is on its way to the webhook
const verdict = await (
  await fetch(`${url}/check`, {
    method: "POST",
    body: JSON.stringify({
      stored: articles.map((article) => ({ url: article.url ?? article.canonicalUrl })),
      matches: matches.map((match) => ({
        url: match.article.url ?? match.article.canonicalUrl,
        storyline: "dprk-deployment",
      })),
      alerts: "hooks",
      ...(o.faults === "none" && { delayMs: 50 }),
      onlyVisible: 150_000,
      graceMs: 75_000,
    }),
  })
).json();
const { ok, owed, stored, problems } = verdict;
console.log(
  JSON.stringify(
    {
      ok,
      faults: o.faults,
      kills: Number(o.kills),
      backend: o.backend,
      daemons: daemons.length,
      seconds: Math.round((Date.now() - began) / 1000),
      owed,
      stored,
      matches: matches.length,
      precision: verdict.matches?.precision,
      recall: verdict.matches?.recall,
      deliveries: verdict.alerts?.accepted,
      problems,
    },
    null,
    1,
  ),
);
await finish(ok ? 0 : 1);
