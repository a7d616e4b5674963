/** A token as it is shown: never the token itself. */
import { z } from "@hono/zod-openapi";
import { SCOPES, type StoredToken } from "../store/tokens.ts";
import { Id, iso, Time } from "./common.ts";

export const Scope = z.enum(SCOPES).openapi({
  description:
    "Each opens what those before it open. `feeds`: only /s/; `read`: nothing is changed; `admin`: tokens too.",
});

export const Token = z
  .object({
    id: Id,
    name: z.string(),
    scope: Scope,
    createdAt: Time,
    usedAt: Time.optional().openapi({ description: "To the minute." }),
  })
  .openapi("Token");

export function tokenOf({ id, createdAt, usedAt, ...token }: StoredToken): z.infer<typeof Token> {
  const used = iso(usedAt);
  return { ...token, id: String(id), createdAt: createdAt.toISOString(), ...(used !== undefined && { usedAt: used }) };
}
