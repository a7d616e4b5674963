/** The small words of a message: names, times, figures, addresses. What comes from outside leaves here as one harmless line. */
import { plain } from "../text/plain.ts";
import type { Figure } from "../types.ts";
import { cutTo } from "./cut.ts";
import type { AlertSource } from "./payload.ts";

/** An address in a headline or a quotation would be taken for the one to open; many media make a link of it by themselves. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|(?<![\w/])\/\/(?=\w)|\bwww\.)[^\s<>"“”]*/gi;
const NAME_LENGTH = 80;

/** Foreign words on one line, without addresses, cut between characters. @param most UTF-16 units */
export const said = (text: string, most: number): string =>
  cutTo(plain(text).replace(ADDRESS, "[link]"), most, (character) => character.length);

export const named = (text: string): string => said(text, NAME_LENGTH);

/** "2024-10-18 09:30 UTC" */
export const minute = (time: string): string => `${plain(time).slice(0, 16).replace("T", " ")} UTC`;

export const day = (time: string): string => plain(time).slice(0, 10);

/** "KCNA Watch (kcnawatch.org)"; "" when nothing is known. */
export function sourceName(source: AlertSource | undefined): string {
  const name = named(source?.name ?? "");
  const domain = named(source?.domain ?? "");
  if (name === "" || name.toLowerCase() === domain.toLowerCase()) return domain;
  return domain === "" ? name : `${name} (${domain})`;
}

const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** "10,000 to 12,000 troops", "up to 3,000", "4,000 or more" */
export function figureWords({ value, low, high, unit }: Figure): string {
  const amount =
    low !== undefined && high !== undefined && low !== high
      ? `${number.format(low)} to ${number.format(high)}`
      : low === value
        ? `${number.format(value)} or more`
        : high === value
          ? `up to ${number.format(value)}`
          : number.format(value);
  return unit === undefined ? amount : `${amount} ${named(unit)}`;
}

/** Something of which there are so many: "1 source", "3 sources". */
export const counted = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`;

/**
 * An address that may be opened: http or https, in printable ASCII as the URL standard writes it, so that foreign letters in a host name
 * are seen as punycode. Undefined for everything else: `javascript:`, `data:`, half addresses.
 */
export function linkOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href, username, password } = new URL(url);
  if ((protocol !== "http:" && protocol !== "https:") || username !== "" || password !== "") return undefined;
  return href.replace(/[|'"<>]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
