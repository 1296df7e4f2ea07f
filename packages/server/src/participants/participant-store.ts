import type { NewProposal } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import type { MintedToken } from "./participant-token.ts";

/** Somebody who takes part in the proposals of a site. Only those who are verified have an address. */
export interface StoredParticipant {
  id: string;
  isVerified: boolean;
  /** In lower case. */
  email: string | null;
  name: string | null;
  locale: string;
  consent: NewProposal["consent"];
}

export interface ParticipantKey {
  siteId: string;
  participantId: string;
}

const columns = ["p.id", "p.email", "p.name", "p.locale", "p.consent"] as const;

/** Whom a token stands for. */
export async function findByToken(
  db: Queries,
  { siteId, tokenHash, now }: { siteId: string; tokenHash: Buffer; now: Date },
): Promise<StoredParticipant | undefined> {
  const row = await db
    .selectFrom("participant_tokens as t")
    .innerJoin("participants as p", (join) => join.onRef("p.site_id", "=", "t.site_id").onRef("p.id", "=", "t.participant_id"))
    .select(columns)
    .where("t.token_hash", "=", tokenHash)
    .where("t.site_id", "=", siteId)
    .where("t.expires_at", ">", now)
    .executeTakeFirst();
  return row && { ...row, isVerified: row.email !== null };
}

/** Who has the address that a sign-in was for. */
export async function findBySignIn(db: Queries, { siteId, id }: { siteId: string; id: string }): Promise<StoredParticipant | undefined> {
  const row = await db
    .selectFrom("participant_sign_ins as s")
    .innerJoin("participants as p", (join) => join.onRef("p.site_id", "=", "s.site_id").onRef("p.email", "=", "s.email"))
    .select(columns)
    .where("s.site_id", "=", siteId)
    .where("s.id", "=", id)
    .executeTakeFirst();
  return row && { ...row, isVerified: true };
}

export async function insertParticipant(
  trx: Queries,
  participant: Pick<StoredParticipant, "id" | "email" | "locale" | "consent"> & { siteId: string; now: Date },
): Promise<void> {
  const { siteId, id, email, locale, consent, now } = participant;
  await trx
    .insertInto("participants")
    .values({
      site_id: siteId,
      id,
      email,
      name: null,
      locale,
      consent: JSON.stringify(consent),
      verified_at: email === null ? null : now,
      created_at: now,
    })
    .execute();
}

export async function insertToken(
  trx: Queries,
  { siteId, participantId }: ParticipantKey,
  { tokenHash, expiresAt, now }: Omit<MintedToken, "token"> & { now: Date },
): Promise<void> {
  await trx
    .insertInto("participant_tokens")
    .values({ token_hash: tokenHash, site_id: siteId, participant_id: participantId, created_at: now, expires_at: expiresAt })
    .execute();
}

/** Whether somebody is still there; they stay until the transaction ends. */
export async function keepParticipant(trx: Queries, { siteId, participantId }: ParticipantKey): Promise<boolean> {
  const row = await trx
    .selectFrom("participants")
    .select("id")
    .where("site_id", "=", siteId)
    .where("id", "=", participantId)
    .forKeyShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** An address that was shown to be somebody's, with what they said beside it. */
export interface VerifiedAddress {
  /** In lower case. */
  email: string;
  name: string | null;
  locale: string;
  /** Null where they were not asked: what they consented to before holds on. */
  consent: StoredParticipant["consent"] | null;
}

/** What somebody consents to whom nobody has asked: to no text that any site has. */
const noConsent: StoredParticipant["consent"] = { version: "", purposes: [] };

/** Whoever has this address, as they last said what they consent to; a new participant where nobody has it yet. */
export async function upsertVerified(
  trx: Queries,
  participant: VerifiedAddress & { siteId: string; id: string; now: Date },
): Promise<StoredParticipant> {
  const { siteId, id, email, name, locale, consent, now } = participant;
  const row = await trx
    .insertInto("participants")
    .values({ site_id: siteId, id, email, name, locale, consent: JSON.stringify(consent ?? noConsent), verified_at: now, created_at: now })
    .onConflict((conflict) =>
      conflict.columns(["site_id", "email"]).doUpdateSet(({ ref, fn }) => ({
        locale: ref("excluded.locale"),
        consent: ref(consent ? "excluded.consent" : "participants.consent"),
        name: fn.coalesce("participants.name", "excluded.name"),
      })),
    )
    .returning(["id", "email", "name", "locale", "consent"])
    .executeTakeFirstOrThrow();
  return { ...row, isVerified: true };
}

/** Changes what somebody says of themselves; undefined where they are no more. */
export async function updateParticipant(
  db: Queries,
  { siteId, participantId }: ParticipantKey,
  { name, consent }: { name?: string | null | undefined; consent?: StoredParticipant["consent"] | undefined },
): Promise<StoredParticipant | undefined> {
  const row = await db
    .updateTable("participants")
    .set({ ...(name !== undefined && { name }), ...(consent && { consent: JSON.stringify(consent) }) })
    .where("site_id", "=", siteId)
    .where("id", "=", participantId)
    .returning(["id", "email", "name", "locale", "consent"])
    .executeTakeFirst();
  return row && { ...row, isVerified: row.email !== null };
}

export async function deleteToken(db: Queries, siteId: string, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom("participant_tokens").where("site_id", "=", siteId).where("token_hash", "=", tokenHash).execute();
}

/** Forgets tokens that stand for nobody any more. */
export async function purgeTokens(db: Queries, now: Date): Promise<void> {
  await db.deleteFrom("participant_tokens").where("expires_at", "<=", now).execute();
}
