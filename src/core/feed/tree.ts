/**
 * A tolerant reading of XML into a small tree: damaged nesting, missing ends, undefined entities and junk around the root are read as a
 * person would. Built while streaming, bounded in depth and size, never recursive; a DOCTYPE's entities are not expanded.
 */
import { LIMITS } from "../text/limits.ts";
import { FeedError } from "./error.ts";
import { type Attribute, scanXml } from "./xml.ts";

export interface Node {
  /** Lower case, with its prefix. */
  readonly name: string;
  /** Names in lower case, in the order they are written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Node | string)[];
  /** The xml:base in force, resolved. */
  readonly base: string;
}

/** An element that begins anew ends whatever was left open since the last one of its kind. */
const RESTARTS = new Set(["item", "entry", "url", "sitemap"]);
const NONE: ReadonlyMap<string, string> = new Map();

/** Elements of HTML that nobody closes, in descriptions that nobody escaped. */
const VOID = new Set(["br", "hr", "img", "wbr"]);

/** @throws {FeedError} TOO_DEEP, TOO_LARGE */
export function readTree(source: string, url: string): Node {
  const root: Node = { name: "", attributes: NONE, children: [], base: url };
  const open: Node[] = [root];
  let count = 0;
  scanXml(source, {
    open: (written, attributes, isClosed) => {
      const name = written.toLowerCase();
      if (RESTARTS.has(localName(name))) endEarlier(open, name);
      if (open.length > LIMITS.feedDepth)
        throw new FeedError("TOO_DEEP", `${url}: elements are nested more than ${LIMITS.feedDepth} deep`);
      if (++count > LIMITS.feedElements)
        throw new FeedError("TOO_LARGE", `${url}: it has more than ${LIMITS.feedElements} elements`);
      const parent = open.at(-1)!;
      const node = nodeOf(name, attributes, parent);
      parent.children.push(node);
      if (!isClosed && !VOID.has(name)) open.push(node);
    },
    close: (written) => {
      const name = written.toLowerCase();
      for (let depth = open.length - 1; depth > 0; depth--) {
        if (open[depth]!.name !== name) continue;
        open.length = depth;
        return;
      }
    },
    text: (text) => {
      const { children } = open.at(-1)!;
      const last = children.at(-1);
      if (typeof last === "string") children[children.length - 1] = last + text;
      else children.push(text);
    },
  });
  return root;
}

function endEarlier(open: Node[], name: string): void {
  const earlier = open.findIndex((node) => node.name === name);
  if (earlier > 0) open.length = earlier;
}

function nodeOf(name: string, written: readonly Attribute[], parent: Node): Node {
  if (written.length === 0) return { name, attributes: NONE, children: [], base: parent.base };
  const attributes = new Map(written.map(([key, value]) => [key.toLowerCase(), value]));
  const said = attributes.get("xml:base");
  const base = said !== undefined && URL.canParse(said, parent.base) ? new URL(said, parent.base).href : parent.base;
  return { name, attributes, children: [], base };
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export const elements = (node: Node): Node[] =>
  node.children.filter((child): child is Node => typeof child !== "string");

/** Every element under `root`, itself first, in document order; those within one for which `enter` is false are left out. */
export function* walk(root: Node, enter: (node: Node) => boolean): Generator<Node> {
  const waiting: { node: Node; next: number }[] = [{ node: root, next: 0 }];
  yield root;
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const child = top.node.children[top.next++];
    if (child === undefined) waiting.pop();
    else if (typeof child !== "string") {
      yield child;
      if (enter(child)) waiting.push({ node: child, next: 0 });
    }
  }
}

/** The first element, anywhere, in document order, that satisfies `is`. */
export function findFirst(root: Node, is: (node: Node) => boolean): Node | undefined {
  for (const node of walk(root, () => true)) if (is(node)) return node;
  return undefined;
}

/** Everything written in an element; the elements in it as tags, so that HTML which nobody escaped is still HTML. */
export function innerMarkup(node: Node): string {
  if (node.children.length === 1 && typeof node.children[0] === "string") return node.children[0];
  let text = "";
  const waiting: { node: Node; next: number }[] = [{ node, next: 0 }];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const child = top.node.children[top.next++];
    if (child === undefined) {
      waiting.pop();
      if (waiting.length > 0) text += `</${localName(top.node.name)}>`;
    } else if (typeof child === "string") text += child;
    else {
      text += `<${localName(child.name)}>`;
      waiting.push({ node: child, next: 0 });
    }
  }
  return text;
}
