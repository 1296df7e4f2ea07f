import { sql } from "kysely";
import type { Queries } from "../database/index.ts";

/** Somebody who takes part, and a proposal. */
export interface SubscriptionKey {
  siteId: string;
  proposalId: string;
  participantId: string;
}

/** Has a participant follow a proposal, if they do not yet. */
export async function addSubscription(trx: Queries, { siteId, proposalId, participantId }: SubscriptionKey, now: Date): Promise<void> {
  await trx
    .insertInto("proposal_subscriptions")
    .values({ site_id: siteId, proposal_id: proposalId, participant_id: participantId, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteSubscription(trx: Queries, { siteId, proposalId, participantId }: SubscriptionKey): Promise<void> {
  await trx
    .deleteFrom("proposal_subscriptions")
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("participant_id", "=", participantId)
    .execute();
}

/**
 * Whoever follows a double follows the proposal that goes on, too, once. The double's own stay: they are told of its end,
 * which is the last that is ever told of it.
 */
export async function copySubscriptions(trx: Queries, { siteId, from, into }: { siteId: string; from: string; into: string }): Promise<void> {
  await trx
    .insertInto("proposal_subscriptions")
    .columns(["site_id", "proposal_id", "participant_id", "at"])
    .expression((source) =>
      source
        .selectFrom("proposal_subscriptions")
        .select(["site_id", sql<string>`${into}::text`.as("proposal_id"), "participant_id", "at"])
        .where("site_id", "=", siteId)
        .where("proposal_id", "=", from)
        // Two mergings at once take the same rows in the same order.
        .orderBy("participant_id"),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How to write to a participant. */
export async function findParticipant(
  db: Queries,
  { siteId, participantId }: Omit<SubscriptionKey, "proposalId">,
): Promise<{ email: string | null; locale: string } | undefined> {
  return db.selectFrom("participants").select(["email", "locale"]).where("site_id", "=", siteId).where("id", "=", participantId).executeTakeFirst();
}

/** A proposal, and those that go on in its place, one after the other. */
export async function findSuccessors(db: Queries, { siteId, proposalId }: Omit<SubscriptionKey, "participantId">): Promise<string[]> {
  const rows = await db
    .withRecursive("chain", (cte) =>
      cte
        .selectFrom("proposals")
        .select(["proposal_id", "merged_into"])
        .where("site_id", "=", siteId)
        .where("proposal_id", "=", proposalId)
        .union(
          cte
            .selectFrom("proposals as next")
            .innerJoin("chain", "chain.merged_into", "next.proposal_id")
            .select(["next.proposal_id", "next.merged_into"])
            .where("next.site_id", "=", siteId),
        ),
    )
    .selectFrom("chain")
    .select("proposal_id")
    .execute();
  return rows.map(({ proposal_id: id }) => id);
}

/** Whether anything about these proposals is mailed to an address. */
export async function isTold(db: Queries, { siteId, proposalIds, email }: { siteId: string; proposalIds: readonly string[]; email: string }): Promise<boolean> {
  const follower = await db
    .selectFrom("proposal_subscriptions as subscription")
    .innerJoin("participants as participant", (join) =>
      join
        .onRef("participant.site_id", "=", "subscription.site_id")
        .onRef("participant.id", "=", "subscription.participant_id"),
    )
    .select("participant.id")
    .where("subscription.site_id", "=", siteId)
    .where("subscription.proposal_id", "in", proposalIds)
    .where("participant.email", "=", email)
    .executeTakeFirst();
  if (follower) return true;
  const authored = db.selectFrom("proposals").select("proposal_id").where("site_id", "=", siteId).where("proposal_id", "in", proposalIds);
  return (await authored.where("author_email", "=", email).where("is_author_told", "=", true).executeTakeFirst()) !== undefined;
}

/** Nothing about these proposals is mailed to an address any more, neither as their author's nor as a follower's. */
export async function endMails(trx: Queries, { siteId, proposalIds, email }: { siteId: string; proposalIds: readonly string[]; email: string }): Promise<void> {
  await trx
    .deleteFrom("proposal_subscriptions")
    .where("site_id", "=", siteId)
    .where("proposal_id", "in", proposalIds)
    .where("participant_id", "in", (from) => from.selectFrom("participants").select("id").where("site_id", "=", siteId).where("email", "=", email))
    .execute();
  await setAuthorTold(trx, { siteId, proposalIds, email, isTold: false });
}

/** Whether the author of these proposals hears of them, if they have this address. */
export async function setAuthorTold(
  trx: Queries,
  { siteId, proposalIds, email, isTold }: { siteId: string; proposalIds: readonly string[]; email: string; isTold: boolean },
): Promise<void> {
  await trx
    .updateTable("proposals")
    .set({ is_author_told: isTold })
    .where("site_id", "=", siteId)
    .where("proposal_id", "in", proposalIds)
    .where("author_email", "=", email)
    .where("is_author_told", "!=", isTold)
    .execute();
}
