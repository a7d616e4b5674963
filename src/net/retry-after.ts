/** Retry-After (RFC 9110 section 10.2.3): seconds or a date. */

/** What a host may ask for; absurd values end here. */
const MAX_MS = 7 * 86_400_000;

/** @returns milliseconds, at most seven days; undefined without a usable header */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const said = header?.trim() ?? "";
  if (/^\d{1,12}$/.test(said)) return Math.min(Number(said) * 1000, MAX_MS);
  if (!/[a-z]/i.test(said)) return undefined;
  const at = Date.parse(said);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - now.getTime()), MAX_MS);
}
