/** The wait that a publisher asks for in the headers of an answer. */

/** What a publisher may ask for beside Retry-After: a day. */
export const ASKED_MAX_SECONDS = 86_400;

/** Cache-Control `max-age` (RFC 9111 section 5.2.2.1), else `Expires`. @returns seconds, 0 if nothing was asked */
export function askedByHeaders(headers: Readonly<Record<string, string>>, now: Date): number {
  const control = headers["cache-control"]?.toLowerCase() ?? "";
  if (/\bno-(cache|store)\b/.test(control)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
  if (maxAge !== undefined) return Math.min(Number(maxAge), ASKED_MAX_SECONDS);
  const expires = Date.parse(headers.expires ?? "");
  return Number.isNaN(expires) ? 0 : Math.min(Math.max(0, (expires - now.getTime()) / 1000), ASKED_MAX_SECONDS);
}
