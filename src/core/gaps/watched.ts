/** Which sources a storyline looks at. Pure. */
import type { Storyline } from "../types.ts";

export interface WatchedSource {
  readonly url: string;
  readonly siteUrl: string | null;
  readonly publisher: string;
}

/** True when articles of this source can match: a storyline without a list of sources looks at all. */
export function watches({ sources }: Pick<Storyline, "sources">, source: WatchedSource): boolean {
  if (sources === undefined) return true;
  const hosts = [source.publisher, hostOf(source.url), hostOf(source.siteUrl ?? "")];
  return sources.some((named) => {
    const domain = named.toLowerCase();
    return named === source.url || hosts.some((host) => host === domain || host?.endsWith(`.${domain}`));
  });
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
