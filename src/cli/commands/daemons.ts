/** The commands that run until they are stopped. Each is loaded only when it starts. */
import { type Command, InvalidArgumentError } from "commander";
import { readConfig } from "../../config.ts";
import { ends, examples } from "../command.ts";

export function defineUp(command: Command): void {
  command.action(ends(async () => (await import("./up.ts")).up(readConfig(process.env))));
  examples(command, "up", "up   # with THROUGHLINE_DATA=/var/lib/throughline in the environment");
}

export function defineWorker(command: Command): void {
  command
    .option("--queues <names>", "only these queues, separated by commas")
    .action(
      ends(async ({ queues }: { queues?: string }) =>
        (await import("./worker.ts")).worker(readConfig(process.env), queues),
      ),
    );
  examples(command, "worker", "worker --queues host,develop");
}

export function defineApi(command: Command): void {
  command.action(ends(async () => (await import("./api.ts")).api(readConfig(process.env))));
}

export function defineDemo(command: Command): void {
  command
    .option("--speed <n>", "seconds of the story in a second", speedOf)
    .option("--once", "end when the story has been told", false)
    .action(
      ends(async (options: { speed?: number; once: boolean }) =>
        (await import("./demo.ts")).demo(readConfig(process.env), options),
      ),
    );
  examples(command, "demo", "demo --once --speed 1000000");
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (text.trim() !== "" && Number.isFinite(speed)) return speed;
  throw new InvalidArgumentError("It must be a number.");
}
