import { expect, test } from "vitest";
import { beat } from "../../src/store/daemons.ts";
import { pausedUntil, robotsOf, saveRobots, takeTurn } from "../../src/store/hosts.ts";
import { createPace } from "../../src/store/pace.ts";
import { DAEMON, manualClock, OTHER_DAEMON, useStore } from "../helpers/store.ts";

const clock = manualClock();
const store = useStore(clock);
const signal = new AbortController().signal;

test("a host is asked by one process at a time, and the next one waits out the pause", async () => {
  const { db } = store();
  const ours = createPace(db, clock, 1_000, DAEMON);
  const turn = await ours.enter("a.test", signal);
  expect(await takeTurn(db, "a.test", OTHER_DAEMON, clock.wall())).toBeGreaterThan(0);
  const left = clock.wall().getTime();
  await turn.leave({ status: 200 });
  const theirs = createPace(db, clock, 1_000, OTHER_DAEMON);
  await theirs.enter("a.test", signal);
  expect(clock.wall().getTime() - left).toBeGreaterThanOrEqual(1_000);
});

test("two hosts do not wait for each other", async () => {
  const { db } = store();
  const pace = createPace(db, clock, 1_000, DAEMON);
  await pace.enter("b.test", signal);
  const before = clock.wall().getTime();
  await pace.enter("c.test", signal);
  expect(clock.wall().getTime()).toBe(before);
});

test("Retry-After with 429 or 503 pauses the whole host, and with any other answer nothing", async () => {
  const { db } = store();
  const pace = createPace(db, clock, 1_000, DAEMON);
  for (const [status, pauses] of [
    [429, true],
    [503, true],
    [200, false],
  ] as const) {
    const host = `retry-${status}.test`;
    const turn = await pace.enter(host, signal);
    await turn.leave({ status, retryAfterMs: 60_000 });
    const until = await pausedUntil(db, host, clock.wall());
    expect(until!.getTime() - clock.wall().getTime()).toBe(pauses ? 60_000 : 1_000);
  }
});

test("a longer crawl delay than ours is kept", async () => {
  const { db } = store();
  await saveRobots(db, "slow.test", { status: 200, body: "Crawl-delay: 5", fetchedAt: clock.wall() }, 5_000);
  const turn = await createPace(db, clock, 1_000, DAEMON).enter("slow.test", signal);
  await turn.leave({ status: 200 });
  expect((await pausedUntil(db, "slow.test", clock.wall()))!.getTime() - clock.wall().getTime()).toBe(5_000);
  expect(await robotsOf(db, "slow.test")).toMatchObject({ status: 200, body: "Crawl-delay: 5" });
});

test("the turn of a killed process is free as soon as its heartbeat is stale", async () => {
  const { db } = store();
  expect(await takeTurn(db, "dead.test", DAEMON, clock.wall())).toBeNull();
  clock.pass(11_000);
  await beat(db, OTHER_DAEMON, clock.wall());
  expect(await takeTurn(db, "dead.test", OTHER_DAEMON, clock.wall())).toBeNull();
});

test("waiting for a turn ends with the signal", async () => {
  const { db } = store();
  await beat(db, DAEMON, clock.wall());
  await takeTurn(db, "busy.test", DAEMON, clock.wall());
  const abort = new AbortController();
  abort.abort(new Error("closing"));
  await expect(createPace(db, clock, 0, OTHER_DAEMON).enter("busy.test", abort.signal)).rejects.toThrow("closing");
});
