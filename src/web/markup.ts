/** Small parts of pages. Everything that came from outside goes in as a value of the template, which escapes it. */
import { html } from "hono/html";

export type Html = ReturnType<typeof html>;

/** A whole page. It needs no script and loads nothing but its own style. */
export function document(title: string, body: Html, more: { readonly refreshSeconds?: number } = {}): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${more.refreshSeconds === undefined ? "" : html`<meta http-equiv="refresh" content="${more.refreshSeconds}">`}
<link rel="stylesheet" href="/style.css">
</head>
<body>${body}</body>
</html>`;
}

/** A link to another site; the words alone when the address is no web address. */
export function outLink(url: string, words: Html | string): Html {
  const safe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : undefined;
  return safe === undefined ? html`${words}` : html`<a href="${safe}" rel="noopener noreferrer">${words}</a>`;
}

const UNITS = [
  [86_400_000, "d"],
  [3_600_000, "h"],
  [60_000, "min"],
] as const;
/** Longer ago than this, the day says more. */
const LONG_AGO_MS = 7 * 86_400_000;

/** "3 h ago", with the full time for whoever points at it. */
export function when(time: Date, now: Date): Html {
  const full = `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return html`<time datetime="${time.toISOString()}" title="${full}">${ago(time, now)}</time>`;
}

function ago(time: Date, now: Date): string {
  const ms = now.getTime() - time.getTime();
  if (ms > LONG_AGO_MS || ms < -60_000) return time.toISOString().slice(0, 10);
  for (const [unit, name] of UNITS) if (ms >= unit) return `${Math.floor(ms / unit)} ${name} ago`;
  return "just now";
}

/** "1 match", "1,204 matches". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
