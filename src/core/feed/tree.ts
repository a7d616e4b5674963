/**
 * A tolerant reading of XML into a small tree: damaged nesting, missing ends, undefined entities and junk around the root are read as a
 * person would. Built while streaming, bounded in depth, never recursive; a DOCTYPE's entities are not expanded.
 */
import { Parser } from "htmlparser2";
import { LIMITS } from "../text/limits.ts";
import { FeedError } from "./error.ts";

export interface Node {
  /** Lower case, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Node | string)[];
  /** The xml:base in force, resolved. */
  readonly base: string;
}

/** An element that begins anew ends whatever was left open since the last one of its kind. */
const RESTARTS = new Set(["item", "entry", "url"]);

export function readTree(source: string, url: string): Node {
  const root: Node = { name: "", attributes: new Map(), children: [], base: url };
  const stack: Node[] = [root];
  const close = (depth: number) => void stack.splice(depth);
  const parser = new Parser(
    {
      onopentag: (written, attribs) => {
        const name = written.toLowerCase();
        if (RESTARTS.has(localName(name))) {
          const open = stack.findIndex((node) => localName(node.name) === localName(name));
          if (open > 0) close(open);
        }
        if (stack.length > LIMITS.feedDepth)
          throw new FeedError("TOO_DEEP", `${url}: elements are nested more than ${LIMITS.feedDepth} deep`);
        const parent = stack.at(-1)!;
        const attributes = new Map(Object.entries(attribs).map(([key, value]) => [key.toLowerCase(), value]));
        const said = attributes.get("xml:base");
        const base =
          said !== undefined && URL.canParse(said, parent.base) ? new URL(said, parent.base).href : parent.base;
        const node: Node = { name, attributes, children: [], base };
        parent.children.push(node);
        stack.push(node);
      },
      onclosetag: (written) => {
        const name = written.toLowerCase();
        for (let depth = stack.length - 1; depth > 0; depth--) if (stack[depth]!.name === name) return close(depth);
      },
      ontext: (text) => void stack.at(-1)!.children.push(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  return root;
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export const elements = (node: Node): Node[] =>
  node.children.filter((child): child is Node => typeof child !== "string");

/** The first element, anywhere, in document order, that satisfies `is`. */
export function findFirst(root: Node, is: (node: Node) => boolean): Node | undefined {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (is(node)) return node;
    waiting.push(...elements(node).reverse());
  }
  return undefined;
}

/** Everything written in an element; the elements in it as tags, so that HTML which nobody escaped is still HTML. */
export function innerMarkup(node: Node): string {
  if (node.children.every((child) => typeof child === "string")) return node.children.join("");
  let text = "";
  const waiting: (Node | string)[] = [...node.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") text += next;
    else if (next.name === "</") text += `</${next.attributes.get("of")}>`;
    else {
      const tag = localName(next.name);
      text += `<${tag}>`;
      waiting.push(
        { name: "</", attributes: new Map([["of", tag]]), children: [], base: "" },
        ...[...next.children].reverse(),
      );
    }
  }
  return text;
}
