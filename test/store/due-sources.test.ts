import { expect, test } from "vitest";
import { nextDueSource } from "../../src/store/sources.ts";
import { aSource, manualClock, useStore } from "../helpers/store.ts";

const clock = manualClock();
const store = useStore(clock);
const next = async () => (await nextDueSource(store().db, "slow.example.org", clock.now(), clock.wall()))?.url;

test("polls that never end, as in a daemon that is killed each time, keep no other source of the host waiting", async () => {
  const urls = ["1", "2", "3"].map((name) => `https://slow.example.org/${name}`);
  for (const url of urls) await aSource(store().db, url, clock);
  clock.pass(86_400_000); // all are due, and stay so: no poll comes to an end
  const begun: (string | undefined)[] = [];
  for (let start = 0; start < 6; start++) {
    begun.push(await next());
    clock.pass(1_000);
  }
  expect(begun.slice(0, 3).sort()).toEqual(urls);
  expect(begun.slice(3)).toEqual(begun.slice(0, 3));
});
