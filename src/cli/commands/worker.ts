/** `throughline worker`: the workers alone, for several machines on one Postgres. */
import type { Config } from "../../config.ts";
import { UsageError } from "../../errors.ts";
import { QUEUE_NAMES, type QueueName } from "../../queue/names.ts";
import { runDaemon } from "../daemon.ts";

/** @param queues comma-separated names; absent: all @throws {UsageError} naming the queues there are */
export function worker(config: Config, queues?: string): Promise<number> {
  return runDaemon({
    config,
    role: "worker",
    http: false,
    ...(queues !== undefined && { queues: queueNames(queues) }),
    onReady: async () => {},
  });
}

function queueNames(list: string): QueueName[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !(QUEUE_NAMES as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new UsageError("UNKNOWN_QUEUE", `no queue '${unknown.join("', '")}'`, {
      hint: `there are: ${QUEUE_NAMES.join(", ")}`,
    });
  return names as QueueName[];
}
