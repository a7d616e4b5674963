/** The OpenAPI document, made from the schemas that check the requests, and a page that shows it. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { docsPage } from "../web/docs-page.ts";
import type { HttpDeps } from "./deps.ts";

/** Adds `/openapi.json` and `/docs` to an app that has all its routes. */
export function describeRoutes(app: OpenAPIHono, { version, config }: HttpDeps): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Throughline",
      version,
      description: "News storylines: sources, coverage, developments, alerts.",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: config.publicUrl ?? "/" }],
    security: config.token === undefined ? [{}, { token: [] }] : [{ token: [] }],
  });
  app.get("/openapi.json", (c) => c.json(document));
  app.get("/docs", (c) => c.html(docsPage(document)));
}
