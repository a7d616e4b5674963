/**
 * Lists in pages. A cursor is the place of the last item shown, so what is added meanwhile neither repeats nor hides an item.
 */
import { z } from "@hono/zod-openapi";
import type { ZodType } from "zod";

/** A place in a list that is ordered by time, then by id. */
export interface Place {
  readonly time: Date;
  readonly id: number;
}

/** Years 1 to 9999, milliseconds: what both JavaScript and Postgres can write in four digits. */
const TIMES = { first: -62_135_596_800_000, end: 253_402_300_800_000 };

const encode = (words: string): string => Buffer.from(words).toString("base64url");

export const placeCursor = ({ time, id }: Place): string => encode(`${time.getTime()}.${id}`);
export const idCursor = ({ id }: { readonly id: number }): string => encode(`${id}`);

/** Reads a cursor back; undefined when this program did not make it. */
function read(cursor: string, form: RegExp): number[] | undefined {
  const words = Buffer.from(cursor, "base64url").toString();
  if (!form.test(words) || encode(words) !== cursor) return undefined;
  return words.split(".").map(Number);
}

const cursor = <T>(decode: (text: string) => T | undefined) =>
  z
    .string()
    .max(100)
    .transform((text, context): T => {
      const place = decode(text);
      if (place !== undefined) return place;
      context.addIssue({ code: "custom", message: "is not a cursor of this list: take `next` of the page before" });
      return z.NEVER;
    })
    .optional()
    .openapi({ type: "string", description: "`next` of the page before." });

const limit = z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "How many items at most." });

/** Query parameters of a list that is ordered by time. */
export const timedPage = {
  limit,
  cursor: cursor((text): Place | undefined => {
    const [time, id] = read(text, /^-?\d{1,15}\.\d{1,15}$/) ?? [];
    if (time === undefined || id === undefined || time < TIMES.first || time >= TIMES.end) return undefined;
    return { time: new Date(time), id };
  }),
};

/** Query parameters of a list that is ordered by id. */
export const idPage = { limit, cursor: cursor((text) => read(text, /^\d{1,15}$/)?.[0]) };

export const pageSchema = <S extends ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().optional().openapi({ description: "Cursor of the next page; absent on the last." }),
  });

/** @param rows one more than `limit`, if there are so many: that one shows that a next page exists */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  view: (row: R) => T,
  cursorOf: (row: R) => string,
): { items: T[]; next?: string } {
  const shown = rows.slice(0, limit);
  return { items: shown.map(view), ...(rows.length > limit && { next: cursorOf(shown.at(-1)!) }) };
}

/** True for what comes after a place in a list that runs from new to old, and up the ids. */
export function beyondPlace(place: Place, cursor: Place | undefined): boolean {
  if (cursor === undefined) return true;
  const older = cursor.time.getTime() - place.time.getTime();
  return older > 0 || (older === 0 && place.id > cursor.id);
}

/** A page of a list that is short enough to be at hand whole: what a person has set up. */
export function cutPage<R extends { readonly id: number }, T>(
  all: readonly R[],
  query: { limit: number; cursor?: number | undefined },
  view: (row: R) => T,
) {
  const rest = [...all].sort((a, b) => a.id - b.id).filter((row) => row.id > (query.cursor ?? 0));
  return pageOf(rest, query.limit, view, idCursor);
}
