/** `throughline claims SLUG`: who says what, newest first. */
import { type Command, Option } from "commander";
import { plain } from "../../core/text/plain.ts";
import { claimOf } from "../../shapes/claim.ts";
import { Stance } from "../../shapes/development.ts";
import { listClaims } from "../../store/claims.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { EXIT, ends, examples, jsonOption, limitOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { printJson, say } from "../output.ts";
import { printTable } from "../table.ts";
import { minute, readTime } from "../times.ts";

const MOST = 10_000;

interface ClaimOptions {
  readonly side?: string;
  readonly stance?: string;
  readonly asOf?: Date;
  readonly limit: number;
  readonly json?: boolean;
}

export function defineClaims(command: Command): void {
  command
    .argument("<slug>", "a storyline")
    .option("--side <side>", "only this side of the storyline's actors")
    .addOption(new Option("--stance <stance>", "only statements of this kind").choices(Stance.options))
    .option("--as-of <time>", "only what had been seen by then: 2024-11-20, 2025-04-26T09:00:00Z, 7d", (text) =>
      readTime(text),
    )
    .addOption(limitOption(MOST, 50))
    .addOption(jsonOption())
    .action(
      ends((slug: string, { limit, json, ...only }: ClaimOptions) =>
        withDatabase("read", async (data) => {
          const { id } = await requireStoryline(data.db, slug);
          const rows = await listClaims(data.db, id, { ...only, limit: limit + 1 });
          if (rows.length === 0) return nothing(`claims of ${slug}`, data, { ...(json && { json }) });
          const shown = rows.slice(0, limit).map(claimOf);
          if (json === true) printJson(shown);
          else printClaims(shown);
          if (rows.length > limit) say(`the newest ${limit}; more with --limit ${Math.min(limit * 10, MOST)}`);
          return EXIT.ok;
        }),
      ),
    );
  examples(
    command,
    "claims dprk-deployment --side Moscow",
    "claims dprk-deployment --stance denies --as-of 2024-11-20 --json",
  );
}

function printClaims(claims: readonly ReturnType<typeof claimOf>[]): void {
  printTable(
    [
      { head: "when", of: ({ article }) => minute(article.publishedAt ?? article.seenAt) },
      { head: "side", of: ({ side }) => side && plain(side) },
      { head: "speaker", of: ({ speaker }) => speaker && plain(speaker) },
      { head: "stance", of: ({ stance }) => stance },
      { head: "figure", of: ({ figure }) => figure?.value, right: true },
      { head: "sentence", of: ({ sentence }) => plain(sentence) },
    ],
    claims,
  );
}
