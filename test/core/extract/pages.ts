/** Pages as sites build them, of our own text. */

/** Six sentences that only this paragraph has. */
export const paragraph = (n: number): string =>
  `Paragraph ${n} tells of the ferry that left the harbour in the morning. The captain said that the crossing number ${n} took longer than planned, because of fog. Nobody was hurt, and all ${n * 10} passengers reached the island by noon.`;

export const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `<p>${paragraph(from + i)}</p>`).join("\n");

export const TITLE = "Ferry reaches the island after a long night in the fog";

export const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE} | Harbour Post</title>${head}</head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
${body}
<footer><p>Harbour Post is published every day but Sunday. All rights reserved by the harbour.</p></footer></body></html>`;

export const linkedData = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
