import { sql } from "kysely";
import type { CaseKey } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";

/**
 * Lets the codes that mails brought for a case open another one too, for as long as they hold. The code of the
 * filing stays what it is: whoever filed may have given an address that is not theirs, and it must not open what
 * the customer of that address wrote.
 */
export async function copyMailedCodes(
  db: Queries,
  { siteId, reference }: CaseKey,
  { to, now }: { to: string; now: Date },
): Promise<void> {
  await sql`
    insert into case_access_codes (site_id, reference, code_hash, created_at, expires_at)
    select site_id, ${to}::text, code_hash, ${now}::timestamptz, expires_at from case_access_codes
    where site_id = ${siteId} and reference = ${reference} and expires_at > ${now}
    on conflict do nothing`.execute(db);
}
