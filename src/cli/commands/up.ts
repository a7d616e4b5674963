/** `throughline up`: everything in one process. */

import type { Config } from "../../config.ts";
import { progressLines } from "../../first-screen.ts";
import type { Service } from "../../service.ts";
import { applyStarter } from "../../starter.ts";
import { countMatches } from "../../store/matches.ts";
import { createMonitors } from "../../store/monitors.ts";
import { type DaemonTools, every, runDaemon } from "../daemon.ts";

/** While nothing has matched, the first ten minutes tell how far reading is. */
const FIRST_WORD_MS = 15_000;
const WORDS_EVERY_MS = 30_000;
const WORDS = 20;

export function up(config: Config): Promise<number> {
  return runDaemon({ config, role: "up", http: true, onReady: (service, tools) => welcome(config, service, tools) });
}

async function welcome(config: Config, service: Service, tools: DaemonTools): Promise<void> {
  const { db } = service.daemon.database;
  const started = await applyStarter(db, tools.clock, { content: config.starter });
  tools.say(`\nThroughline is ready: ${service.url}  (data: ${service.database.where}; Ctrl-C stops it)`);
  if (started !== null && started.sources > 0) {
    tools.say(
      `First run: following ${started.storylines.join(", ")} in ${started.sources} sources. Alerts are printed here as they come.`,
    );
  }
  const monitors = createMonitors(() => {});
  await tools.clock.sleep(FIRST_WORD_MS, tools.stopping).catch(() => {});
  let words = 0;
  let last = "";
  await every(WORDS_EVERY_MS, tools, async () => {
    const matched = [...(await countMatches(db)).values()].some((count) => count > 0);
    if (matched || words++ >= WORDS) return true;
    const lines = (await progressLines(db, monitors)).join("\n");
    if (lines !== last) tools.say(lines);
    last = lines;
    return false;
  });
}
