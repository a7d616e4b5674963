/** `throughline alerts`: what was told and to whom; `alerts show ID` with every attempt; `alerts redeliver` tells it again. */
import type { Command } from "commander";
import { eq } from "drizzle-orm";
import { webhookBody } from "../../core/alert/body.ts";
import { terminalText } from "../../core/alert/terminal.ts";
import { NotFoundError, ThroughlineError, UsageError } from "../../errors.ts";
import { alertOf, attemptOf } from "../../shapes/alert.ts";
import { attemptsOf, listAlerts } from "../../store/alerts.ts";
import type { Db } from "../../store/db.ts";
import { redeliver, redeliverSince } from "../../store/deliveries.ts";
import { alerts } from "../../store/schema.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption, limitOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { hasColour, print, printJson, terminalColumns } from "../output.ts";
import { printTable } from "../table.ts";
import { minute, readTime } from "../times.ts";

export function defineAlerts(command: Command): void {
  command.addOption(limitOption(10_000, 50)).addOption(jsonOption()).action(ends(list));
  command
    .command("show")
    .argument("<id>", "of an alert")
    .description("an alert as it reads, and every attempt to deliver it")
    .addOption(jsonOption())
    .action(ends(show));
  command
    .command("redeliver")
    .argument("[id]", "of an alert")
    .option("--since <time>", "all since then that did not arrive or was muted: 2025-04-28, 12h, 7d", readTime)
    .option("--all", "with --since: also what did arrive")
    .description("send again: same id, same bytes")
    .action(ends(again));
  examples(
    command,
    "alerts",
    "alerts --limit 10 --json",
    "alerts show 12",
    "alerts redeliver 12",
    "alerts redeliver --since 2d",
  );
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
type Sent = Shown["deliveries"][number];

const COLUMNS = [
  { head: "ID", of: (alert: Shown) => alert.id, right: true },
  { head: "TOLD (UTC)", of: (alert: Shown) => minute(alert.createdAt) },
  { head: "TYPE", of: (alert: Shown) => alert.type },
  { head: "STORYLINE", of: (alert: Shown) => alert.storyline },
  { head: "HEADLINE", of: (alert: Shown) => alert.headline },
  { head: "DELIVERIES", of: (alert: Shown) => alert.deliveries.map(progress).join(", ") },
];

/** "desk delivered after 3", "phone held until 2025-04-28 05:00 (quiet hours)" */
function progress({ channel, state, attempts, heldUntil, heldFor, foldedInto }: Sent): string {
  if (state === "held") return `${channel} held until ${minute(heldUntil)} (${heldFor})`;
  if (state === "folded") return `${channel} told in ${foldedInto ?? "a brief"}`;
  return `${channel} ${state}${attempts > 1 ? ` after ${attempts}` : ""}`;
}

async function required(db: Db, id: string, where: string) {
  const [alert] = /^\d{1,15}$/.test(id) ? await listAlerts(db, 1, eq(alerts.id, Number(id))) : [];
  if (alert !== undefined) return alert;
  throw new NotFoundError(`no alert '${id}' in ${where}`, { hint: "see which there are: throughline alerts" });
}

async function show(id: string, options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async ({ db, where }) => {
    const row = await required(db, id, where);
    const tries = await Promise.all(row.deliveries.map(async (one) => (await attemptsOf(db, one.id)).map(attemptOf)));
    const alert = alertOf(row);
    const deliveries = alert.deliveries.map((one, i) => ({ ...one, tries: tries[i]! }));
    if (options.json === true) {
      printJson({ ...alert, deliveries, body: JSON.parse(webhookBody(alert.id, row.payload)) });
      return EXIT.ok;
    }
    const colour = hasColour(process.stdout);
    print(terminalText(row.payload, { columns: terminalColumns() ?? 100, colour, links: colour }));
    for (const one of deliveries) {
      print(`${progress(one)}  ${one.webhookId}`);
      for (const { number, at, outcome, status, tookMs, excerpt } of one.tries)
        print(
          `  ${number}. ${minute(at)} ${outcome}${status === undefined ? "" : ` ${status}`}, ${tookMs} ms${excerpt ? `: ${firstLine(excerpt)}` : ""}`,
        );
      if (one.nextAt !== undefined) print(`  next ${minute(one.nextAt)} UTC`);
    }
    return EXIT.ok;
  });
}

const firstLine = (text: string): string => text.replace(/\s+/g, " ").slice(0, 100);

async function again(id: string | undefined, options: { since?: Date; all?: boolean }): Promise<ExitCode> {
  if ((id === undefined) === (options.since === undefined))
    throw new UsageError("WHICH_ALERTS", "name an alert or say since when, and not both", {
      hint: "throughline alerts redeliver 12, or: throughline alerts redeliver --since 2d",
    });
  return withDatabase("read", async ({ db, clock, where }) => {
    if (options.since !== undefined) {
      const waiting = await redeliverSince(db, options.since, options.all ?? false, clock.wall());
      print(`${waiting} ${waiting === 1 ? "delivery is" : "deliveries are"} on the way again`);
      return EXIT.ok;
    }
    const alert = await required(db, id!, where);
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
