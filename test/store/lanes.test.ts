import { expect, test } from "vitest";
import { beat } from "../../src/store/daemons.ts";
import { abandon, enter, laneOrder, leave, wake, wakeIdle } from "../../src/store/lanes.ts";
import { DAEMON, manualClock, OTHER_DAEMON, useStore } from "../helpers/store.ts";

const clock = manualClock();
const store = useStore(clock);
let lane = 0;
const key = () => `lane-${lane++}`;
const HOUR = 3_600_000;

test("waking a lane twice adds one job, and each job after that has an id of its own", async () => {
  const { db } = store();
  const k = key();
  const first = await wake(db, "host", k, clock.wall());
  expect(first).toEqual({ queue: "host", key: k, counter: 1 });
  clock.pass(1);
  expect(await wake(db, "host", k, clock.wall())).toBeNull();
  expect(await enter(db, "host", k, DAEMON, clock.wall())).toBe(2);
  clock.pass(1);
  expect(await wake(db, "host", k, clock.wall())).toEqual({ queue: "host", key: k, counter: 3 });
});

test("a lane has one holder, and the next one when it is left", async () => {
  const { db } = store();
  const k = key();
  await wake(db, "host", k, clock.wall());
  const seen = await enter(db, "host", k, DAEMON, clock.wall());
  expect(await enter(db, "host", k, OTHER_DAEMON, clock.wall())).toBeNull();
  expect(await leave(db, "host", k, DAEMON, seen!)).toBe(true);
  expect(await enter(db, "host", k, OTHER_DAEMON, clock.wall())).not.toBeNull();
});

test("a wake-up that comes while the holder is about to leave is not lost", async () => {
  const { db } = store();
  const k = key();
  await wake(db, "host", k, clock.wall());
  const seen = await enter(db, "host", k, DAEMON, clock.wall());
  await wake(db, "host", k, clock.wall());
  expect(await leave(db, "host", k, DAEMON, seen!)).toBe(false);
  expect(await enter(db, "host", k, OTHER_DAEMON, clock.wall())).toBeNull();
});

test("the lanes of a process that no longer beats are free, long before their time is up", async () => {
  const { db } = store();
  const k = key();
  await wake(db, "host", k, clock.wall());
  await enter(db, "host", k, DAEMON, clock.wall());
  clock.pass(11_000);
  await beat(db, OTHER_DAEMON, clock.wall());
  expect(await enter(db, "host", k, OTHER_DAEMON, clock.wall())).not.toBeNull();
  await beat(db, DAEMON, clock.wall());
});

test("the reconciler wakes what nobody holds and no job waits for, and a lost job again after a while", async () => {
  const { db } = store();
  const [idle, held, queued] = [key(), key(), key()];
  await wake(db, "host", held, clock.wall());
  await enter(db, "host", held, DAEMON, clock.wall());
  await wake(db, "host", queued, clock.wall());
  const keys = async () => (await wakeIdle(db, "host", [idle, held, queued], clock.wall())).map((woken) => woken.key);
  expect(await keys()).toEqual([idle]);
  expect(await keys()).toEqual([]);
  clock.pass(31_000);
  await beat(db, DAEMON, clock.wall());
  expect((await keys()).sort()).toEqual([idle, queued].sort());
  expect((await wakeIdle(db, "host", [queued], clock.wall(), true)).length).toBe(1);
});

test("a wake-up from a command leaves the job to the next tick", async () => {
  const { db } = store();
  const k = key();
  expect(await wake(db, "host", k, clock.wall(), false)).toBeNull();
  expect((await wakeIdle(db, "host", [k], clock.wall())).map((woken) => woken.key)).toEqual([k]);
});

test("only the holder can leave or abandon a lane", async () => {
  const { db } = store();
  const k = key();
  await wake(db, "host", k, clock.wall());
  await enter(db, "host", k, DAEMON, clock.wall());
  await abandon(db, "host", k, OTHER_DAEMON);
  expect(await enter(db, "host", k, OTHER_DAEMON, clock.wall())).toBeNull();
  await abandon(db, "host", k, DAEMON);
  clock.pass(HOUR);
  await beat(db, OTHER_DAEMON, clock.wall());
  expect(await enter(db, "host", k, OTHER_DAEMON, clock.wall())).not.toBeNull();
});

test("many lanes woken at once from several sides do not wait for each other in a ring", async () => {
  const { db } = store();
  const keys = Array.from({ length: 25 }, (_, n) => `ring-${n}.test`);
  const poll = () =>
    db.transaction(async (tx) => {
      for (const k of keys.toSorted(laneOrder)) await wake(tx, "host", k, clock.wall());
    });
  for (let round = 0; round < 5; round++) {
    const [there, back] = [
      wakeIdle(db, "host", keys, clock.wall(), true),
      wakeIdle(db, "host", keys.toReversed(), clock.wall(), true),
    ];
    await Promise.all([there, back, poll()]);
  }
  expect(["10", "9", "2"].toSorted(laneOrder)).toEqual(["2", "9", "10"]);
});
