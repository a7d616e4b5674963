/** Publisher families: who prints under several domains of one name (news.example, news.co.example) is one voice. */
import { getDomainWithoutSuffix } from "tldts";

/** @param domain registrable domain or address @returns its name without the suffix; the whole when it has none */
export function publisherFamily(domain: string): string {
  return getDomainWithoutSuffix(domain, { allowPrivateDomains: true }) || domain.toLowerCase();
}
