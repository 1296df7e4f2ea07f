import type { Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import type { ProposalEventKey } from "../mail/index.ts";

export async function findEvent(
  db: Queries,
  { siteId, proposalId, seq }: ProposalEventKey,
): Promise<Selectable<Database["proposal_events"]> | undefined> {
  return db
    .selectFrom("proposal_events")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("seq", "=", seq)
    .executeTakeFirst();
}

/** Those who followed a proposal then, in the order of their ids. */
export async function findSubscribers(
  db: Queries,
  { siteId, proposalId }: ProposalEventKey,
  { until, after, limit }: { until: Date; after: string | null; limit: number },
): Promise<{ email: string; participantId: string }[]> {
  const rows = await db
    .selectFrom("proposal_subscriptions as subscription")
    .innerJoin("participants as participant", (join) =>
      join
        .onRef("participant.site_id", "=", "subscription.site_id")
        .onRef("participant.id", "=", "subscription.participant_id"),
    )
    .select(["participant.email", "participant.id as participantId"])
    .where("subscription.site_id", "=", siteId)
    .where("subscription.proposal_id", "=", proposalId)
    .where("subscription.at", "<=", until)
    .$if(after !== null, (query) => query.where("subscription.participant_id", ">", after ?? ""))
    .where("participant.email", "is not", null)
    .orderBy("subscription.participant_id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ email, participantId }) => (email === null ? [] : [{ email, participantId }]));
}

/** How many addresses an event is told to. */
export async function countMails(db: Queries, { siteId, proposalId, seq }: ProposalEventKey): Promise<number> {
  const { count } = await db
    .selectFrom("mail_deliveries")
    .select((from) => from.fn.countAll<string | number>().as("count"))
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("seq", "=", seq)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether the staff has been told already how many heard of an event. */
export async function isTold(db: Queries, { siteId, proposalId, seq }: ProposalEventKey): Promise<boolean> {
  const row = await db
    .selectFrom("proposal_events")
    .select("seq")
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("type", "=", "subscribers_told")
    .where("about", "=", String(seq))
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody who still follows a proposal, or the one that goes on in its place. */
export async function findFollower(
  db: Queries,
  { site_id: siteId, proposal_id: proposalId, merged_into: mergedInto }: { site_id: string; proposal_id: string; merged_into: string | null },
  participantId: string,
): Promise<{ email: string; name: string | null; locale: string } | undefined> {
  const row = await db
    .selectFrom("participants as participant")
    .innerJoin("proposal_subscriptions as subscription", (join) =>
      join
        .onRef("subscription.site_id", "=", "participant.site_id")
        .onRef("subscription.participant_id", "=", "participant.id"),
    )
    .select(["participant.email", "participant.name", "participant.locale"])
    .where("participant.site_id", "=", siteId)
    .where("participant.id", "=", participantId)
    .where("subscription.proposal_id", "in", mergedInto === null ? [proposalId] : [proposalId, mergedInto])
    .executeTakeFirst();
  return row?.email ? { ...row, email: row.email } : undefined;
}

/** Whether a proposal came from somebody whose address is known to be theirs. */
export async function isVerifiedAuthor(
  db: Queries,
  { site_id: siteId, author_id: authorId, author_email: email }: { site_id: string; author_id: string | null; author_email: string | null },
): Promise<boolean> {
  if (authorId === null || email === null) return false;
  const row = await db
    .selectFrom("participants")
    .select("id")
    .where("site_id", "=", siteId)
    .where("id", "=", authorId)
    .where("email", "=", email)
    .executeTakeFirst();
  return row !== undefined;
}
