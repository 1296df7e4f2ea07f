import { sql } from "kysely";
import type { CaseKey } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";

/** Lets every code that opens a case open another one too: that of its filing for good, a mailed one for its time. */
export async function copyAccessCodes(
  db: Queries,
  { siteId, reference }: CaseKey,
  { to, now }: { to: string; now: Date },
): Promise<void> {
  await sql`
    insert into case_access_codes (site_id, reference, code_hash, created_at, expires_at)
    select site_id, ${to}::text, access_code_hash, ${now}::timestamptz, 'infinity' from cases
    where site_id = ${siteId} and reference = ${reference}
    union
    select site_id, ${to}::text, code_hash, ${now}::timestamptz, expires_at from case_access_codes
    where site_id = ${siteId} and reference = ${reference} and expires_at > ${now}
    on conflict do nothing`.execute(db);
}
