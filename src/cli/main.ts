#!/usr/bin/env node
import { readConfig } from "../config.ts";
const [command, ...args] = process.argv.slice(2);
const config = readConfig(process.env);
if (command === "up") process.exitCode = await (await import("./commands/up.ts")).up(config);
else if (command === "worker") process.exitCode = await (await import("./commands/worker.ts")).worker(config, args[0]);
else if (command === "demo") process.exitCode = await (await import("./commands/demo.ts")).demo(config, { once: args.includes("--once") });
