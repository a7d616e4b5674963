/** A file that grows by a line of JSON for each alert: the body of the webhook, with its id. */
import { appendFile } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { z } from "zod";
import { defineKind } from "./kind.ts";

export const file = defineKind({
  kind: "file",
  summary: "appends alerts to a file as JSON lines",
  settings: z.strictObject({
    path: z
      .string()
      .refine(isAbsolute, "must be a whole path, from the root")
      .describe("the file; made when it is not there"),
  }),
  secrets: [],
  addresses: [],
  idempotent: true, // each line has its id
  local: true,
  async send({ webhookId, body }, { path }) {
    const line = JSON.stringify({ id: webhookId, ...(JSON.parse(body) as object) });
    await appendFile(path, `${line}\n`, { mode: 0o600 }); // one write of one line: lines of several writers do not mix
    return { outcome: "delivered" };
  },
});
