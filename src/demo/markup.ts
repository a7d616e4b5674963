/** HTML and XML whose inserted values are escaped unless they are markup themselves. */

/** Text that is markup already. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const insert = (value: string | Markup | readonly Markup[]): string => {
  if (typeof value === "string") return value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
  return value instanceof Markup ? value.text : value.map((part) => part.text).join("\n");
};

/** A template tag: strings are escaped, markup is not, lists of markup stand on lines of their own. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  return new Markup(parts.reduce((text, part, index) => text + insert(values[index - 1] ?? "") + part));
}

/** Nothing, where a template may leave something out. */
export const NOTHING: Markup = new Markup("");
