/** Retry-After (RFC 9110 section 10.2.3): seconds or a date. Pure. */

/** What a host may ask for; absurd values end here. */
const MAX_MS = 7 * 86_400_000;

/** @returns milliseconds from now, 0 to seven days; undefined without a header that can be understood */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const said = header?.trim() ?? "";
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : dateOf(said) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), MAX_MS);
}

/** `Date.parse` takes more than dates ("1.5" is a month to it): a date begins with the name of a day. One without a zone is in GMT. */
function dateOf(said: string): number {
  if (!/^[a-z]{3,9},? /i.test(said)) return Number.NaN;
  return Date.parse(/(gmt|utc|[+-]\d{4})$/i.test(said) ? said : `${said} GMT`);
}
