/** `/v1/tokens`: keys to this server. Only with the scope `admin`. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { cutPage, idPage, pageSchema } from "../../shapes/page.ts";
import { Scope, Token, tokenOf } from "../../shapes/token.ts";
import { createToken, listTokens, removeToken } from "../../store/tokens.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, creating, IdParam, jsonBody, removing } from "../router.ts";

const NewToken = z
  .strictObject({ name: z.string().openapi({ example: "feed reader of Ana" }), scope: Scope })
  .openapi("NewToken");
const Created = Token.extend({
  token: z.string().openapi({ description: "The token. It is shown this once.", example: "tl_4f..." }),
}).openapi("CreatedToken");

const list = createRoute({
  method: "get",
  path: "/tokens",
  summary: "Tokens",
  request: { query: z.strictObject(idPage) },
  responses: answering(pageSchema(Token), "A page of tokens, without the tokens themselves."),
});

const add = createRoute({
  method: "post",
  path: "/tokens",
  summary: "Make a token",
  request: { body: jsonBody(NewToken) },
  responses: creating(Created, "The new token."),
});

const remove = createRoute({
  method: "delete",
  path: "/tokens/{id}",
  summary: "Take a token back",
  request: { params: IdParam },
  responses: removing,
});

export function tokenRoutes({ db, clock }: HttpDeps): OpenAPIHono {
  return createRouter()
    .openapi(list, async (c) => c.json(cutPage(await listTokens(db), c.req.valid("query"), tokenOf), 200))
    .openapi(add, async (c) => {
      const { token, secret } = await createToken(db, c.req.valid("json"), clock.now());
      return c.json({ ...tokenOf(token), token: secret }, 201, { "cache-control": "no-store" });
    })
    .openapi(remove, async (c) => {
      await removeToken(db, c.req.valid("param").id);
      return c.body(null, 204);
    });
}
