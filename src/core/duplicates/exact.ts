/** Articles with word for word the same text: the plain case of a copy, an agency's report run by many. */
import { createHash } from "node:crypto";

/** A text with fewer characters than this says too little to be known by: "Subscribe to read on" is no report. Then the title counts too. */
const SPEAKS_FOR_ITSELF = 100;

/**
 * What two copies of a text have in common. White space, case and the form of characters do not count, nor does the headline, which
 * every publisher writes anew.
 *
 * @returns SHA-256, hexadecimal
 */
export function textFingerprint(text: string, title = ""): string {
  const own = normal(text);
  const known = own.length < SPEAKS_FOR_ITSELF ? `${normal(title)}\n${own}` : own;
  return createHash("sha256").update(known).digest("hex");
}

const normal = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
