/** `npm run bench -- NAME`: measures, prints, never judges. */

import { deadEndpointBench } from "./alerts/dead-endpoint.ts";
import { alertLatencyBench } from "./alerts/latency.ts";
import { backtestBench } from "./backtest.ts";
import { demoBench } from "./demo.ts";
import { developBench } from "./develop.ts";
import { extractMemoryBench } from "./extract/memory.ts";
import { extractBench } from "./extract/predictions.ts";
import { extractSpeedBench } from "./extract/speed.ts";
import { feedsBench } from "./feeds.ts";
import { matchBench } from "./match.ts";
import { pipelineBench } from "./pipeline.ts";
import { sourcesBench } from "./sources/run.ts";
import { startBench } from "./start.ts";

const benches: Record<string, (...args: string[]) => Promise<void>> = {
  backtest: backtestBench,
  alerts: alertLatencyBench,
  "dead-endpoint": deadEndpointBench,
  demo: demoBench,
  develop: developBench,
  feeds: feedsBench,
  match: matchBench,
  pipeline: pipelineBench,
  sources: sourcesBench,
  start: startBench,
  extract: extractBench,
  "extract-speed": extractSpeedBench,
  "extract-memory": extractMemoryBench,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`no bench '${name}'; there are: ${Object.keys(benches).join(", ")}`);
  process.exit(2);
}
await bench(...args);
