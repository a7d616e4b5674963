/** How we introduce ourselves: product, version, and where its owner can be reached. The product is what robots.txt calls us by. */

/** @param contact an address; absent: the owner has set none */
export function userAgent(version: string, contact?: string): string {
  return `Throughline/${version} (news monitor; ${contact === undefined ? "self-hosted" : `+${contact}`})`;
}
