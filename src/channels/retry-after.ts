/** The wait that a receiver asks for (RFC 9110 section 10.2.3). */

/** @param header seconds or an HTTP date @returns milliseconds; undefined if it asks for nothing, says it wrongly, or the time has passed */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const asked = /^\s*\d{1,12}\s*$/.test(header) ? Number(header) * 1000 : dateOf(header) - now.getTime();
  return asked > 0 ? asked : undefined;
}

/** `Date.parse` takes more than dates ("-5" is a month to it): an HTTP date begins with the name of a day. */
const dateOf = (header: string): number => (/^\s*[a-z]{3,9},? /i.test(header) ? Date.parse(header) : Number.NaN);
