// Compiles src, workers and bench into dist/, from nothing, so that no file of an older build is left there.
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
chmodSync("dist/src/cli/main.js", 0o755); // `npx throughline` runs the file itself
