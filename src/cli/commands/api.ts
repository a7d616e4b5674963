/** `throughline api`: the HTTP server alone. */
import type { Config } from "../../config.ts";
import { runDaemon } from "../daemon.ts";

export function api(config: Config): Promise<number> {
  return runDaemon({
    config,
    role: "api",
    queues: [],
    http: true,
    onReady: async (service, tools) => tools.say(`Throughline's API is ready: ${service.url}`),
  });
}
