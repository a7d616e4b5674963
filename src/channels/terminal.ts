/** The terminal that the daemon runs in. */
import { z } from "zod";
import { terminalText } from "../core/alert/terminal.ts";
import type { ChannelKind } from "./contract.ts";

const Settings = z.strictObject({});

export const terminal: ChannelKind<z.infer<typeof Settings>> = {
  kind: "terminal",
  summary: "prints alerts where the daemon runs",
  settings: Settings,
  secrets: [],
  defaults: () => ({}),
  async send({ payload }, _settings, { print, terminal: { columns, colour } }) {
    // What shows colours understands links or passes over them; what shows none may be a file.
    print(terminalText(payload, { columns, colour, links: colour }));
    return { outcome: "delivered" };
  },
};
