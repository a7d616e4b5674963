/** The column makers that all tables share. */
import { bigint, customType, type PgColumn, timestamp } from "drizzle-orm/pg-core";

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
export const ref = (column: () => PgColumn) =>
  bigint({ mode: "number" }).notNull().references(column, { onDelete: "cascade" });
export const at = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });
