import { sql, type SqlBool } from "kysely";
import type { Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "./visible-cases.ts";

/** Those of these cases that somebody may see. */
export async function readVisible(db: Queries, reader: CaseReader, references: readonly string[]): Promise<string[]> {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .select("reference")
    .where(sql<SqlBool>`cases.reference = any(${references}::text[])`)
    .where(visibleTo(reader))
    .execute();
  return rows.map(({ reference }) => reference);
}
