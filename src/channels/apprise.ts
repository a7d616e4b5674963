/** A server of the Apprise API: one address for the many services that it knows and we do not. */
import { z } from "zod";
import { heading, plainText } from "../core/alert/media/plain-text.ts";
import { messageOf } from "../core/alert/message.ts";
import { base, postJson, resultOf } from "./http.ts";
import { defineKind, filled, inDoubt, webUrl } from "./kind.ts";

const SOME_FAILED = 424;

const Settings = z
  .strictObject({
    server: webUrl("the server of the Apprise API"),
    urls: filled("Apprise addresses, separated by commas").optional(),
    key: z
      .string()
      .regex(/^[\w-]{1,128}$/, "must be letters, digits, - or _")
      .describe("key of a configuration that the server keeps, instead of 'urls'")
      .optional(),
    tag: filled("which of the configuration's addresses").optional(),
    ...inDoubt,
  })
  .refine(({ urls, key }) => (urls === undefined) !== (key === undefined), {
    message: "or 'key' is needed, and not both",
    path: ["urls"],
  });

export const apprise = defineKind({
  kind: "apprise",
  summary: "hands alerts to a server of the Apprise API, for the services it knows",
  settings: Settings,
  secrets: ["urls"],
  addresses: ["server"],
  idempotent: false,
  apprise: {
    schemes: ["apprise", "apprises"],
    example: "apprise://HOST:8000/KEY",
    settings: ({ scheme, host, port, path }) => ({
      server: `${scheme === "apprises" ? "https" : "http"}://${host}${port === undefined ? "" : `:${port}`}`,
      key: path[0],
    }),
  },
  async send({ payload }, { server, urls, key, tag }, tools) {
    const message = messageOf(payload, tools.publicUrl);
    const body = {
      title: message.title,
      body: `${heading(message)}\n\n${plainText(message)}`,
      type: "info",
      format: "text",
      ...(urls !== undefined && { urls }),
      ...(tag !== undefined && { tag }),
    };
    const path = key === undefined ? "/notify" : `/notify/${encodeURIComponent(key)}`;
    const { response } = await postJson(tools, base(server) + path, body, { headers: { accept: "application/json" } });
    // 204: there is nothing under that key. 424: at least one of the services did not take it; it is sent to all of them again.
    if (response.status === 204)
      return { outcome: "retry", status: 204, excerpt: "the server knows no address to notify" };
    if (response.status === SOME_FAILED) return { outcome: "retry", status: SOME_FAILED, excerpt: response.excerpt };
    return resultOf(response, tools);
  },
});
