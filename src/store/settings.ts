/** Facts about this installation. */
import { eq } from "drizzle-orm";
import type { Db } from "./db.ts";
import { settings } from "./schema.ts";

export async function setting<T>(db: Db, name: string): Promise<T | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name));
  return row?.value as T | undefined;
}

export async function setSetting(db: Db, name: string, value: unknown): Promise<void> {
  await db.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } });
}
