import { expect, test } from "vitest";
import { addGap, openGap } from "../../src/store/gaps.ts";
import { addSource } from "../../src/store/sources.ts";
import { aStoryline } from "../helpers/store.ts";
import { useHttp } from "./served.ts";

const served = useHttp();
const at = (time: string) => new Date(`2025-04-${time}:00Z`);

test("gaps are listed newest first, page by page, by source and by storyline", async () => {
  const { ask, db, clock } = served();
  const add = async (name: string) =>
    (await addSource(db, { url: `https://${name}.test/feed`, title: name }, at("01T00:00"), clock.wall())).source;
  const [one, two] = [await add("one"), await add("two")];
  await db.transaction(async (tx) => {
    await addGap(
      tx,
      one.id,
      { kind: "overrun", from: at("10T00:00"), why: "w", lost: 7 },
      at("11T00:00"),
      at("11T00:00"),
    );
    await openGap(tx, one.id, { kind: "outage", from: at("20T00:00"), why: "the server answered 500" }, at("20T01:00"));
    await openGap(tx, two.id, { kind: "outage", from: at("20T00:00"), why: "no answer" }, at("20T01:00"));
  });
  const outage = { kind: "outage", from: "2025-04-20T00:00:00.000Z" };
  const lost = { kind: "overrun", from: "2025-04-10T00:00:00.000Z", to: "2025-04-11T00:00:00.000Z", count: 7 };
  const whole = (await ask("/v1/gaps")).json;
  expect(whole.items).toMatchObject([
    { ...outage, source: { title: "one" }, why: "the server answered 500" },
    { ...outage, source: { title: "two" } },
    lost,
    { kind: "unfollowed" },
    { kind: "unfollowed" },
  ]);
  expect(whole.items[0]).not.toHaveProperty("to");
  const seen: unknown[] = [];
  for (let path: string | undefined = "/v1/gaps?limit=2"; path !== undefined; ) {
    const { json } = await ask(path);
    seen.push(...json.items);
    path = json.next && `/v1/gaps?limit=2&cursor=${json.next}`;
  }
  expect(seen).toEqual(whole.items);
  const kinds = async (path: string) => (await ask(path)).json.items.map((gap: { kind: string }) => gap.kind);
  expect(await kinds(`/v1/gaps?source=${two.id}&since=2025-04-02`)).toEqual(["outage"]);
  expect(await kinds("/v1/gaps?since=2025-04-02&until=2025-04-15")).toEqual(["overrun"]);
  await aStoryline(db, "slug: two\nname: Two\nquery: two\nsources: [two.test]\n", clock);
  expect(await kinds("/v1/storylines/two/gaps?since=2025-04-02")).toEqual(["outage"]);
  expect((await ask("/v1/storylines/none/gaps")).status).toBe(404);
  expect((await ask("/v1/gaps?since=yesterday")).json.code).toBe("BAD_PARAMETER");
});
