import { sql } from "kysely";
import type { HeedDatabase } from "./open-database.ts";

/**
 * Does for the embedded database what PostgreSQL does by itself (autovacuum): frees the room of
 * deleted rows and counts the others, so that the planner knows the tables.
 */
export async function tidyUp({ db, kind }: Pick<HeedDatabase, "db" | "kind">): Promise<void> {
  if (kind === "pglite") await sql`vacuum (analyze)`.execute(db);
}
