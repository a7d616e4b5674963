/** The terminal that the daemon runs in. */
import { z } from "zod";
import { terminalText } from "../core/alert/terminal.ts";
import { defineKind } from "./kind.ts";

export const terminal = defineKind({
  kind: "terminal",
  summary: "prints alerts where the daemon runs",
  settings: z.strictObject({}),
  secrets: [],
  addresses: [],
  idempotent: true, // a line twice after a crash does no harm
  async send({ payload }, _settings, { print, terminal: { columns, colour } }) {
    // What shows colours understands links or passes over them; what shows none may be a file.
    print(terminalText(payload, { columns, colour, links: colour }));
    return { outcome: "delivered" };
  },
});
