/** A source whose address changed for good. */
import { and, eq, ne } from "drizzle-orm";
import { publisherDomain } from "../core/url/publisher.ts";
import type { Tx } from "./db.ts";
import { sources } from "./schema.ts";
import { addressHash, type Source, sourceAddress } from "./sources.ts";

/**
 * Takes over the address that permanent redirects have led to. When another source has it already, this one is read there from now on and
 * counts as gone; one that a person removed keeps its address, and the redirects are followed on.
 */
export async function adopt(tx: Tx, source: Source, movedTo: string, now: Date): Promise<void> {
  const url = sourceAddress(movedTo);
  const [other] = await tx
    .select({ id: sources.id, state: sources.state })
    .from(sources)
    .where(and(eq(sources.urlHash, addressHash(url)), ne(sources.id, source.id)));
  if (other?.state === "removed") return;
  const settled = { movedTo: null, movedSince: null, movedPolls: 0 };
  const change =
    other === undefined
      ? {
          url,
          urlHash: addressHash(url),
          host: new URL(url).host,
          publisher: publisherDomain(url),
          validatorsFrom: null,
        }
      : { state: "gone" as const, error: `it moved to ${url}, which source ${other.id} reads`, failingSince: now };
  await tx
    .update(sources)
    .set({ ...settled, ...change })
    .where(eq(sources.id, source.id));
}
