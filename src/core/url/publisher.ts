/** Who publishes at an address. */
import { getDomain } from "tldts";

/** The registrable domain, private suffixes (`blogspot.com`) counted as such; an IP address or a bare name stands for itself. */
export function publisherDomain(url: string): string {
  const { hostname } = new URL(url);
  return getDomain(url, { allowPrivateDomains: true }) ?? hostname;
}
