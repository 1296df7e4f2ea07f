import type { Queries } from "../database/index.ts";
import { createAccessCode, hashAccessCode } from "./case-secrets.ts";
import type { CaseKey } from "./store.ts";

const LIVES_MS = 180 * 86_400_000;
/** So that somebody who has a link sent again and again holds no endless ring of keys. */
const MOST_LIVE = 20;

export interface MailedCode {
  accessCode: string;
  expiresAt: Date;
}

/** A code of its own for one mail: it opens the case beside the code of the filing, and the oldest ones go. */
export async function mintMailedCode(db: Queries, { siteId, reference }: CaseKey, now: Date): Promise<MailedCode> {
  const accessCode = createAccessCode();
  const expiresAt = new Date(now.getTime() + LIVES_MS);
  const ofCase = { site_id: siteId, reference };
  await db
    .insertInto("case_access_codes")
    .values({ ...ofCase, code_hash: hashAccessCode(accessCode), created_at: now, expires_at: expiresAt })
    .execute();
  await db
    .deleteFrom("case_access_codes")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("code_hash", "in", (from) =>
      from
        .selectFrom("case_access_codes")
        .select("code_hash")
        .where("site_id", "=", siteId)
        .where("reference", "=", reference)
        .orderBy("expires_at", "desc")
        .offset(MOST_LIVE),
    )
    .execute();
  return { accessCode, expiresAt };
}

/** Forgets the codes that open nothing any more. */
export async function deleteExpiredCodes(db: Queries, now: Date): Promise<void> {
  await db.deleteFrom("case_access_codes").where("expires_at", "<=", now).execute();
}

/** Takes back the code of a mail that never left. */
export async function withdrawMailedCode(db: Queries, { siteId, reference }: CaseKey, accessCode: string): Promise<void> {
  await db
    .deleteFrom("case_access_codes")
    .where("site_id", "=", siteId)
    .where("reference", "=", reference)
    .where("code_hash", "=", hashAccessCode(accessCode))
    .execute();
}
