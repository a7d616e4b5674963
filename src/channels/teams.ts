/** Microsoft Teams, by a workflow that waits for a webhook request; it takes Adaptive Cards and tells nothing of the message it makes. */
import { z } from "zod";
import { teamsMessage } from "../core/alert/media/teams.ts";
import { messageOf } from "../core/alert/message.ts";
import { postJson, resultOf } from "./http.ts";
import { defineKind, inDoubt, webUrl } from "./kind.ts";

export const teams = defineKind({
  kind: "teams",
  summary: "posts cards to Microsoft Teams by a workflow",
  settings: z.strictObject({ url: webUrl("address of the workflow's webhook trigger"), ...inDoubt }),
  secrets: ["url"],
  addresses: ["url"],
  idempotent: false,
  apprise: {
    schemes: ["workflows", "workflow"],
    example: "workflows://HOST/WORKFLOW/SIGNATURE",
    settings: ({ host, port, path, query }) => {
      const url = new URL(
        `https://${host}${port === undefined ? "" : `:${port}`}/workflows/${path[0] ?? ""}/triggers/manual/paths/invoke`,
      );
      const { ver = "2016-06-01" } = query;
      for (const [name, value] of Object.entries({
        "api-version": ver,
        sp: "/triggers/manual/run",
        sv: "1.0",
        sig: path[1] ?? "",
      }))
        url.searchParams.set(name, value);
      return { url: url.href };
    },
  },
  async send({ payload }, { url }, tools) {
    const { response } = await postJson(tools, url, teamsMessage(messageOf(payload, tools.publicUrl)));
    // An old connector answers 200 whatever happened behind it, and says in words what did.
    const behind = /Microsoft Teams endpoint returned HTTP error (\d{3})/.exec(response.excerpt)?.[1];
    return resultOf(behind === undefined ? response : { ...response, status: Number(behind) }, tools);
  },
});
