/** When a feed asks to be polled: `<ttl>`, the syndication module, `<skipHours>` and `<skipDays>` (RSS 2.0). */
import type { Feed } from "../types.ts";
import { type Fields, textOf } from "./fields.ts";
import { elements, type Node } from "./tree.ts";

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

type Asked = Pick<Feed["feed"], "askedSeconds" | "skipHours" | "skipDays">;

export function askedBy(channel: Fields): { [K in keyof Asked]: Asked[K] | undefined } {
  const hours = partsOf(channel.first("skiphours"), "hour")
    .filter((hour) => /^\d{1,2}$/.test(hour) && Number(hour) <= 24)
    .map((hour) => Number(hour) % 24); // midnight is written as 24, too
  const days = partsOf(channel.first("skipdays"), "day")
    .map((day) => DAYS.indexOf(day.toLowerCase()))
    .filter((day) => day !== -1);
  return {
    askedSeconds: secondsBetweenPolls(channel),
    skipHours: hours.length === 0 ? undefined : [...new Set(hours)],
    skipDays: days.length === 0 ? undefined : [...new Set(days)],
  };
}

const partsOf = (node: Node | undefined, name: string): string[] =>
  node === undefined
    ? []
    : elements(node)
        .filter((part) => part.name === name)
        .map((part) => textOf(part) ?? "");

/** `<ttl>` is minutes; `sy:` is a period and how often in it. */
function secondsBetweenPolls(channel: Fields): number | undefined {
  const ttl = ttlSeconds(channel.text("ttl"));
  const period = PERIODS[channel.text("sy:updateperiod")?.toLowerCase() ?? ""];
  const frequency = Math.max(1, Number(channel.text("sy:updatefrequency") ?? 1) || 1);
  const asked = Math.max(ttl ?? 0, period === undefined ? 0 : Math.round(period / frequency));
  return asked > 0 ? asked : undefined;
}

export function ttlSeconds(said: string | undefined): number | undefined {
  const minutes = Number(said?.trim() || Number.NaN);
  return minutes > 0 && Number.isFinite(minutes) ? Math.round(minutes * 60) : undefined;
}
