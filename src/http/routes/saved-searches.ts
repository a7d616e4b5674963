/** `/v1/searches`: searches kept under a name, for feed readers to follow. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { MAX_QUERY_LENGTH } from "../../core/query/limits.ts";
import { cutPage, idPage, pageSchema } from "../../shapes/page.ts";
import { SavedSearch, savedSearchOf } from "../../shapes/saved-search.ts";
import { listSavedSearches, removeSavedSearch, requireSavedSearch, saveSearch } from "../../store/saved-searches.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, creating, jsonBody, removing } from "../router.ts";

const NameParam = z.object({
  name: z
    .string()
    .max(60)
    .openapi({ param: { name: "name", in: "path" }, example: "kursk-troops" }),
});
const SearchToSave = z
  .strictObject({ query: z.string().min(1).max(MAX_QUERY_LENGTH), storyline: z.string().max(200).optional() })
  .openapi("SearchToSave");

const list = createRoute({
  method: "get",
  path: "/searches",
  summary: "Saved searches",
  request: { query: z.strictObject(idPage) },
  responses: answering(pageSchema(SavedSearch), "A page of saved searches."),
});

const put = createRoute({
  method: "put",
  path: "/searches/{name}",
  summary: "Keep a search under a name, in place of the one that has it",
  request: { params: NameParam, body: jsonBody(SearchToSave) },
  responses: creating(SavedSearch, "The new saved search."),
});

const remove = createRoute({
  method: "delete",
  path: "/searches/{name}",
  summary: "Remove a saved search",
  request: { params: NameParam },
  responses: removing,
});

export function savedSearchRoutes({ db, clock }: HttpDeps): OpenAPIHono {
  return createRouter()
    .openapi(list, async (c) => c.json(cutPage(await listSavedSearches(db), c.req.valid("query"), savedSearchOf), 200))
    .openapi(put, async (c) => {
      const { name } = c.req.valid("param");
      const { query, storyline } = c.req.valid("json");
      const isNew = await saveSearch(db, { name, query, ...(storyline !== undefined && { storyline }) }, clock.now());
      return c.json(savedSearchOf(await requireSavedSearch(db, name)), isNew ? 201 : 200);
    })
    .openapi(remove, async (c) => {
      await removeSavedSearch(db, c.req.valid("param").name);
      return c.body(null, 204);
    });
}
