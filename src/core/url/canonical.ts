/**
 * Which address an article is known by. The rules are few and stable, since stored identities depend on them: scheme and host in lower
 * case, default port and fragment gone, tracking parameters gone, everything else as written. http and https, www. and no www., and a
 * slash at the end are different addresses here: where a site serves one article under several, its own rel=canonical says so.
 */
import { createHash } from "node:crypto";
import { LIMITS } from "../text/limits.ts";

/** Parameters that say where a reader came from, never what is read. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|mkt_tok|at_(campaign|medium|link_\w+|ptr_name|bbc_team)|cmpid|ocid|ns_(campaign|mchannel|source|linkname|fee))$/i;

/** @returns undefined for anything but http and https, for addresses with a user name, and for those longer than 2,048 characters */
export function canonicalUrl(url: string, base?: string): string | undefined {
  const said = url.trim();
  if (said.length > LIMITS.url || !URL.canParse(said, base)) return undefined;
  const parsed = new URL(said, base);
  if ((parsed.protocol !== "http:" && parsed.protocol !== "https:") || parsed.username !== "" || parsed.password !== "")
    return undefined;
  parsed.hash = "";
  const tracking = [...parsed.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Only when there is something to remove: writing the parameters back would respell the others.
  for (const name of tracking) parsed.searchParams.delete(name);
  return parsed.href.length > LIMITS.url ? undefined : parsed.href.replace(/\?$/, "");
}

/** The key of an address in the database: an index on the address itself fails for long random ones (8,191 bytes a row). */
export function urlHash(canonical: string): Buffer {
  return createHash("sha256").update(canonical).digest();
}
