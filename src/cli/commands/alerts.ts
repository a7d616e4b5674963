/** `throughline alerts`: what was told and to whom; `alerts redeliver ID` tells it again. */
import type { Command } from "commander";
import { eq } from "drizzle-orm";
import { NotFoundError, ThroughlineError } from "../../errors.ts";
import { alertOf } from "../../shapes/alert.ts";
import { listAlerts } from "../../store/alerts.ts";
import { redeliver } from "../../store/deliveries.ts";
import { alerts } from "../../store/schema.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption, limitOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { print, printJson } from "../output.ts";
import { printTable } from "../table.ts";
import { minute } from "../times.ts";

export function defineAlerts(command: Command): void {
  command.addOption(limitOption(10_000, 50)).addOption(jsonOption()).action(ends(list));
  command
    .command("redeliver")
    .argument("<id>", "of an alert")
    .description("send an alert again: same id, same bytes")
    .action(ends(again));
  examples(command, "alerts", "alerts --limit 10 --json", "alerts redeliver 12");
}

async function list(options: { limit: number; json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const rows = (await listAlerts(data.db, options.limit)).map(alertOf);
    if (rows.length === 0) return nothing("alerts", data, options, "who gets what: throughline subscriptions");
    if (options.json === true) printJson(rows);
    else printTable(COLUMNS, rows);
    return EXIT.ok;
  });
}

type Shown = ReturnType<typeof alertOf>;

const COLUMNS = [
  { head: "ID", of: (alert: Shown) => alert.id, right: true },
  { head: "TOLD (UTC)", of: (alert: Shown) => minute(alert.createdAt) },
  { head: "TYPE", of: (alert: Shown) => alert.type },
  { head: "STORYLINE", of: (alert: Shown) => alert.storyline },
  { head: "HEADLINE", of: (alert: Shown) => alert.headline },
  {
    head: "DELIVERIES",
    of: (alert: Shown) =>
      alert.deliveries
        .map(({ channel, state, attempts }) => `${channel} ${state}${attempts > 1 ? ` after ${attempts}` : ""}`)
        .join(", "),
  },
];

async function again(id: string): Promise<ExitCode> {
  return withDatabase("read", async ({ db, clock, where }) => {
    const [alert] = /^\d{1,15}$/.test(id) ? await listAlerts(db, 1, eq(alerts.id, Number(id))) : [];
    if (alert === undefined)
      throw new NotFoundError(`no alert '${id}' in ${where}`, { hint: "see which there are: throughline alerts" });
    const waiting = await redeliver(db, alert.id, clock.wall());
    if (waiting === 0) {
      throw new ThroughlineError("NO_CHANNEL", `none of the channels of alert ${id} is there and enabled any more`, {
        hint: "see: throughline channel list",
      });
    }
    print(`alert ${id} is on its way again to ${waiting} ${waiting === 1 ? "channel" : "channels"}`);
    return EXIT.ok;
  });
}
