/** `npm run bench -- NAME`: measures, prints, never judges. */
import { feedsBench } from "./feeds.ts";
import { pipelineBench } from "./pipeline.ts";
import { startBench } from "./start.ts";

const benches: Record<string, () => Promise<void>> = { feeds: feedsBench, pipeline: pipelineBench, start: startBench };

const name = process.argv[2] ?? "";
const bench = benches[name];
if (bench === undefined) {
  console.error(`no bench '${name}'; there are: ${Object.keys(benches).join(", ")}`);
  process.exit(2);
}
await bench();
