import type { DeskProposal } from "@heed/contract/desk";
import { sql, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "../desk/index.ts";
import type { ProposalKey, StoredProposal } from "../proposals/index.ts";

export type StoredEvaluator = Pick<
  Selectable<Database["proposal_evaluators"]>,
  "staff_id" | "scores" | "comment" | "scored_at" | "released_at"
> & { name: string };

/** The newest events, oldest first. Notes have no end. */
const MAX_EVENTS = 500;

export async function readEvents(db: Queries, { siteId, proposalId }: ProposalKey) {
  const rows = await db
    .selectFrom("proposal_events")
    .select(["seq", "type", "is_public", "status", "staff_id", "by_name", "text", "about", "at"])
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .orderBy("seq", "desc")
    .limit(MAX_EVENTS)
    .execute();
  return rows.toReversed();
}

/** Those who were asked for scores, by their names. */
export async function readEvaluators(db: Queries, { siteId, proposalId }: ProposalKey): Promise<StoredEvaluator[]> {
  return db
    .selectFrom("proposal_evaluators as e")
    .innerJoin("staff_members as staff", (join) =>
      join.onRef("staff.site_id", "=", "e.site_id").onRef("staff.id", "=", "e.staff_id"),
    )
    .select(["e.staff_id", "staff.name", "e.scores", "e.comment", "e.scored_at", "e.released_at"])
    .where("e.site_id", "=", siteId)
    .where("e.proposal_id", "=", proposalId)
    .orderBy("staff.name")
    .orderBy("e.staff_id")
    .execute();
}

/** What the voters' tiers were when they voted, those with most votes first. */
export async function readVotesByTier(db: Queries, { siteId, proposalId }: ProposalKey): Promise<DeskProposal["votesByTier"]> {
  return db
    .selectFrom("proposal_votes")
    .select(["tier", sql<number>`count(*)::integer`.as("count"), sql<number>`sum(weight)`.as("weight")])
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .groupBy("tier")
    .orderBy("count", "desc")
    .orderBy("tier")
    .execute();
}

export async function countSubscribers(db: Queries, { siteId, proposalId }: ProposalKey): Promise<number> {
  const { count } = await db
    .selectFrom("proposal_subscriptions")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whoever submitted it. A customer is named to those who may see a case of theirs. */
export async function readAuthor(
  db: Queries,
  reader: CaseReader,
  { author_id: authorId, author_name: name, author_email: email, customer_id: customerId }: StoredProposal,
): Promise<DeskProposal["submittedBy"]> {
  const participant =
    authorId === null
      ? undefined
      : await db.selectFrom("participants").select("email").where("site_id", "=", reader.siteId).where("id", "=", authorId).executeTakeFirst();
  const customer =
    customerId === null
      ? undefined
      : await db
          .selectFrom("customers")
          .select("tier")
          .select((from) =>
            from
              .exists(
                from
                  .selectFrom("cases")
                  .select("cases.reference")
                  .where("cases.customer_id", "=", customerId)
                  .where(visibleTo(reader)),
              )
              .as("isVisible"),
          )
          .where("site_id", "=", reader.siteId)
          .where("id", "=", customerId)
          .executeTakeFirst();
  const known = email ?? participant?.email ?? null;
  return {
    name,
    email: known,
    isVerified: known !== null && known === participant?.email,
    customerId: customer?.isVisible ? customerId : null,
    tier: customer?.tier ?? null,
  };
}

