/** Which addresses are asked at all, before anything is looked up: the web's, without a user name, of a sensible length. Pure. */
import { FetchError } from "./error.ts";

/** Characters; the longest that browsers and servers agree on is about the same. */
const MAX_LENGTH = 2_048;

/**
 * The address to ask, without its fragment. The URL parser has turned every odd form of an IPv4 address into the plain one by then.
 *
 * @param base of a relative address: where the redirect came from
 * @throws {FetchError} BAD_URL, which does not repeat the address: it may hold a password
 */
export function webAddress(text: string, base?: URL): URL {
  const wrong = (what: string) =>
    new FetchError("BAD_URL", base === undefined ? what : `${base.host}: its redirect is ${what}`, null);
  if (!URL.canParse(text, base?.href)) throw wrong("not a web address");
  const url = new URL(text, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw wrong(`an address with ${url.protocol}, not http: or https:`);
  if (url.username !== "" || url.password !== "") throw wrong("an address with a user name or password in it");
  if (url.href.length > MAX_LENGTH) throw wrong(`an address of more than ${MAX_LENGTH} characters`);
  url.hash = "";
  return url;
}
