/** The OpenAPI document as a page to read. */
import { html } from "hono/html";
import { document, type Html } from "./markup.ts";

/** As much of an OpenAPI document as the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  /** By path, then by method. */
  readonly paths?: Readonly<Record<string, object>> | undefined;
}

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

const METHODS = ["get", "post", "put", "delete"];

const OTHER_ROUTES: readonly (readonly [string, string])[] = [
  ["/s/{slug}.atom", "A storyline's developments as a feed, also .rss and .json; ?items=articles gives its matches"],
  ["/s/searches/{name}.atom", "What a saved search finds as a feed, also .rss and .json"],
  ["/s/feeds.opml", "All these feeds, for a reader to subscribe to at once"],
  ["/livez", "200 while the process runs"],
  ["/readyz", "200 when all is well, else 503 and what is not"],
  ["/metrics", "Figures for Prometheus"],
  ["/openapi.json", "This list as OpenAPI 3.1"],
];

export function docsPage({ info, paths = {} }: ApiDocument): Html {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => operationHtml(method, path, operation as Operation)),
  );
  return document(
    `${info.title}: API`,
    html`<header class="top"><p class="brand"><a href="/">${info.title}</a></p><p class="dim">API ${info.version}</p></header>
<main>
<p>Lists answer <code>{items, next?}</code>; give <code>next</code> back as <code>cursor</code>. Times are ISO 8601 UTC, ids are strings, what is unknown is absent.
Errors are <code>application/problem+json</code> with <code>code</code>, <code>detail</code> and <code>hint</code>. The schemas are in <a href="/openapi.json">openapi.json</a>.</p>
${operations}
<h2>Beside the API</h2>
<dl class="routes">${OTHER_ROUTES.map(([path, words]) => html`<dt><code>GET ${path}</code></dt><dd>${words}</dd>`)}</dl>
</main>`,
  );
}

function operationHtml(
  method: string,
  path: string,
  { summary, parameters = [], requestBody, responses = {} }: Operation,
): Html {
  const body = Object.keys(requestBody?.content ?? {}).join(" or ");
  return html`<section class="card">
<h3><code>${method.toUpperCase()} ${path}</code></h3>
<p>${summary}</p>
${parameters.length > 0 ? html`<dl class="routes">${parameters.map((one) => html`<dt><code>${one.name}</code>${one.required ? "" : html` <span class="dim">optional</span>`}</dt><dd>${schemaWords(one.schema)}${one.description}</dd>`)}</dl>` : ""}
${body === "" ? "" : html`<p class="dim">Body: ${body}</p>`}
<p class="dim">${Object.entries(responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([status, { description }]) => html`<code>${status}</code> ${description} `)}</p>
</section>`;
}

function schemaWords(schema: Schema | undefined): string {
  if (schema === undefined) return "";
  const range =
    schema.maximum === undefined || schema.minimum === undefined ? "" : ` from ${schema.minimum} to ${schema.maximum}`;
  const kind = schema.enum === undefined ? `${schema.type ?? "any"}${range}` : schema.enum.join(" | ");
  return `${kind}${schema.default === undefined ? "" : `, default ${String(schema.default)}`}. `;
}
