/** Markup to plain text, in one streaming pass: no recursion, no regular expression over the whole, linear in what it reads. */
import { Parser } from "htmlparser2";

/** Elements that begin a new line. */
const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
/** Elements whose content nobody reads. */
const UNREAD = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "head"]);

/** Text of HTML: blocks on lines of their own, entities decoded, scripts and styles left out. Text without markup comes back as it is. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = "";
  let unread = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (UNREAD.has(name)) unread++;
        else if (BLOCKS.has(name)) text += "\n";
      },
      onclosetag: (name) => {
        if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
        else if (BLOCKS.has(name) && name !== "br") text += "\n";
      },
      ontext: (chunk) => {
        if (unread === 0) text += chunk;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return text;
}
