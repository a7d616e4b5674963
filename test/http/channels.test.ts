import { expect, test } from "vitest";
import { testPayload } from "../../src/core/alert/payload.ts";
import { recordAttempt } from "../../src/store/deliveries.ts";
import { raiseAlert } from "../../src/store/raise.ts";
import { aStoryline } from "../helpers/store.ts";
import { useHttp } from "./served.ts";

const served = useHttp();
const post = (path: string, body: object) => served().ask(path, { method: "POST", body });

test("a secret goes in or is shown once when it was made here, and is hidden ever after", async () => {
  const { ask } = served();
  const own = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const given = await post("/v1/channels", {
    kind: "webhook",
    name: "given",
    settings: { url: "https://hooks.example.org/a", secret: own },
  });
  expect([given.status, given.json.generated]).toEqual([201, undefined]);
  expect(given.json).toMatchObject({
    name: "given",
    kind: "webhook",
    state: "active",
    settings: { url: "https://hooks.example.org/a" },
  });
  const made = await post("/v1/channels", {
    kind: "webhook",
    name: "made",
    settings: { url: "https://hooks.example.org/b" },
  });
  const { secret } = made.json.generated;
  expect(secret).toMatch(/^whsec_/);
  for (const reply of [
    given,
    await ask("/v1/channels"),
    await ask("/v1/channels/given"),
    await ask("/v1/channels/made"),
  ]) {
    expect(reply.status).toBeLessThan(300);
    expect(reply.body).not.toContain(own);
    expect(reply.body).not.toContain(secret);
  }
});

test("wrong channels are refused by the name of what is wrong, without repeating a value", async () => {
  const wrong: [object, string, string][] = [
    [{ kind: "pigeon" }, "UNKNOWN_CHANNEL_KIND", "pigeon"],
    [{ kind: "webhook", name: "w" }, "WRONG_CHANNEL_SETTINGS", "url"],
    [
      { kind: "webhook", name: "w", settings: { url: "https://hooks.example.org/", secret: "planted-secret" } },
      "WRONG_CHANNEL_SETTINGS",
      "secret",
    ],
    [{ kind: "webhook", name: "", settings: {} }, "BAD_PARAMETER", "name"],
    [{ kind: "terminal", settings: { colour: true } }, "WRONG_CHANNEL_SETTINGS", "colour"],
    [{ kind: "webhook", settings: { url: { a: 1 } } }, "BAD_PARAMETER", "settings"],
    [{ kind: "constructor" }, "UNKNOWN_CHANNEL_KIND", "constructor"],
  ];
  for (const [body, code, named] of wrong) {
    const { status, json, body: text } = await post("/v1/channels", body);
    expect([status, json.code]).toEqual([400, code]);
    expect(json.detail).toContain(named);
    expect(text).not.toContain("planted-secret");
  }
  await post("/v1/channels", { kind: "terminal" });
  expect((await post("/v1/channels", { kind: "terminal" })).json).toMatchObject({ status: 400, code: "NAME_TAKEN" });
});

test("a channel is subscribed to a storyline once, and unsubscribed", async () => {
  const { ask, db, clock } = served();
  await aStoryline(db, "slug: kursk\nname: Kursk\nquery: kursk", clock);
  await post("/v1/channels", { kind: "terminal", name: "screen" });
  const first = await post("/v1/subscriptions", { storyline: "kursk", channel: "screen" });
  expect([first.status, first.json]).toEqual([
    201,
    {
      id: expect.any(String),
      storyline: "kursk",
      channel: "screen",
      kind: "terminal",
      policy: "developments",
      settings: {},
      held: 0,
      createdAt: "2025-04-28T06:00:00.000Z",
    },
  ]);
  expect((await post("/v1/subscriptions", { storyline: "kursk", channel: "screen" })).status).toBe(200);
  expect(
    (await post("/v1/subscriptions", { storyline: "kursk", channel: "screen", policy: "loud" })).json.detail,
  ).toContain("policy");
  expect((await post("/v1/subscriptions", { storyline: "none", channel: "screen" })).status).toBe(404);
  expect((await post("/v1/subscriptions", { storyline: "kursk", channel: "none" })).status).toBe(404);
  expect((await ask("/v1/subscriptions")).json.items).toEqual([first.json]);
  expect((await ask("/v1/subscriptions/kursk/screen", { method: "DELETE" })).status).toBe(204);
  expect((await ask("/v1/subscriptions/kursk/screen", { method: "DELETE" })).status).toBe(404);
});

test("a removed channel is gone with its subscriptions", async () => {
  const { ask, db, clock } = served();
  await aStoryline(db, "slug: sumy\nname: Sumy\nquery: sumy", clock);
  await post("/v1/channels", { kind: "terminal", name: "short" });
  await post("/v1/subscriptions", { storyline: "sumy", channel: "short", policy: "matches" });
  expect((await ask("/v1/channels/short", { method: "DELETE" })).status).toBe(204);
  expect((await ask("/v1/channels/short")).status).toBe(404);
  expect((await ask("/v1/subscriptions")).json.items).toEqual([]);
});

test("alerts and deliveries say what was told to whom and how each attempt went", async () => {
  const { ask, db, clock } = served();
  const storyline = await aStoryline(db, "slug: odesa\nname: Odesa\nquery: odesa", clock);
  const { id: channelId } = (
    await post("/v1/channels", { kind: "webhook", name: "hook", settings: { url: "https://hooks.example.org/" } })
  ).json;
  for (const key of ["one", "two", "three"]) {
    await db.transaction((tx) =>
      raiseAlert(
        tx,
        { key, storylineId: storyline.id, payload: testPayload(clock.now()) },
        [Number(channelId)],
        clock.now(),
        clock.wall(),
      ),
    );
  }
  const alerts = await ask("/v1/alerts?limit=2");
  expect(alerts.json.items[0]).toMatchObject({
    type: "test",
    storyline: "odesa",
    createdAt: "2025-04-28T06:00:00.000Z",
    headline: "Throughline can reach you here",
    deliveries: [{ channel: "hook", state: "waiting", attempts: 0 }],
  });
  expect((await ask(`/v1/alerts?cursor=${alerts.json.next}`)).json.items).toHaveLength(1);
  expect((await ask("/v1/alerts?storyline=odesa")).json.items).toHaveLength(3);
  const { items } = (await ask("/v1/deliveries")).json;
  expect(items.map((one: { alert: string }) => one.alert)).toEqual(
    [...items.map((one: { alert: string }) => one.alert)].sort((a, b) => Number(b) - Number(a)),
  );
  const id = items[0].id;
  await recordAttempt(
    db,
    { id: Number(id), attempts: 0 },
    { at: clock.wall(), tookMs: 12, outcome: "delivered", status: 204 },
    { state: "delivered" },
    clock.now(),
  );
  expect((await ask(`/v1/deliveries/${id}`)).json).toMatchObject({
    state: "delivered",
    attempts: 1,
    tries: [{ number: 1, tookMs: 12, outcome: "delivered", status: 204 }],
  });
  expect((await ask("/v1/deliveries?state=waiting")).json.items).toHaveLength(2);
  expect((await ask("/v1/deliveries?state=delivered")).json.items.map((one: { id: string }) => one.id)).toEqual([id]);
  expect((await ask("/v1/deliveries?state=lost")).json.detail).toContain("state");
  expect((await ask("/v1/deliveries/999999")).status).toBe(404);
});
