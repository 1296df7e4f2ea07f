import { sql, type Selectable } from "kysely";
import { authorName, type CaseKey } from "../cases/index.ts";
import type { Database, Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "../desk/index.ts";

const columns = [
  "site_id",
  "reference",
  "kind",
  "category",
  "subject",
  "description",
  "desired_outcome",
  "locale",
  "contact",
  "order_number",
  "product",
  "region",
  "organisation",
  "fields",
  "status",
  "escalation_level",
  "owner_id",
  "owner_name",
  "team",
  "severity",
  "channel",
  "customer_id",
  "tier",
  "serial_number",
  "preferred_time",
  "address",
  "decide_by",
  "merged_into",
  "root_cause",
  "lesson",
  "rating_score",
  "rating_comment",
  "is_restricted",
  "filed_by",
  "outcome",
  "version",
  "created_at",
  "updated_at",
] as const;

/** A case without what only queries and locks need. */
export type DeskCaseRow = Pick<Selectable<Database["cases"]>, (typeof columns)[number]> & {
  occurred_on: string | null;
  purchased_on: string | null;
};

export type DeskEventRow = Omit<Selectable<Database["case_events"]>, "site_id" | "reference" | "from_status"> & {
  /** Who did it in the customer's place, where somebody did. */
  author_name: string | null;
};

/** A case, whoever may see it: the caller has asked, or has just changed it. */
export async function readCaseRow(db: Queries, { siteId, reference }: CaseKey): Promise<DeskCaseRow> {
  return caseRows(db).where("site_id", "=", siteId).where("reference", "=", reference).executeTakeFirstOrThrow();
}

/** The same where the reader may see it. */
export async function findVisibleCaseRow(db: Queries, reader: CaseReader, reference: string): Promise<DeskCaseRow | undefined> {
  return caseRows(db).where("site_id", "=", reader.siteId).where("reference", "=", reference).where(visibleTo(reader)).executeTakeFirst();
}

function caseRows(db: Queries) {
  return db
    .selectFrom("cases")
    .select(columns)
    .select([sql<string | null>`occurred_on::text`.as("occurred_on"), sql<string | null>`purchased_on::text`.as("purchased_on")]);
}

/** Events of every kind before one, newest first, so many at most. */
export async function readEventsBefore(
  db: Queries,
  { siteId, reference }: CaseKey,
  { before, limit }: { before: number | null; limit: number },
): Promise<DeskEventRow[]> {
  const query = db
    .selectFrom("case_events")
    .select(["seq", "type", "visibility", "to_status", "actor_role", "actor_name", "actor_id", "text", "outcome", "details", "at"])
    .select(authorName().as("author_name"))
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .orderBy("seq", "desc")
    .limit(limit);
  return (before === null ? query : query.where("seq", "<", before)).execute();
}

/** Those of these references that the reader may see. */
export async function findVisibleReferences(db: Queries, reader: CaseReader, references: readonly string[]): Promise<Set<string>> {
  if (references.length === 0) return new Set();
  const rows = await db
    .selectFrom("cases")
    .select("reference")
    .where("site_id", "=", reader.siteId)
    .where("reference", "in", references)
    .where(visibleTo(reader))
    .execute();
  return new Set(rows.map(({ reference }) => reference));
}

export async function readCustomer(db: Queries, siteId: string, id: string): Promise<Selectable<Database["customers"]>> {
  return db.selectFrom("customers").selectAll().where("site_id", "=", siteId).where("id", "=", id).executeTakeFirstOrThrow();
}
