/** What an answer without a feed means, for a person. Pure. */

const WORDS: Readonly<Record<number, string>> = {
  401: "it wants a password",
  402: "it wants to be paid",
  403: "it does not let us in",
  404: "there is nothing at this address",
  406: "it has no feed that we can read",
  408: "it waited too long for us",
  410: "the feed is gone for good",
  429: "we ask too often",
  451: "it may not show this for legal reasons",
  500: "the server is at fault",
  502: "a server behind it does not answer",
  503: "the server is overloaded or being mended",
  504: "a server behind it does not answer in time",
};

/** "the server answered 404: there is nothing at this address" */
export function statusInWords(status: number): string {
  const words = WORDS[status] ?? (status >= 500 ? WORDS[500] : undefined);
  return `the server answered ${status}${words === undefined ? "" : `: ${words}`}`;
}
