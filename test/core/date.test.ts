import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate } from "../../src/core/text/date.ts";

test.each([
  // ISO 8601 and W3C
  ["2003-12-31T10:14:55Z", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31T10:14:55.1234-08:00", "2003-12-31T18:14:55.123Z"],
  ["20031231T101455Z", "2003-12-31T10:14:55.000Z"],
  ["2003-12-31", "2003-12-31T00:00:00.000Z"],
  ["2003-12", "2003-12-01T00:00:00.000Z"],
  ["2003", "2003-01-01T00:00:00.000Z"],
  ["2004-02-28T18:14:55-08:00", "2004-02-29T02:14:55.000Z"],
  ["2004-07-08 23:56:58 -00:20", "2004-07-09T00:16:58.000Z"],
  ["2004-07-08 23:56:58.0", "2004-07-08T23:56:58.000Z"],
  ["2003-012-31T10:14:55+00:00", "2003-12-31T10:14:55.000Z"],
  ["2003-335", "2003-12-01T00:00:00.000Z"],
  ["03335", "2003-12-01T00:00:00.000Z"],
  ["031231", "2003-12-31T00:00:00.000Z"],
  ["03-12-31", "2003-12-31T00:00:00.000Z"],
  ["-0312", "2003-12-01T00:00:00.000Z"],
  ["-03-12", "2003-12-01T00:00:00.000Z"],
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ["2016-12-31T24:00:00Z", "2017-01-01T00:00:00.000Z"],
  // RFC 822 and what passes for it
  ["Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21.000Z"],
  ["Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21.000Z"],
  ["Thu,  5 Apr 2012 10:00:00 GMT", "2012-04-05T10:00:00.000Z"],
  ["Thu, 30 Apr 2015 08:57:00 MEST", "2015-04-30T06:57:00.000Z"],
  ["Thu, 30 Apr 2015 08:57:00 MSK", "2015-04-30T05:57:00.000Z"],
  ["Wed, 19 Aug 2009 18:28:00 Etc/GMT", "2009-08-19T18:28:00.000Z"],
  ["Wed, 19 Feb 2012 22:40:00 GMT-01:01", "2012-02-19T23:41:00.000Z"],
  ["Mon, 13 Feb, 2012 06:28:00 UTC", "2012-02-13T06:28:00.000Z"],
  ["Thu, 01 Jan 2004 00:00 GMT", "2004-01-01T00:00:00.000Z"],
  ["Thu, 01 Jan 2004", "2004-01-01T00:00:00.000Z"],
  ["Mon, 26 January 2004 16:31:00 PT", "2004-01-27T00:31:00.000Z"],
  ["Sat, 08 Jul 2017 12:00:00 GMT+0200 (CEST)", "2017-07-08T10:00:00.000Z"],
  ["1st of March 2024 at 3:04 p.m.", "2024-03-01T15:04:00.000Z"],
  ["Tue, 05 Mar 2024 09:00:00 XYZ", "2024-03-05T09:00:00.000Z"],
  // month first
  ["Thu Aug 30 2012 17:26:16 +0200", "2012-08-30T15:26:16.000Z"],
  ["Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06.000Z"],
  ["Sun Jul 15 01:16:00 +0000 2012", "2012-07-15T01:16:00.000Z"],
  ["Sat, Mar 16 2024 02:02:33 PM", "2024-03-16T14:02:33.000Z"],
  ["September 3rd, 2024 12:30 am EST", "2024-09-03T05:30:00.000Z"],
  // other orders, other languages
  ["Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53.000Z"],
  ["31.12.2003 10:14", "2003-12-31T10:14:00.000Z"],
  ["2004년 05월 28일  01:31:15", "2004-05-27T16:31:15.000Z"],
  ["2004-05-25 오후 11:23:17", "2004-05-25T14:23:17.000Z"],
  ["2024年3月5日 09:07", "2024-03-05T09:07:00.000Z"],
  ["Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00.000Z"],
  ["2004-július-13T9:15-05:00", "2004-07-13T14:15:00.000Z"],
  ["Mi, 5. März 2025 08:00:00 +0100", "2025-03-05T07:00:00.000Z"],
  ["5 de agosto de 2025", "2025-08-05T00:00:00.000Z"],
  ["ven. 14 févr. 2025 07:00", "2025-02-14T07:00:00.000Z"],
  ["Ср, 14 мая 2025 10:00:00 +0300", "2025-05-14T07:00:00.000Z"],
  // seconds and milliseconds since 1970
  ["1700000000", "2023-11-14T22:13:20.000Z"],
  ["1700000000123", "2023-11-14T22:13:20.123Z"],
])("%s is %s", (said, meant) => {
  expect(parseDate(said)).toBe(meant);
});

test.each([
  "",
  "yesterday",
  "Sun, 31 Feb 2012 10:00:00 GMT",
  "2013-02-30",
  "2003-366",
  "Sun, 99 Jun 2009 12:00:00 GMT",
  "Sun, 16 Dec 2012 1:2:3:4 GMT",
  "Sun, 16 zzz 2012 11:47:32 GMT",
  "Sun, 16 Dec zz 11:47:32 GMT",
  "Sun, 16 Dec 2012 11:47:32 +zz:00",
  "Sun, 31 Dec 9999 23:59:59 -9999",
  "Thu, 01 Jan 0100 00:00:01 +0100",
  "2003-12-31T25:14:55Z",
  "2003-12-31T10:61:55Z",
  "2003-12-31T10:14:61Z",
  "2013-01-27-01",
  "2013-01-28T11:30:00-06:00Textra",
  "013",
  "16 listopad 2020", // October in Croatian, November in Polish
])("'%s' is no date", (said) => {
  expect(parseDate(said)).toBeUndefined();
});

test("the zone of the machine plays no part", () => {
  const zone = process.env.TZ;
  try {
    for (const elsewhere of ["Asia/Kolkata", "America/St_Johns", "Pacific/Apia"]) {
      process.env.TZ = elsewhere;
      expect(parseDate("5 Mar 2024 10:00")).toBe("2024-03-05T10:00:00.000Z");
      expect(parseDate("2024-03-05")).toBe("2024-03-05T00:00:00.000Z");
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("every moment comes back from each way of writing it", () => {
  const moment = fc.date({ min: new Date("1971-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const whole = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
      for (const written of [date.toISOString(), date.toUTCString(), whole.replace(/[-:]|\.000/g, "")])
        expect(parseDate(written)?.slice(0, 19)).toBe(whole.slice(0, 19));
    }),
  );
});

test("no text at all takes it out of its way", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void parseDate(text)));
  for (const text of [" ".repeat(1e6), "1".repeat(1e6), `${"a ".repeat(5e5)}1`, "1, ".repeat(1e5)])
    expect(parseDate(text)).toBeUndefined();
});
