import { sql, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "../desk/index.ts";

export type StoredCustomer = Selectable<Database["customers"]>;

export interface CustomerToAttach {
  siteId: string;
  id: string;
  email: string | null;
  phone: string | null;
  name: string | null;
  now: Date;
}

/**
 * The customer with this e-mail address, or without one with this number; a new one where there is none.
 * `undefined` where another transaction is just making the same one: ask again then.
 */
export async function findOrInsertCustomer(
  db: Queries,
  customer: CustomerToAttach,
): Promise<Pick<StoredCustomer, "id" | "tier"> | undefined> {
  const { siteId, id, email, phone, name, now } = customer;
  const isSame = email === null ? sql`email is null and phone = ${phone}` : sql`email = ${email}`;
  const { rows } = await sql<Pick<StoredCustomer, "id" | "tier">>`
    with found as (
      select id, tier from customers where site_id = ${siteId} and ${isSame}
    ), made as (
      insert into customers (site_id, id, email, phone, name, created_at)
      select ${siteId}::uuid, ${id}::uuid, ${email}::text, ${phone}::text, ${name}::text, ${now}::timestamptz
      where not exists (select from found)
      on conflict do nothing
      returning id, tier
    )
    select id, tier from found union all select id, tier from made`.execute(db);
  return rows[0];
}

/** A customer of whom the reader may see a case: of others nobody may know that they ever wrote. */
export async function findCustomer(db: Queries, reader: CaseReader, id: string): Promise<StoredCustomer | undefined> {
  return db
    .selectFrom("customers")
    .selectAll()
    .where("site_id", "=", reader.siteId)
    .where("id", "=", id)
    .where((from) =>
      from.exists(from.selectFrom("cases").select("cases.reference").where("cases.customer_id", "=", id).where(visibleTo(reader))),
    )
    .executeTakeFirst();
}

export interface RelatedCaseRow {
  reference: string;
  kind: Selectable<Database["cases"]>["kind"];
  subject: string;
  status: Selectable<Database["cases"]>["status"];
  created_at: Date;
}

/** A customer's cases as far as the reader may see them, newest first, from after one on. */
export async function readCasesOfCustomer(
  db: Queries,
  reader: CaseReader,
  { customerId, after, limit }: { customerId: string; after: { at: Date; reference: string } | null; limit: number },
): Promise<RelatedCaseRow[]> {
  const query = db
    .selectFrom("cases")
    .select(["reference", "kind", "subject", "status", "created_at"])
    .where("customer_id", "=", customerId)
    .where(visibleTo(reader))
    .orderBy("created_at", "desc")
    .orderBy("reference", "desc")
    .limit(limit);
  if (!after) return query.execute();
  return query
    .where((cases) => cases(cases.refTuple("created_at", "reference"), "<", cases.tuple(after.at, after.reference)))
    .execute();
}

/** Changes a customer that still has this version; `undefined` where it has another. */
export async function updateCustomer(
  db: Queries,
  { siteId, id, version }: { siteId: string; id: string; version: number },
  change: Partial<Pick<StoredCustomer, "name" | "tier" | "note">>,
): Promise<StoredCustomer | undefined> {
  return db
    .updateTable("customers")
    .set({ ...change, version: version + 1 })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}
