import { randomUUID } from "node:crypto";
import type { JoinedParticipant, SessionCode } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { presentParticipant } from "./join.ts";
import { insertToken, upsertVerified, type StoredParticipant } from "./participant-store.ts";
import { mintParticipantToken } from "./participant-token.ts";
import { hashSignInSecret, isSameCode } from "./sign-in-code.ts";
import { takeSignIn, takeTry } from "./sign-in-store.ts";
import { handOver, holdAllOf, ownsMore } from "./take-over.ts";

interface Verifying {
  site: StoredSite;
  /** Who the request came from, before. */
  participant: StoredParticipant | null;
  now: Date;
}

/** Somebody who does things without end while they verify is told that it went wrong. */
const MOST_ATTEMPTS = 5;

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
  const anonymous = participant?.isVerified === false ? participant : null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const joined = await db.transaction().execute(async (trx) => {
      // Proposals before participants: so does everybody who needs both.
      const held = anonymous && (await holdAllOf(trx, site.id, anonymous.id));
      if (held === ownsMore) return null;
      const signIn = (await takeSignIn(trx, { ...owner, now })) ?? refuse();
      const name = held?.name ?? null;
      const verified = await upsertVerified(trx, { ...signIn, siteId: site.id, id: randomUUID(), name, now });
      if (held) await handOver(trx, { site, fromId: held.id, to: verified });
      const { token, ...kept } = mintParticipantToken(now);
      await insertToken(trx, { siteId: site.id, participantId: verified.id }, { ...kept, now });
      return { token, participant: presentParticipant(verified) };
    });
    if (joined) return joined;
  }
  throw new Error("Somebody who verified an address went on to take part without it, again and again.");
}

function refuse(): never {
  throw new ProblemError("session_code_not_valid");
}
