/** `throughline channel`: where alerts go. */
import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { isChannelAddress, readChannelAddress } from "../../channels/address.ts";
import { attemptOn } from "../../channels/attempt.ts";
import { type Form, formOf } from "../../channels/forms.ts";
import { addressesIn, channelKind, KINDS, newSettings, shownSettings } from "../../channels/list.ts";
import { webhookBody } from "../../core/alert/body.ts";
import { testPayload } from "../../core/alert/payload.ts";
import { webhookId } from "../../core/alert/webhook-id.ts";
import { UsageError } from "../../errors.ts";
import { guardedDial } from "../../net/dial.ts";
import { refuseInnerAddress } from "../../net/inner-address.ts";
import {
  addChannel,
  enableChannel,
  listChannels,
  removeChannel,
  requireChannel,
  type StoredChannel,
  setChannel,
} from "../../store/channels.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { openFetcher } from "../fetcher.ts";
import { hasColour, print, printJson, say, terminalColumns } from "../output.ts";
import { printTable } from "../table.ts";

export function defineChannel(command: Command): void {
  command
    .command("add")
    .argument("<kind>", `${KINDS.map(({ kind }) => kind).join(", ")}; or an address such as ntfy://TOPIC`)
    .option("--name <name>", "the kind, when absent")
    .option("--set <key=value...>", "settings")
    .description("add a channel")
    .action(ends(add));
  command
    .command("kinds")
    .argument("[kind]")
    .description("what kinds there are and which settings each takes")
    .addOption(jsonOption())
    .action(ends(kinds));
  command.command("list").description("where alerts go").addOption(jsonOption()).action(ends(list));
  command
    .command("test")
    .argument("<name>")
    .description("send a test alert, and say what came back")
    .action(ends(test));
  command
    .command("set")
    .argument("<name>")
    .argument("<key=value...>", "settings; key= takes one away")
    .description("change settings, for instance to add a second webhook secret")
    .action(ends(change));
  command
    .command("enable")
    .argument("<name>")
    .description("switch a disabled channel on again; what waits is sent")
    .action(ends(enable));
  command
    .command("remove")
    .argument("<name>")
    .description("remove a channel with its subscriptions")
    .action(ends(remove));
  command.addHelpText("after", `\nKinds:\n${KINDS.map(({ kind, summary }) => `  ${kind}: ${summary}`).join("\n")}`);
  examples(
    command,
    "channel add webhook --name desk --set url=https://example.org/hook",
    "channel add email --set host=smtp.example.org from=me@example.org to=me@example.org user=me password_file=/run/secrets/smtp",
    "channel add discord://WEBHOOK_ID/WEBHOOK_TOKEN --name team",
    "channel kinds slack",
    "channel test desk",
    "subscribe dprk-deployment desk",
  );
}

async function add(what: string, options: { name?: string; set?: string[] }): Promise<ExitCode> {
  const given = Object.fromEntries((options.set ?? []).map(pairOf));
  const { kind, said } = isChannelAddress(what) ? fromAddress(what, given) : { kind: what, said: given };
  const settings = newSettings(kind, said);
  return withDatabase("write", async ({ db, config, clock }) => {
    for (const url of addressesIn(kind, settings)) refuseInnerAddress(url, config.allow);
    const channel = await addChannel(db, { name: options.name ?? kind, kind, settings }, clock.now());
    print(`added ${channel.name}`);
    for (const key of channelKind(kind).secrets) {
      if (settings[key] === undefined || said[key] !== undefined) continue;
      print(`${key}: ${settings[key]}`);
      say(`this ${key} was made for the channel and is shown only now: give it to the receiver`);
    }
    return EXIT.ok;
  });
}

function fromAddress(text: string, given: Record<string, string>) {
  const { kind, settings } = readChannelAddress(text);
  return { kind: kind.kind, said: { ...settings, ...given } };
}

async function kinds(one: string | undefined, options: { json?: boolean }): Promise<ExitCode> {
  const forms = (one === undefined ? KINDS : [channelKind(one)]).map(formOf);
  if (options.json === true) printJson(one === undefined ? forms : forms[0]);
  else print(forms.map(formText).join("\n\n"));
  return EXIT.ok;
}

function formText({ kind, summary, fields, address, updates, local }: Form): string {
  const width = Math.max(0, ...fields.map(({ name }) => name.length));
  const lines = fields.map(({ name, about, required, secret, choices, default: preset }) => {
    const notes = [
      ...(required ? ["required"] : []),
      ...(preset === undefined ? [] : [`default ${preset}`]),
      ...(choices ? [choices.join(" or ")] : []),
      ...(secret ? [`secret: also ${name}_file=PATH, ${name}_env=VARIABLE`] : []),
    ];
    return `  ${name.padEnd(width)}  ${about}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
  });
  return [
    `${kind}: ${summary}`,
    ...lines,
    ...(address ? [`  as an address: ${address}`] : []),
    ...(updates ? ["  its messages are updated in place"] : []),
    ...(local ? ["  set up on the command line only"] : []),
  ].join("\n");
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError("BAD_SETTING", "a setting is written key=value", {
    hint: "for example: --set url=https://example.org/hook",
  });
}

function channelOf({ id, name, kind, settings, state, reason, createdAt }: StoredChannel) {
  return {
    id: String(id),
    name,
    kind,
    settings: shownSettings(kind, settings),
    state,
    ...(reason && { reason }),
    createdAt: createdAt.toISOString(),
  };
}

async function list(options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const channels = (await listChannels(data.db)).map(channelOf);
    if (channels.length === 0) return nothing("channels", data, options, "add one with: throughline channel add KIND");
    if (options.json === true) printJson(channels);
    else printTable(COLUMNS, channels);
    return EXIT.ok;
  });
}

type Shown = ReturnType<typeof channelOf>;

const COLUMNS = [
  { head: "NAME", of: (channel: Shown) => channel.name },
  { head: "KIND", of: (channel: Shown) => channel.kind },
  { head: "STATE", of: (channel: Shown) => channel.state },
  {
    head: "SETTINGS",
    of: (channel: Shown) =>
      Object.entries(channel.settings)
        .map(([key, value]) => `${key}=${value}`)
        .join(" "),
  },
  { head: "TROUBLE", of: (channel: Shown) => channel.reason },
];

async function test(name: string): Promise<ExitCode> {
  return withDatabase("read", async ({ db, config, clock }) => {
    const channel = await requireChannel(db, name);
    const payload = testPayload(clock.now());
    const alertId = `test-${randomUUID()}`;
    const message = {
      webhookId: webhookId(alertId, String(channel.id)),
      body: webhookBody(alertId, payload),
      payload,
      attempt: 1,
    };
    const poster = openFetcher(config, clock);
    try {
      const tools = {
        poster,
        dial: guardedDial(config.allow),
        clock,
        ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
        print: (text: string) => void process.stdout.write(text),
        terminal: { columns: terminalColumns() ?? 100, colour: hasColour(process.stdout) },
      };
      const { outcome, status, excerpt } = await attemptOn(channel, message, tools);
      const answer = [status === undefined ? "" : `the receiver answered ${status}`, excerpt ?? ""]
        .filter((part) => part !== "")
        .join(": ");
      say(
        outcome === "delivered"
          ? `delivered${answer === "" ? "" : `: ${answer}`}`
          : `not delivered: ${answer || outcome}`,
      );
      return outcome === "delivered" ? EXIT.ok : EXIT.failure;
    } finally {
      await poster.close();
    }
  });
}

async function change(name: string, pairs: string[]): Promise<ExitCode> {
  const said = Object.fromEntries(pairs.map(pairOf));
  return withDatabase("read", async ({ db, config }) => {
    const channel = await requireChannel(db, name);
    const settings = Object.fromEntries(
      Object.entries({ ...channel.settings, ...said }).filter(([, value]) => value !== ""),
    );
    for (const url of addressesIn(channel.kind, settings)) refuseInnerAddress(url, config.allow);
    await setChannel(db, channel.id, settings);
    print(`changed ${channel.name}`);
    return EXIT.ok;
  });
}

async function enable(name: string): Promise<ExitCode> {
  return withDatabase("read", async ({ db, clock }) => {
    const channel = await requireChannel(db, name);
    await enableChannel(db, channel.id, clock.wall());
    print(`${channel.name} is enabled`);
    return EXIT.ok;
  });
}

async function remove(name: string): Promise<ExitCode> {
  return withDatabase("read", async ({ db, clock }) => {
    const channel = await requireChannel(db, name);
    await removeChannel(db, channel.id, clock.now());
    print(`removed ${channel.name}`);
    return EXIT.ok;
  });
}
