import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { ClosedCase } from "./match-case.ts";

/** A closed case, as far as it decides who is asked and is kept to tell answers apart. */
export interface AskedCase extends ClosedCase {
  reference: string;
  region: string | null;
  team: string;
  locale: string;
  customerId: string | null;
  /** Where a mail would go. */
  email: string | null;
}

export interface AskedCustomer {
  surveyedAt: Date | null;
  declinesSurveys: boolean;
}

/**
 * The case where it is closed. It is held against steps, not against what merely names it: always before its
 * customer, so that nobody waits for another in a circle.
 */
export async function holdClosedCase(
  db: Queries,
  { siteId, reference }: { siteId: string; reference: string },
): Promise<AskedCase | undefined> {
  return db
    .selectFrom("cases")
    .select(["reference", "kind", "category", "region", "team", "tier", "locale", "customer_id as customerId"])
    .select(sql<string | null>`contact ->> 'email'`.as("email"))
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("status", "=", "closed")
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Where a mail about a case goes, `null` where there is no address. */
export async function findCaseEmail(
  db: Queries,
  { siteId, reference }: { siteId: string; reference: string },
): Promise<string | null> {
  const row = await db
    .selectFrom("cases")
    .select(sql<string | null>`contact ->> 'email'`.as("email"))
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Nobody else asks this customer until the transaction ends. New cases of theirs are not held up. */
export async function holdCustomer(
  db: Queries,
  { siteId, customerId }: { siteId: string; customerId: string },
): Promise<AskedCustomer> {
  return db
    .selectFrom("customers")
    .select(["surveyed_at as surveyedAt", "declines_surveys as declinesSurveys"])
    .where("site_id", "=", siteId)
    .where("id", "=", customerId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function markSurveyed(
  db: Queries,
  { siteId, customerId, at }: { siteId: string; customerId: string; at: Date },
): Promise<void> {
  await db
    .updateTable("customers")
    .set({ surveyed_at: at })
    .where("site_id", "=", siteId)
    .where("id", "=", customerId)
    .execute();
}

export async function declineAllSurveys(
  db: Queries,
  { siteId, customerId }: { siteId: string; customerId: string },
): Promise<void> {
  await db
    .updateTable("customers")
    .set({ declines_surveys: true })
    .where("site_id", "=", siteId)
    .where("id", "=", customerId)
    .execute();
}
