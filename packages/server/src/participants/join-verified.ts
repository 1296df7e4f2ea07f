import { randomUUID } from "node:crypto";
import type { JoinedParticipant } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import type { StoredSite } from "../site/index.ts";
import { presentParticipant } from "./join.ts";
import { insertToken, upsertVerified, type StoredParticipant, type VerifiedAddress } from "./participant-store.ts";
import { mintParticipantToken } from "./participant-token.ts";
import { handOver, holdAllOf, ownsMore } from "./take-over.ts";

interface JoiningVerified {
  site: StoredSite;
  /** Who the request came from, before. */
  participant: StoredParticipant | null;
  now: Date;
  /** How long the token stands for them. @default a year */
  livesMs?: number;
}

/** Somebody who does things without end while they verify is told that it went wrong. */
const MOST_ATTEMPTS = 5;

/**
 * Somebody takes part by an address that is theirs from now on. What they did without it on this device goes over.
 * `findAddress` says within the transaction which address that is, or refuses.
 */
export async function joinVerified(
  db: Queries,
  { site, participant, now, livesMs }: JoiningVerified,
  findAddress: (trx: Queries) => Promise<VerifiedAddress>,
): Promise<JoinedParticipant> {
  const anonymous = participant?.isVerified === false ? participant : null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const joined = await db.transaction().execute(async (trx) => {
      // Proposals before participants: so does everybody who needs both.
      const held = anonymous && (await holdAllOf(trx, site.id, anonymous.id));
      if (held === ownsMore) return null;
      const address = await findAddress(trx);
      const name = held?.name ?? address.name;
      const verified = await upsertVerified(trx, { ...address, siteId: site.id, id: randomUUID(), name, now });
      if (held) await handOver(trx, { site, fromId: held.id, to: verified });
      const { token, ...kept } = mintParticipantToken(now, livesMs);
      await insertToken(trx, { siteId: site.id, participantId: verified.id }, { ...kept, now });
      return { token, participant: presentParticipant(verified) };
    });
    if (joined) return joined;
  }
  throw new Error("Somebody who verified an address went on to take part without it, again and again.");
}
