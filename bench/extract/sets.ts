/** Pages with what people read in them: the development sets, or any folder of the same shape. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

export interface TruePage {
  readonly id: string;
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** The files with the truth of the development sets, of those that are there. @param folder holds `dev/` */
export function devSets(folder: string): string[] {
  return ["dev/ground-truth.json", "dev/news/ground-truth.json", "dev/segments/truth.json"]
    .map((file) => resolve(folder, file))
    .filter((file) => existsSync(file));
}

/** The pages of a set: `html/ID.html.gz` beside the file with the truth. */
export function pagesOf(truthFile: string): TruePage[] {
  const truth = JSON.parse(readFileSync(truthFile, "utf8")) as Record<string, { url: string }>;
  return Object.entries(truth).map(([id, { url }]) => ({
    id,
    url,
    bytes: gunzipSync(readFileSync(join(dirname(truthFile), "html", `${id}.html.gz`))),
  }));
}
