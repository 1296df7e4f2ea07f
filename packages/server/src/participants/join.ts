import { randomUUID } from "node:crypto";
import type { JoinedParticipant, NewParticipant, Participant } from "@heed/contract";
import { checkConsent } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import type { StoredSite } from "../site/index.ts";
import { insertParticipant, insertToken, type StoredParticipant } from "./participant-store.ts";
import { mintParticipantToken } from "./participant-token.ts";
import { useProof } from "./proof-of-work.ts";

/** Whole companies and villages have one address; the work bounds the rest. */
const joinLimit: RequestLimit = { scope: "join", max: 300, minutes: 60 };

export interface Joining {
  site: StoredSite;
  /** From where. */
  address: string;
  now: Date;
}

/**
 * Somebody takes part without an e-mail address.
 *
 * @throws ProblemError `validation_failed`, `proof_not_valid`, `too_many_attempts`
 */
export async function joinAnonymously(db: Queries, { site, address, now }: Joining, { locale, consent, proof }: NewParticipant): Promise<JoinedParticipant> {
  requireCurrentConsent(site, consent);
  const siteId = site.id;
  const id = randomUUID();
  const { token, ...kept } = mintParticipantToken(now);
  await db.transaction().execute(async (trx) => {
    await useProof(trx, { siteId, now }, proof);
    await countRequest(trx, joinLimit, { by: [siteId, address], now });
    await insertParticipant(trx, { siteId, id, email: null, locale, consent, now });
    await insertToken(trx, { siteId, participantId: id }, { ...kept, now });
  });
  return { token, participant: { isVerified: false, email: null, name: null } };
}

/** @throws ProblemError `validation_failed` where a consent is not what the site asks for now. */
export function requireCurrentConsent({ settings }: StoredSite, consent: StoredParticipant["consent"]): void {
  const errors = checkConsent(consent, settings.consent);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
}

/** What somebody is told of themselves. */
export function presentParticipant({ isVerified, email, name }: StoredParticipant): Participant {
  return { isVerified, email, name };
}
