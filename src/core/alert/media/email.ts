/** A message as an e-mail: subject, text, HTML. Tables and inline styles, since mail programs drop style sheets; no pictures, no scripts. */
import type { Message, MessageItem } from "../message.ts";
import { heading, plainText } from "./plain-text.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (found) => ENTITIES[found]!);

const STYLE = {
  body: "margin:0;padding:0;background:#f4f3f0;color:#1b1b1b;font:16px/1.5 -apple-system,'Segoe UI',Helvetica,Arial,sans-serif",
  frame: "max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff",
  label: "margin:0 0 6px;font-size:13px;letter-spacing:.02em;color:#6b675f",
  title: "margin:0 0 16px;font-size:21px;line-height:1.3;font-weight:600",
  link: "color:#14417b;text-decoration:underline",
  quote:
    "margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #c9a24b;font-family:Georgia,serif;font-size:17px",
  by: "margin:6px 0 0;font:14px/1.4 -apple-system,'Segoe UI',Helvetica,Arial,sans-serif;color:#6b675f",
  item: "margin:0 0 14px",
  note: "margin:0 0 6px;font-size:14px;color:#3d3a35",
  small: "margin:2px 0 0;font-size:13px;color:#6b675f",
  foot: "margin:20px 0 0;padding:12px 0 0;border-top:1px solid #e4e1da;font-size:13px;color:#6b675f",
} as const;

export interface EmailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function emailText(message: Message): EmailText {
  const { storyline, title } = message;
  return {
    subject: storyline === undefined ? title : `[${storyline}] ${title}`,
    text: `${heading(message)}\n\n${title}\n\n${plainText(message)}\n`,
    html: html(message),
  };
}

function html(message: Message): string {
  const { title, url, quote, notes, items, page } = message;
  const parts = [
    paragraph(STYLE.label, escapeHtml(heading(message))),
    `<h1 style="${STYLE.title}">${linked(title, url)}</h1>`,
    quote === undefined
      ? ""
      : `<blockquote style="${STYLE.quote}">“${escapeHtml(quote.text)}”${quote.by === "" ? "" : paragraph(STYLE.by, `— ${escapeHtml(quote.by)}`)}</blockquote>`,
    ...items.map(item),
    ...notes.map((note) => paragraph(STYLE.note, escapeHtml(note))),
    paragraph(STYLE.foot, `Sent by Throughline.${page === undefined ? "" : ` ${linked("Open it there", page)}.`}`),
  ];
  const inner = parts.filter((part) => part !== "").join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="${STYLE.body}"><div style="${STYLE.frame}">
${inner}
</div></body></html>
`;
}

const item = ({ title, url, note }: MessageItem): string =>
  `<div style="${STYLE.item}">${linked(title, url)}${paragraph(STYLE.small, escapeHtml(note))}</div>`;

const paragraph = (style: string, inner: string): string => `<p style="${style}">${inner}</p>`;

const linked = (words: string, url: string | undefined): string =>
  url === undefined ? escapeHtml(words) : `<a href="${escapeHtml(url)}" style="${STYLE.link}">${escapeHtml(words)}</a>`;
