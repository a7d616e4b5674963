/** `throughline storyline export`: what is followed, as files that `apply` reads back unchanged. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../errors.ts";
import { listStorylines, requireStoryline, type StoredStoryline } from "../../store/storylines.ts";
import { EXIT, type ExitCode } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { print, say } from "../output.ts";

/** The files as people wrote them, comments and all: what was applied is what comes out. */
export async function exportStorylines(slugs: string[], { out }: { out?: string }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const stored: StoredStoryline[] = [];
    for (const slug of slugs) stored.push(await requireStoryline(data.db, slug));
    const chosen = slugs.length === 0 ? await listStorylines(data.db) : stored;
    if (chosen.length === 0) return nothing("storylines", data, {}, "add one with: throughline storyline apply FILE");
    if (out === undefined && chosen.length > 1) {
      throw new UsageError("ONE_STORYLINE", `${chosen.length} storylines do not go into one file`, {
        hint: "name one, or a folder: --out FOLDER",
      });
    }
    if (out === undefined) print(chosen[0]!.source.trimEnd());
    else {
      mkdirSync(out, { recursive: true });
      for (const { slug, source } of chosen) writeFileSync(join(out, `${slug}.yaml`), source);
      say(`${chosen.length} ${chosen.length === 1 ? "file" : "files"} in ${out}`);
    }
    return EXIT.ok;
  });
}
