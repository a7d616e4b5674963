/** `subscribe`, `unsubscribe`, `subscriptions`: who gets what of a storyline. */
import type { Command } from "commander";
import type { AlertPolicy } from "../../core/types.ts";
import { NotFoundError, UsageError } from "../../errors.ts";
import { listSubscriptions, requireChannel, subscribe, unsubscribe } from "../../store/channels.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { print, printJson } from "../output.ts";
import { printTable } from "../table.ts";
import { minute } from "../times.ts";

const BUILT = ["matches", "developments"] as const;
const PLANNED = ["digest", "surge", "silence", "changes"];

export function defineSubscribe(command: Command): void {
  command
    .argument("<slug>", "a storyline")
    .argument("<channel>", "where its alerts go")
    .option(
      "--policy <policy>",
      `what is told: ${BUILT.join(" or ")}; default: what the storyline's file says, else developments`,
    )
    .action(
      ends(async (slug: string, name: string, { policy: said }: { policy?: string }): Promise<ExitCode> => {
        if (said !== undefined) checkedPolicy(said);
        return withDatabase("read", async ({ db, clock }) => {
          const storyline = await requireStoryline(db, slug);
          const channel = await requireChannel(db, name);
          const policy = checkedPolicy(said ?? storyline.definition.alerts?.policy ?? "developments");
          const isNew = await subscribe(db, storyline.id, channel.id, policy, clock.now());
          print(
            isNew
              ? `${channel.name} gets the ${policy} of ${slug}`
              : `${channel.name} gets the ${policy} of ${slug} already`,
          );
          return EXIT.ok;
        });
      }),
    );
  examples(command, "subscribe dprk-deployment desk", "subscribe dprk-deployment desk --policy matches");
}

/** @throws {UsageError} */
function checkedPolicy(text: string): AlertPolicy {
  const policy = BUILT.find((one) => one === text);
  if (policy !== undefined) return policy;
  const hint = `use one of: ${BUILT.join(", ")}`;
  if (PLANNED.includes(text)) throw new UsageError("NOT_BUILT", `the policy '${text}' is not built yet`, { hint });
  throw new UsageError("UNKNOWN_POLICY", `there is no policy '${text}'`, { hint });
}

export function defineUnsubscribe(command: Command): void {
  command
    .argument("<slug>", "a storyline")
    .argument("<channel>")
    .action(
      ends((slug: string, name: string) =>
        withDatabase("read", async ({ db }) => {
          const storyline = await requireStoryline(db, slug);
          const channel = await requireChannel(db, name);
          const gone = await unsubscribe(db, storyline.id, channel.id);
          if (gone === 0)
            throw new NotFoundError(`${channel.name} gets nothing of ${slug}`, {
              hint: "see who gets what: throughline subscriptions",
            });
          print(`${channel.name} gets nothing more of ${slug}`);
          return EXIT.ok;
        }),
      ),
    );
  examples(command, "unsubscribe dprk-deployment desk");
}

export function defineSubscriptions(command: Command): void {
  command.addOption(jsonOption()).action(
    ends((options: { json?: boolean }) =>
      withDatabase("read", async (data) => {
        const rows = (await listSubscriptions(data.db)).map((row) => ({
          ...row,
          id: String(row.id),
          createdAt: row.createdAt.toISOString(),
        }));
        if (rows.length === 0)
          return nothing("subscriptions", data, options, "make one with: throughline subscribe SLUG CHANNEL");
        if (options.json === true) printJson(rows);
        else
          printTable(
            [
              { head: "STORYLINE", of: (row) => row.storyline },
              { head: "CHANNEL", of: (row) => row.channel },
              { head: "KIND", of: (row) => row.kind },
              { head: "POLICY", of: (row) => row.policy },
              { head: "SINCE (UTC)", of: (row) => minute(row.createdAt) },
            ],
            rows,
          );
        return EXIT.ok;
      }),
    ),
  );
  examples(command, "subscriptions", "subscriptions --json");
}
