import type { Queries } from "../database/index.ts";
import { queueSignInMail } from "../mail/index.ts";
import type { StoredSite } from "../site/index.ts";

interface SignInCode {
  site: Pick<StoredSite, "id">;
  email: string;
  code: string;
  locale: string;
  expiresAt: Date;
  now: Date;
}

/**
 * Queues the mail with a code, in the transaction that keeps the code's hash. Nothing says whether it goes out: where
 * mail is off, or an address has had enough of what strangers caused, it does not.
 */
export async function queueSignInCode(trx: Queries, { site, email, code, locale, expiresAt, now }: SignInCode): Promise<void> {
  await queueSignInMail(trx, { siteId: site.id, now }, { email, code, locale, expiresAt: expiresAt.toISOString() });
}
