/** The page at `/`: what is followed, what is new in it, and why it is believed. */
import { html, raw } from "hono/html";
import type { Part } from "./evidence.ts";
import { count, document, type Html, outLink, when } from "./markup.ts";
import type { Overview, ShownDevelopment, ShownMatch, ShownStoryline } from "./overview.ts";

export interface PageFrame {
  readonly now: Date;
  readonly version: string;
}

/** While nothing has matched, the page looks again by itself. */
const REFRESH_SECONDS = 15;

export function overviewPage(overview: Overview, { now, version }: PageFrame): Html {
  const isEmpty = overview.storylines.every((storyline) => storyline.matched === 0);
  return document(
    "Throughline",
    html`<header class="top">
<p class="brand"><a href="/">Throughline</a></p>
${figures(overview)}
</header>
<main>
${isEmpty ? welcome(overview) : ""}
${overview.storylines.map((storyline) => storylineCard(storyline, now))}
${failing(overview)}
</main>
<footer><a href="/docs">API</a> · <a href="/readyz">Health</a> · <a href="/metrics">Metrics</a> · Throughline ${version}</footer>`,
    isEmpty ? { refreshSeconds: REFRESH_SECONDS } : {},
  );
}

function figures({ sources, articles }: Overview): Html {
  return html`<ul class="figures">
<li><b>${sources.read}</b> of ${count(sources.all, "source")} read</li>
${sources.failing > 0 ? html`<li class="bad"><b>${sources.failing}</b> failing</li>` : ""}
<li><b>${articles.stored.toLocaleString("en-US")}</b> ${articles.stored === 1 ? "article" : "articles"}</li>
${articles.waiting > 0 ? html`<li>${count(articles.waiting, "page")} still to be read</li>` : ""}
</ul>`;
}

/** The first thing that a newcomer sees: how far it is, and what to do if that is not far enough. */
function welcome({ sources, articles, storylines, nearest }: Overview): Html {
  return html`<section class="card welcome">
<h2>Nothing has matched yet</h2>
${welcomeWords(sources, articles, storylines.length)}
${nearest === undefined ? "" : html`<p>Nearest so far: ${outLink(nearest.url, nearest.title)} for <code>${nearest.storyline}</code>: ${nearest.reason}</p>`}
<p class="dim">This page looks again every ${REFRESH_SECONDS} seconds.</p>
</section>`;
}

function welcomeWords(sources: Overview["sources"], articles: Overview["articles"], storylines: number): Html {
  if (storylines === 0)
    return html`<p>No storyline is followed. Say what to look for:</p><pre><code>throughline storyline apply FILE</code></pre>`;
  if (sources.all === 0)
    return html`<p>There is nothing to read. Add a news feed:</p><pre><code>throughline source add https://example.org/feed.xml</code></pre>`;
  if (sources.read === 0 && sources.failing > 0)
    return html`<p>No source could be read so far. Is this machine online? The sources below say what went wrong.</p>`;
  if (sources.read === 0)
    return html`<p>The sources are being read for the first time. One request at a time goes to each site, so this takes a minute or two.</p>`;
  if (articles.waiting > 0)
    return html`<p>${count(articles.waiting, "article page")} still to be read, one at a time from each site. What matches appears here.</p>`;
  return html`<p>Everything is read, and none of it is about what you follow. See why an article was passed over, or add sources nearer to the story:</p>
<pre><code>throughline explain ARTICLE STORYLINE
throughline source add URL</code></pre>`;
}

function storylineCard(storyline: ShownStoryline, now: Date): Html {
  const { slug, name, matched, developed, matches, developments } = storyline;
  return html`<section class="card" id="${slug}">
<h2>${name}</h2>
<p class="dim"><code>${slug}</code> · ${count(matched, "match", "matches")} · ${count(developed, "development")}${storyline.rematching ? " · stored articles are being matched again" : ""}
· <a href="/s/${encodeURIComponent(slug)}.atom">Atom</a> <a href="/s/${encodeURIComponent(slug)}.rss">RSS</a> · <a href="/v1/storylines/${encodeURIComponent(slug)}/matches">JSON</a></p>
${matched === 0 ? html`<p class="dim">No match yet.</p>` : ""}
<div class="columns">
${developments.length > 0 ? html`<div><h3>What is new</h3><ol class="items">${developments.map((one) => developmentItem(one, now))}</ol></div>` : ""}
${matches.length > 0 ? html`<div><h3>Latest articles</h3><ol class="items">${matches.map((one) => matchItem(one, now))}</ol></div>` : ""}
</div>
</section>`;
}

function developmentItem({ url, result, source, time, articles }: ShownDevelopment, now: Date): Html {
  return html`<li>
<p class="dim"><span class="kind">${result.kind.replaceAll("_", " ")}</span> ${source}${articles > 1 ? ` and ${count(articles - 1, "copy", "copies")}` : ""} · ${when(time, now)}</p>
<h4>${outLink(url, result.headline)}</h4>
${result.sentence === result.headline ? "" : html`<blockquote>${result.sentence}</blockquote>`}
</li>`;
}

function matchItem({ url, title, source, time, sentence }: ShownMatch, now: Date): Html {
  return html`<li>
<p class="dim">${source} · ${when(time, now)}</p>
<h4>${outLink(url, html`${partsHtml(title)}`)}</h4>
${sentence === undefined ? "" : html`<blockquote>${partsHtml(sentence)}</blockquote>`}
</li>`;
}

const partsHtml = (parts: readonly Part[]): Html[] =>
  parts.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : html`${part.text}`));

function failing({ failing: sources, sources: { read } }: Overview): Html | "" {
  if (sources.length === 0) return "";
  return html`<details class="card"${read === 0 ? raw(" open") : ""}>
<summary>${count(sources.length, "source")} failing</summary>
<dl class="routes">${sources.map(({ name, url, error }) => html`<dt>${outLink(url, name)}</dt><dd>${error}</dd>`)}</dl>
</details>`;
}
