import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { attemptsOf, deliveriesOf, listAlerts } from "../../src/store/alerts.ts";
import { placeArticle } from "../../src/store/articles.ts";
import { addChannel, removeChannel } from "../../src/store/channels.ts";
import { listClaims } from "../../src/store/claims.ts";
import { dueDeliveries, recordAttempt, redeliver } from "../../src/store/deliveries.ts";
import { countPending, latestDevelopments } from "../../src/store/developments.ts";
import { keepArticle } from "../../src/store/keep.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import { rematchPage } from "../../src/store/rematch.ts";
import { archiveStoryline } from "../../src/store/storylines.ts";
import { subscribe } from "../../src/store/subscriptions.ts";
import { developStoryline } from "../../workers/develop.ts";
import { aStoryline, manualClock, pageText, useStore } from "../helpers/store.ts";

const clock = manualClock();
const store = useStore(clock);
const monitors = createMonitors(() => {});
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } as never;
const deps = () => ({ db: store().db, clock, log: quiet });
let count = 0;

async function scene(word: string, policy: "matches" | "developments" = "developments", more = "") {
  const { db } = store();
  const storyline = await aStoryline(db, `slug: ${word}\nname: About ${word}\nquery: ${word}\n${more}`, clock);
  const channel = await addChannel(db, { name: `to-${word}`, kind: "terminal", settings: {} }, clock.now());
  await subscribe(db, storyline.id, channel.id, policy, clock.now());
  const store1 = async (title: string, text: string, publishedAt?: string, host = "develop.test") => {
    clock.pass(1_000);
    const id = await placeArticle(
      db,
      `https://${host}/${count++}`,
      { title, ...(publishedAt && { publishedAt }) },
      clock.now(),
      clock.wall(),
    );
    await keepArticle(db, id, pageText(title, text), {
      monitors,
      now: clock.now(),
      wall: clock.wall(),
      keepPages: "none",
    });
    return id;
  };
  return { db, storyline, channel, article: store1 };
}

const LONG =
  "Several sentences follow so that the text speaks for itself. It goes on for a while, as reports do, and names nobody at all.";

/** Reports that have nothing in common but that they are reports. */
const DIFFERENT = [
  "Climbers found a wooden boat in the meltwater, and the museum of the valley has sent two people to bring it down.",
  "A power station will be switched off while divers look for stones in front of its grille, its owner wrote to the town.",
  "Schoolchildren planted larches along the path where the toll house used to stand, as a thank-you to their teacher.",
  "Insurers refuse to pay for the bridge because nobody had asked a geologist before the pillars were set, a court heard.",
];

test("a new report is one development, one alert and one delivery, however often the step runs", async () => {
  const { db, storyline, channel, article } = await scene("avalanche");
  const id = await article("Snow", `An avalanche closed the pass. ${LONG}`);
  const first = await developStoryline(deps(), storyline.id);
  expect(first.wakes).toEqual([expect.objectContaining({ queue: "deliver", key: String(channel.id) })]);
  await developStoryline(deps(), storyline.id);
  const [development, ...others] = await latestDevelopments(db, storyline.id, 10);
  expect(others).toEqual([]);
  expect(development).toMatchObject({
    article: { id },
    result: { kind: "new_event", headline: "Snow", sentence: "An avalanche closed the pass." },
    standing: { independent: 0, reports: 1, first: { article: String(id) } },
  });
  const [alert, ...more] = await listAlerts(db, 10);
  expect(more).toEqual([]);
  expect(alert!.deliveries).toEqual([
    expect.objectContaining({ channel: "to-avalanche", state: "waiting", attempts: 0 }),
  ]);
});

test("ten steps at the same time tell each report once", async () => {
  const { db, storyline, article } = await scene("glacier");
  for (const [n, text] of DIFFERENT.entries()) await article(`Ice ${"abcdefgh"[n]}`, `A glacier moved. ${text}`);
  await Promise.all(Array.from({ length: 10 }, () => developStoryline(deps(), storyline.id)));
  while ((await countPending(db)) > 0) await developStoryline(deps(), storyline.id);
  const told = await latestDevelopments(db, storyline.id, 50);
  expect(new Set(told.map(({ article }) => article.id)).size).toBe(DIFFERENT.length);
  expect(told).toHaveLength(DIFFERENT.length);
});

test("copies of a report join it silently", async () => {
  const { db, storyline, article } = await scene("volcano");
  await article("First", `A volcano woke up on the island. ${LONG}`);
  await article("Same words, other headline", `A  volcano woke up on the island. ${LONG}`);
  await developStoryline(deps(), storyline.id);
  const developments = await latestDevelopments(db, storyline.id, 10);
  expect(developments.map(({ result, articles }) => [result.headline, articles])).toEqual([["First", 2]]);
  expect(developments[0]!.standing).toMatchObject({ independent: 0, reports: 2 });
});

test("another publisher's own report of a known figure joins its development as an independent source", async () => {
  const { db, storyline, article } = await scene("quake", "developments", "quantities: {dead: [dead, killed]}\n");
  await article("Quake", `A quake shook the coast at dawn, and trains stood still. ${LONG}`);
  await article(
    "First count",
    "The governor said that 140 people were killed by the quake on the coast.",
    undefined,
    "one.test",
  );
  await article(
    "Toll",
    "Rescuers who dug through the night after the quake say that 140 people are dead.",
    undefined,
    "two.test",
  );
  await developStoryline(deps(), storyline.id);
  const figures = (await latestDevelopments(db, storyline.id, 10)).filter(({ result }) => result.kind === "new_figure");
  expect(figures).toHaveLength(1);
  expect(figures[0]).toMatchObject({
    result: { headline: "dead: 140, says The governor" },
    standing: { independent: 1, reports: 2, first: { family: "one" } },
  });
});

test("a second match of an article by another revision develops it no second time", async () => {
  const { db, storyline, article } = await scene("landslide");
  await article("Slide", `A landslide blocked the road. ${LONG}`);
  await developStoryline(deps(), storyline.id);
  await aStoryline(db, "slug: landslide\nname: Slides\nquery: landslide OR mudslide\n", clock);
  while ((await rematchPage(db, storyline.id, clock.now(), clock.wall())) !== null) {}
  expect(await countPending(db)).toBe(1);
  await developStoryline(deps(), storyline.id);
  expect(await latestDevelopments(db, storyline.id, 10)).toHaveLength(1);
  expect(await countPending(db)).toBe(0);
});

test("claims are stored with their article, as it stood at a moment", async () => {
  const { db, storyline, article } = await scene("harvest", "developments", "actors: {Ministry: [farm ministry]}\n");
  await article(
    "Grain",
    "The farm ministry denied that the harvest of this summer was the worst in years. It gave no figure.",
  );
  const between = clock.now();
  clock.pass(60_000);
  await article(
    "Grain again",
    "The farm ministry confirmed that the harvest had failed in the north of the country and in its hills.",
  );
  await developStoryline(deps(), storyline.id);
  const read = async (asOf?: Date) =>
    (await listClaims(db, storyline.id, { side: "Ministry", limit: 10, ...(asOf && { asOf }) })).map(
      ({ claim }) => claim.stance,
    );
  expect(await read()).toEqual(["confirms", "denies"]);
  expect(await read(between)).toEqual(["denies"]);
});

test("after an outage the article that was published first leads, not the one stored first", async () => {
  const { db, storyline, article } = await scene("eclipse");
  await article("Late copy", `An eclipse darkened the coast. ${LONG}`, "2025-03-02T00:00:00Z");
  await article("Original", `An eclipse darkened the coast. ${LONG}`, "2025-03-01T00:00:00Z");
  await developStoryline(deps(), storyline.id);
  expect((await latestDevelopments(db, storyline.id, 10)).map(({ result }) => result.headline)).toEqual(["Original"]);
});

test("policy matches tells every article, copies too, each once", async () => {
  const { db, storyline, channel, article } = await scene("monsoon", "matches");
  await article("One", `A monsoon came early. ${LONG}`);
  await article("Two", `A monsoon came early. ${LONG}`);
  await developStoryline(deps(), storyline.id);
  await developStoryline(deps(), storyline.id);
  const due = await dueDeliveries(db, channel.id, clock.wall(), 10);
  expect(due.map(({ payload }) => [payload.type, payload.article?.title]).sort()).toEqual([
    ["match", "One"],
    ["match", "Two"],
  ]);
  expect(new Set(due.map(({ webhookId }) => webhookId)).size).toBe(2);
  for (const { body, payload } of due)
    expect(JSON.parse(body)).toMatchObject({ type: "match", data: { article: { url: payload.article?.url } } });
});

test("what matched before the subscription is not told by it", async () => {
  const { db, storyline, article } = await scene("aurora");
  await article("Before", `An aurora was seen in the south. ${LONG}`);
  clock.pass(1_000);
  const later = await addChannel(db, { name: "later", kind: "terminal", settings: {} }, clock.now());
  await subscribe(db, storyline.id, later.id, "matches", clock.now());
  await article("After", `An aurora was seen again. ${LONG}`);
  await developStoryline(deps(), storyline.id);
  expect((await dueDeliveries(db, later.id, clock.wall(), 10)).map(({ payload }) => payload.article?.title)).toEqual([
    "After",
  ]);
});

test("a match that cannot be developed is parked after three tries and holds up nothing for good", async () => {
  const { db, storyline, article } = await scene("tornado");
  const bad = await article("Bad", `A tornado passed. ${LONG}`);
  await article("Good", `A tornado came back. ${DIFFERENT[0]}`);
  await db.execute(
    sql.raw(
      `create function refuse() returns trigger language plpgsql as $$ begin if new.article_id = ${bad} then raise exception 'refused'; end if; return new; end $$`,
    ),
  );
  await db.execute(
    sql.raw("create trigger refuse before insert on developments for each row execute function refuse()"),
  );
  for (let tries = 0; tries < 4; tries++) await developStoryline(deps(), storyline.id);
  expect((await latestDevelopments(db, storyline.id, 10)).map(({ result }) => result.headline)).toEqual(["Good"]);
  expect(await countPending(db)).toBe(0);
  await db.execute(sql.raw("drop trigger refuse on developments"));
});

test("nothing is told of an archived storyline", async () => {
  const { db, storyline, channel, article } = await scene("blizzard");
  await article("Late", `A blizzard is coming. ${LONG}`);
  await archiveStoryline(db, storyline.id);
  await developStoryline(deps(), storyline.id);
  expect(await dueDeliveries(db, channel.id, clock.wall(), 10)).toEqual([]);
  expect(await countPending(db)).toBe(0);
});

test("a delivery keeps its id and bytes over failures and when it is sent again, and every attempt is on record", async () => {
  const { db, storyline, channel, article } = await scene("heatwave");
  await article("Hot", `A heatwave began. ${LONG}`);
  await developStoryline(deps(), storyline.id);
  const [due] = await dueDeliveries(db, channel.id, clock.wall(), 10);
  const nextAt = new Date(clock.wall().getTime() + 5_000);
  await recordAttempt(
    db,
    due!,
    { at: clock.wall(), tookMs: 3, outcome: "retry", status: 500 },
    { state: "waiting", nextAt },
    clock.now(),
  );
  expect(await dueDeliveries(db, channel.id, clock.wall(), 10)).toEqual([]);
  clock.pass(5_000);
  const [again] = await dueDeliveries(db, channel.id, clock.wall(), 10);
  expect(again).toMatchObject({ id: due!.id, webhookId: due!.webhookId, body: due!.body, attempts: 1 });
  await recordAttempt(
    db,
    again!,
    { at: clock.wall(), tookMs: 3, outcome: "delivered", status: 200 },
    { state: "delivered" },
    clock.now(),
  );
  expect(await redeliver(db, due!.alertId, clock.wall())).toBe(1);
  expect((await dueDeliveries(db, channel.id, clock.wall(), 10))[0]).toMatchObject({
    webhookId: due!.webhookId,
    body: due!.body,
  });
  expect((await attemptsOf(db, due!.id)).map(({ number, outcome, status }) => [number, outcome, status])).toEqual([
    [1, "retry", 500],
    [2, "delivered", 200],
  ]);
});

test("a removed channel gets nothing more, and what it got stays on record", async () => {
  const { db, storyline, channel, article } = await scene("drought");
  await article("Dry", `A drought was declared. ${LONG}`);
  await developStoryline(deps(), storyline.id);
  await removeChannel(db, channel.id, clock.now());
  expect(await dueDeliveries(db, channel.id, clock.wall(), 10)).toEqual([]);
  const [alert] = await listAlerts(db, 1);
  expect(await deliveriesOf(db, [alert!.id])).toEqual([expect.objectContaining({ state: "dead" })]);
});
