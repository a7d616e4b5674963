/** stand-in */
export function parseOpml(_: string): { url: string }[] { return []; }
