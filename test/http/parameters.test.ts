import fc from "fast-check";
import { expect, test } from "vitest";
import { idCursor, placeCursor, timedPage } from "../../src/shapes/page.ts";
import { aSource, aStoryline } from "../helpers/store.ts";
import { useHttp } from "./served.ts";

const served = useHttp();

const LISTS = [
  "sources",
  "articles",
  "storylines",
  "alerts",
  "deliveries",
  "channels",
  "subscriptions",
  "search?q=kursk",
];
const on = (list: string, query: string) => `/v1/${list}${list.includes("?") ? "&" : "?"}${query}`;

test.each(LISTS)("a wrong limit of %s is refused by name", async (list) => {
  for (const limit of ["0", "-1", "201", "1e9", "NaN", "ten", "", "1.5", "5&limit=6"]) {
    const { status, json, headers } = await served().ask(on(list, `limit=${limit}`));
    expect([limit, status, json.code, headers["content-type"]]).toEqual([
      limit,
      400,
      "BAD_PARAMETER",
      "application/problem+json",
    ]);
    expect(json.detail).toContain("limit");
  }
  expect((await served().ask(on(list, "limit=200"))).status).toBe(200);
});

test.each(LISTS)("a forged cursor of %s is refused by name", async (list) => {
  const forged = [
    "x",
    "MQ==",
    "é",
    "....",
    "e30",
    "'; DROP TABLE articles; --",
    placeCursor({ time: new Date(9e14), id: 1 }).replace(/.$/, "_"),
    "a".repeat(500),
    Buffer.from("1.2.3").toString("base64url"),
    Buffer.from("-1").toString("base64url"),
  ];
  for (const cursor of forged) {
    const { status, json } = await served().ask(on(list, `cursor=${encodeURIComponent(cursor)}`));
    expect([cursor, status, json.code]).toEqual([cursor, 400, "BAD_PARAMETER"]);
    expect(json.detail).toContain("cursor");
  }
});

test.each(LISTS)("an unknown parameter of %s is refused by name", async (list) => {
  const { status, json } = await served().ask(on(list, "sort=secret"));
  expect([status, json.code]).toEqual([400, "BAD_PARAMETER"]);
  expect(json.detail).toContain("sort");
});

test("a cursor of one order is not taken in the other", async () => {
  expect((await served().ask(`/v1/articles?cursor=${idCursor({ id: 3 })}`)).status).toBe(400);
  expect((await served().ask(`/v1/sources?cursor=${placeCursor({ time: new Date(0), id: 3 })}`)).status).toBe(400);
});

test("a cursor leads back to its place", () => {
  const time = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(time, fc.integer({ min: 0, max: 999_999_999_999_999 }), (at, id) => {
      expect(timedPage.cursor.parse(placeCursor({ time: at, id }))).toEqual({ time: at, id });
    }),
  );
});

test("no text at all makes a cursor fail otherwise than by saying so", () => {
  fc.assert(
    fc.property(fc.string(), (text) => void expect([true, false]).toContain(timedPage.cursor.safeParse(text).success)),
  );
});

test("hostile searches are answered or refused, never a fault of the server", async () => {
  const { db, clock, ask, article } = served();
  const source = await aSource(db, "https://hostile.example.org/feed.xml", clock);
  await aStoryline(db, "slug: hostile\nname: Hostile\nterms: {a: [troops]}\nquery: '@a'", clock);
  await article(
    source,
    "https://hostile.example.org/1",
    "Troops '; DROP TABLE",
    "Troops % _ \\ <-> :* & | ! in Kursk 😀 북한.",
  );
  const hostile = [
    "'; DROP TABLE articles; --",
    "a &",
    "(((",
    ")",
    ":*",
    "<->",
    "\\",
    '"open',
    "!",
    "😀",
    "\0",
    "kursk\0",
    "\ud800",
    "%",
    "_",
    "*",
    "?",
    "@a",
    "@nope",
    "@",
    "a*",
    "tro*",
    "NOT a",
    "-kursk",
    "AND",
    "OR OR",
    "NEAR/0",
    "a NEAR/99999999999 b",
    "ATLEAST/0()",
    "ATLEAST/99(a, b)",
    "title:",
    "title:title:a",
    "nope:a",
    "a{99999999999999999999}",
    "a{-1}",
    "a^1e309",
    "lang:",
    "lang:zz",
    "exact:",
    "=",
    "북한",
    "__proto__",
    "constructor",
    "toString",
    "(".repeat(5_000),
    "a ".repeat(9_000),
    `${"a OR ".repeat(3_000)}a`,
    "'",
    "''",
    "\\'",
    "$1",
    "$" + "{7*7}",
    "\u202e",
    "a\nb",
    " ",
    "\u0085",
  ];
  for (const q of hostile) {
    for (const more of ["", "&storyline=hostile"]) {
      const { status, json } = await ask(`/v1/search?q=${encodeURIComponent(q.replace("\ud800", "\ufffd"))}${more}`);
      expect([q.slice(0, 40), [200, 400].includes(status)]).toEqual([q.slice(0, 40), true]);
      if (status === 400) expect(json.code).toBeTruthy();
    }
  }
});

test("any search text at all is answered or refused", async () => {
  const { ask } = served();
  const piece = fc.constantFrom(
    "kursk",
    "(",
    ")",
    '"',
    "NEAR/3",
    "AND",
    "OR",
    "NOT",
    "-",
    "*",
    "{2}",
    "^2",
    "title:",
    "@a",
    "=",
    " ",
    "ATLEAST/2(",
    ",",
    "'",
    "\\",
    ":",
    "|",
    "&",
    "북한",
    "?",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
        fc.string({ unit: "binary" }),
      ),
      async (q) => {
        expect([200, 400]).toContain(
          (await ask(`/v1/search?q=${encodeURIComponent(Buffer.from(q).toString())}`)).status,
        );
      },
    ),
    { numRuns: 150 },
  );
});

test("a search too long for an address is a 400 as well", async () => {
  const { status, json, headers } = await served().ask(`/v1/search?q=${"kursk+".repeat(12_000)}`);
  expect([status, json.code, headers["content-type"]]).toEqual([400, "BAD_REQUEST", "application/problem+json"]);
});

test("a search of a megabyte does not stop the server", async () => {
  await served()
    .ask(`/v1/search?q=${"kursk+".repeat(170_000)}`)
    .catch(() => {}); // the connection may end while it is sent
  expect((await served().ask("/livez")).status).toBe(200);
});

test("times that no database can hold are refused by name", async () => {
  for (const time of [
    "yesterday",
    "2025-02-31",
    "0000-01-01",
    "+275760-09-13T00:00:00Z",
    "2025-13-01",
    "1714280000",
    "9999-12-31T23:59:59-14:00",
  ]) {
    const { status, json } = await served().ask(`/v1/search?q=kursk&since=${encodeURIComponent(time)}`);
    expect([time, status, json.code]).toEqual([time, 400, "BAD_PARAMETER"]);
    expect(json.detail).toContain("since");
  }
});

test("a path with bytes that are no text is answered as unknown", async () => {
  for (const path of [
    "/v1/articles/%ff",
    "/v1/articles/%00",
    "/v1/storylines/%00",
    "/v1/storylines/%ff/matches",
    "/v1/channels/%00",
    "/v1/articles?source=%00",
    "/v1/alerts?storyline=%00",
    "/s/%00.atom",
    "/s/%ff.atom",
    "/%00",
  ]) {
    const { status, headers } = await served().ask(path);
    expect([path, [400, 404].includes(status), headers["content-type"]]).toEqual([
      path,
      true,
      "application/problem+json",
    ]);
  }
});
