import type { Account } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { isOwn, opensToAccount, type AccountKey } from "./account-case-store.ts";
import { sql } from "kysely";

/** Takes a case in; once is enough. */
export async function insertClaim(
  db: Queries,
  { siteId, participantId }: AccountKey,
  { reference, now }: { reference: string; now: Date },
): Promise<void> {
  await db
    .insertInto("case_claims")
    .values({ site_id: siteId, participant_id: participantId, reference, claimed_at: now })
    .onConflict((conflict) => conflict.columns(["site_id", "participant_id", "reference"]).doNothing())
    .execute();
}

/** Marks a case as read as it stands, if it opens to the account; a later reading is never undone. Says whether it did. */
export async function upsertRead(db: Queries, account: AccountKey, { reference, now }: { reference: string; now: Date }): Promise<boolean> {
  const { siteId, participantId } = account;
  const { rows } = await sql`
    insert into case_reads (site_id, participant_id, reference, seq, read_at)
      select c.site_id, ${participantId}::uuid, c.reference, c.last_seq, ${now}::timestamptz from cases c
      where c.site_id = ${siteId} and c.reference = ${reference} and ${opensToAccount(account)}
    on conflict (site_id, participant_id, reference)
      do update set seq = greatest(case_reads.seq, excluded.seq), read_at = greatest(case_reads.read_at, excluded.read_at)
    returning reference`.execute(db);
  return rows.length > 0;
}

/** Whether a case that opens to the account is its own; undefined for one that does not open to it. */
export async function findAccess(db: Queries, account: AccountKey, reference: string): Promise<{ isOwn: boolean } | undefined> {
  const { rows } = await sql<{ isOwn: boolean }>`
    select ${isOwn(account)} as "isOwn" from cases c
      where c.site_id = ${account.siteId} and c.reference = ${reference} and ${opensToAccount(account)}`.execute(db);
  return rows[0];
}

/** The organisations somebody belongs to, by name. */
export async function findOrganisations(db: Queries, { siteId, email }: AccountKey): Promise<Account["organisations"]> {
  return db
    .selectFrom("organisation_members as m")
    .innerJoin("organisations as o", (join) => join.onRef("o.site_id", "=", "m.site_id").onRef("o.id", "=", "m.organisation_id"))
    .select(["o.id", "o.name", "m.role"])
    .where("m.site_id", "=", siteId)
    .where("m.email", "=", email)
    .orderBy("o.name")
    .execute();
}
