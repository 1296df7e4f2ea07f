import type { JoinedParticipant, SessionCode } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { joinVerified } from "./join-verified.ts";
import { findBySignIn, type StoredParticipant } from "./participant-store.ts";
import { hashSignInSecret, isSameCode } from "./sign-in-code.ts";
import { takeSignIn, takeTry } from "./sign-in-store.ts";

interface Verifying {
  site: StoredSite;
  /** Who the request came from, before. */
  participant: StoredParticipant | null;
  now: Date;
}

/**
 * Somebody gives the code from their mail, and takes part by their address from then on. What they did without it on
 * this device goes over.
 *
 * @throws ProblemError `session_code_not_valid`, whatever is wrong with it.
 */
export async function verifySession(db: Queries, { site, participant, now }: Verifying, { id, secret, code }: SessionCode): Promise<JoinedParticipant> {
  const owner = { siteId: site.id, id };
  const codeHash = await takeTry(db, { ...owner, secretHash: hashSignInSecret(secret), now });
  if (!codeHash || !(await isSameCode(db, owner, { code, codeHash }))) refuse();
  return joinVerified(db, { site, participant, now }, async (trx) => ({ ...((await takeSignIn(trx, { ...owner, now })) ?? refuse()), name: null }));
}

/**
 * Whose code it is that this browser has given before, as where the answer to it was lost. It signs in nobody again; and
 * where anything about it is wrong, it is nobody's.
 */
export async function findByUsedCode(db: Queries, { site, now }: Omit<Verifying, "participant">, { id, secret, code }: SessionCode): Promise<StoredParticipant | null> {
  const owner = { siteId: site.id, id };
  const codeHash = await takeTry(db, { ...owner, secretHash: hashSignInSecret(secret), isUsed: true, now });
  if (!codeHash || !(await isSameCode(db, owner, { code, codeHash }))) return null;
  return (await findBySignIn(db, owner)) ?? null;
}

function refuse(): never {
  throw new ProblemError("session_code_not_valid");
}
