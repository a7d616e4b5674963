/** The words of messages that tell of many things: digests and briefs. */
import type { AlertPayload, Gap, Summary, SummaryItem } from "./payload.ts";
import { counted, minute, named, said, sourceName } from "./words.ts";

/** So many gaps are named; the rest is counted. */
const GAPS = 5;

/** What an alert is about, in one line of its own words. */
export function headlineOf(payload: AlertPayload): string {
  const { development, article, summary, surge, source, channel, storyline, type } = payload;
  const story = storyline?.name ?? "the storyline";
  if (summary !== undefined) return summaryHeadline(summary);
  if (surge !== undefined)
    return `${counted(surge.count, "article")} in an hour about ${story}; usual are ${surge.usual}`;
  if (source !== undefined) {
    const name = source.title ?? source.url;
    return type === "source.recovered" ? `${name} can be read again` : `${name} brings nothing any more`;
  }
  if (channel !== undefined) return `The channel ${channel.name} was switched off`;
  if (type === "article.changed") return `Changed: ${article?.title ?? ""}`;
  return development?.headline ?? article?.title ?? "";
}

function summaryHeadline({ reason, count, from, to }: Summary): string {
  const many = counted(count, "development");
  switch (reason) {
    case "digest":
      return count === 0 ? `Nothing new since ${minute(from)}` : `${many} since ${minute(from)}`;
    case "quiet hours":
      return `${counted(count, "alert")} while it was quiet, ${minute(from)} to ${minute(to)}`;
    case "cap":
      return `${counted(count, "alert")} more than the cap of an hour, told as one`;
    case "first look":
      return `${counted(count, "alert")} from coverage that was there before`;
  }
}

/** "new figure, Yonhap (yna.co.kr), 2024-10-18 09:30 UTC, 3 more sources; corrected since: ..." */
export function itemNote({ kind, type, source, at, independent, since }: SummaryItem): string {
  const parts = [
    (kind ?? type).replace(/[_.]/g, " "),
    sourceName(source),
    at === undefined ? "" : minute(at),
    independent === undefined || independent === 0 ? "" : `${counted(independent, "more source")}`,
  ];
  const told = parts.filter((part) => part !== "").join(", ");
  return since === undefined ? told : `${told}; ${since.standing} since: ${said(since.note, 300)}`;
}

/** Says how many items the message has no room for, and where they are. */
export function moreThan(summary: Summary | undefined, shown: number): string[] {
  if (summary === undefined || summary.count <= shown) return [];
  return [`${summary.count - shown} more are not shown here: throughline alerts, or /v1/alerts`];
}

/** What could not be seen in the time of a summary. A summary that knows of no gap says so. */
export function gapLines(summary: Summary | undefined): string[] {
  if (summary?.gaps === undefined) return [];
  if (summary.gaps.length === 0) return ["No gaps: every source could be read in this time."];
  const named = summary.gaps.slice(0, GAPS).map(gapLine);
  const rest = summary.gaps.length - named.length;
  return [...named, ...(rest > 0 ? [`${counted(rest, "more gap")}: throughline gaps`] : [])];
}

function gapLine({ from, to, source, reason }: Gap): string {
  const until = to === undefined ? "until now" : `to ${minute(to)}`;
  const what = source === undefined ? "nothing was read" : `${named(source)} was not read`;
  return `Gap: ${what} ${minute(from)} ${until} (${said(reason, 120)})`;
}
