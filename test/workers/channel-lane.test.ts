import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attemptsOf, listAlerts } from "../../src/store/alerts.ts";
import { addChannel, channelById } from "../../src/store/channels.ts";
import { raiseAlert } from "../../src/store/raise.ts";
import { alerts, deliveries } from "../../src/store/schema.ts";
import { workChannel } from "../../workers/deliver.ts";
import type { Deps } from "../../workers/deps.ts";
import { useFarEnd } from "../channels/far-end.ts";
import { sample } from "../core/alert-samples.ts";
import { DAEMON, manualClock, useStore } from "../helpers/store.ts";

const clock = manualClock();
const store = useStore(clock);
const farEnd = useFarEnd();
const quietLog = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } as never;
const SECOND = 1_000;
const DAY = 86_400_000;
let count = 0;

const deps = () =>
  ({
    daemonId: DAEMON,
    clock,
    log: quietLog,
    db: store().db,
    leases: store().leases,
    queues: { add: async () => {} },
    channelTools: { ...farEnd().tools, clock },
    chance: () => 0.5,
    closing: new AbortController().signal,
  }) as unknown as Deps;

async function aChannel(kind: string, settings: object) {
  const channel = await addChannel(
    store().db,
    { name: `${kind}-${count++}`, kind, settings: settings as Record<string, unknown> },
    clock.now(),
  );
  const raise = async (payload = sample("figure")) => {
    const key = `test/${count++}`;
    await store().db.transaction((tx) => raiseAlert(tx, { key, payload }, [channel.id], clock.now(), clock.wall()));
    const [alert] = await store().db.select().from(alerts).where(eq(alerts.key, key));
    const [delivery] = await store().db.select().from(deliveries).where(eq(deliveries.alertId, alert!.id));
    return { alertId: alert!.id, deliveryId: delivery!.id };
  };
  return { channel, raise, work: () => workChannel(deps(), String(channel.id)) };
}

const deliveryOf = async (id: number) => (await store().db.select().from(deliveries).where(eq(deliveries.id, id)))[0]!;

test("a message is changed in place once its alert is, and every change is on record", async () => {
  const { site, last } = farEnd();
  site.on("/hook", { headers: { "content-type": "application/json" }, body: JSON.stringify({ id: "77" }) });
  site.on("/hook/messages/77", { body: JSON.stringify({ id: "77" }) });
  const { raise, work } = await aChannel("discord", { url: `${site.url}/hook` });
  const { alertId, deliveryId } = await raise();
  await work();
  expect(await deliveryOf(deliveryId)).toMatchObject({ state: "delivered", receipt: { id: "77" }, shown: 0 });
  const current = { ...sample("figure"), report: { independent: 9 } };
  await store().db.update(alerts).set({ current, revision: 1 }).where(eq(alerts.id, alertId));
  await store().db.update(deliveries).set({ updateAt: clock.wall() }).where(eq(deliveries.id, deliveryId));
  await work();
  expect(last()).toMatchObject({ method: "PATCH", path: "/hook/messages/77" });
  expect(last().body).toContain("9 independent sources follow");
  expect(await deliveryOf(deliveryId)).toMatchObject({ state: "delivered", shown: 1, updateAt: null });
  expect((await attemptsOf(store().db, deliveryId)).map(({ outcome }) => outcome)).toEqual(["delivered", "updated"]);
});

test.each([
  ["resend", "delivered", 2],
  ["stop", "possibly sent", 1],
] as const)(
  "an attempt that was cut off is in doubt, and the channel's choice is to %s",
  async (in_doubt, state, requests) => {
    const { site } = farEnd();
    site.on(
      `/cut-${in_doubt}`,
      () => {
        site.cut();
        return {};
      },
      { status: 202 },
    );
    const { raise, work } = await aChannel("teams", { url: `${site.url}/cut-${in_doubt}`, in_doubt });
    const { deliveryId } = await raise();
    await work();
    clock.pass(6 * SECOND);
    await work();
    expect((await deliveryOf(deliveryId)).state).toBe(state);
    expect(site.seen(`/cut-${in_doubt}`)).toHaveLength(requests);
    expect((await attemptsOf(store().db, deliveryId))[0]!.outcome).toBe("possibly sent");
  },
);

test("an attempt whose process was killed is in doubt too", async () => {
  const { site } = farEnd();
  site.on("/killed", { status: 202 });
  for (const [in_doubt, state] of [
    ["stop", "possibly sent"],
    ["resend", "delivered"],
  ] as const) {
    const { raise, work } = await aChannel("teams", { url: `${site.url}/killed`, in_doubt });
    const { deliveryId } = await raise();
    await store().db.update(deliveries).set({ begunAt: clock.wall() }).where(eq(deliveries.id, deliveryId));
    await work();
    expect((await deliveryOf(deliveryId)).state).toBe(state);
  }
  expect(site.seen("/killed")).toHaveLength(1);
});

test("a receiver that is away gets a few new alerts, then rests; what is due again is tried on its schedule", async () => {
  const { site } = farEnd();
  site.on("/away", { status: 500 });
  const { channel, raise, work } = await aChannel("webhook", { url: `${site.url}/away` });
  for (let n = 0; n < 30; n++) await raise();
  await work();
  expect(site.seen("/away")).toHaveLength(8);
  expect(await channelById(store().db, channel.id)).toMatchObject({ failures: 8, restsUntil: expect.any(Date) });
  await work();
  expect(site.seen("/away")).toHaveLength(8);
  clock.pass(5 * SECOND);
  site.on("/away", { status: 200 });
  await work();
  expect(site.seen("/away")).toHaveLength(8 + 30);
  expect(await channelById(store().db, channel.id)).toMatchObject({
    failures: 0,
    failingSince: null,
    restsUntil: null,
  });
});

test("a channel that failed for five days is switched off only when that can be told on another one", async () => {
  const { site } = farEnd();
  site.on("/lost", { status: 500 });
  const { db } = store();
  for (const { id } of await db.query.channels.findMany())
    await db.execute(`update channels set state = 'removed' where id = ${id}`);
  const { channel, raise, work } = await aChannel("webhook", { url: `${site.url}/lost` });
  await raise();
  await work();
  clock.pass(5 * DAY + SECOND);
  await work();
  expect((await channelById(db, channel.id))!.state).toBe("active");
  const other = await aChannel("webhook", { url: `${site.url}/other` });
  await raise();
  await work();
  expect(await channelById(db, channel.id)).toMatchObject({
    state: "disabled",
    reason: "nothing has arrived there for five days",
  });
  site.on("/other", { status: 204 });
  await other.work();
  expect(JSON.parse(site.seen("/other")[0]!.body)).toMatchObject({
    type: "channel.disabled",
    data: { channel: { name: channel.name } },
  });
  const [notice] = await listAlerts(db, 1);
  expect(notice!.payload.type).toBe("channel.disabled");
});
