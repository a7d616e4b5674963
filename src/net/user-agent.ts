/** How we introduce ourselves: product, version, and where its owner can be reached. */

export function userAgent(version: string, publicUrl?: string): string {
  return `Throughline/${version} (news monitor; ${publicUrl === undefined ? "self-hosted" : `+${publicUrl}`})`;
}
