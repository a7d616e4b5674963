/** All routes and what stands before them, without the port: a function from request to answer. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import type { HttpDeps } from "./deps.ts";
import { ownHostOnly, ownOriginOnly, safeHeaders } from "./guard.ts";
import { mcpRoutes } from "./mcp.ts";
import { describeRoutes } from "./openapi.ts";
import { errorHandler, problem, unknownRoute } from "./problem.ts";
import { createRouter } from "./router.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { articleRoutes } from "./routes/articles.ts";
import { channelRoutes } from "./routes/channels.ts";
import { coverageRoutes } from "./routes/coverage.ts";
import { deliveryRoutes } from "./routes/deliveries.ts";
import { feedRoutes } from "./routes/feeds.ts";
import { gapRoutes } from "./routes/gaps.ts";
import { pageRoutes } from "./routes/pages.ts";
import { savedSearchRoutes } from "./routes/saved-searches.ts";
import { searchRoutes } from "./routes/search.ts";
import { sourceFindingRoutes } from "./routes/source-finding.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { statusRoutes } from "./routes/status.ts";
import { storylineRoutes } from "./routes/storylines.ts";
import { subscriptionRoutes } from "./routes/subscriptions.ts";
import { tokenRoutes } from "./routes/tokens.ts";
import { requireToken } from "./token.ts";

const MAX_BODY = 1024 * 1024;

const V1 = [
  sourceFindingRoutes,
  sourceRoutes,
  articleRoutes,
  storylineRoutes,
  coverageRoutes,
  gapRoutes,
  searchRoutes,
  savedSearchRoutes,
  alertRoutes,
  deliveryRoutes,
  channelRoutes,
  subscriptionRoutes,
  tokenRoutes,
];

export function createApp(deps: HttpDeps): OpenAPIHono {
  const { config, log } = deps;
  const app = createRouter();
  app.onError(errorHandler(log));
  app.notFound(unknownRoute);
  app.use(safeHeaders, ownHostOnly(config), ownOriginOnly(config));
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => problem({ status: 413, code: "TOO_LARGE", detail: "the body is larger than 1 MB" }),
    }),
  );
  if (config.token !== undefined) {
    const secure = config.publicUrl?.startsWith("https:") ?? false;
    app.use(requireToken({ token: config.token, secure, db: deps.db, clock: deps.clock }));
  }
  app.use("/v1/*", etag());
  app.use("/s/*", etag());
  for (const routes of V1) app.route("/v1", routes(deps));
  app.route(
    "/",
    mcpRoutes(deps, (request) => app.fetch(request)),
  );
  app.route("/", statusRoutes(deps));
  app.route("/", feedRoutes(deps));
  app.route("/", pageRoutes(deps));
  describeRoutes(app, deps);
  return app;
}
