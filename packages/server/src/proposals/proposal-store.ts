import { proposalIdSchema } from "@heed/contract";
import { isListed, type ProposalStatus } from "@heed/contract/rules";
import { sql, type Insertable, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import { tellDesk } from "../desk/index.ts";
import { indexProposal } from "../proposal-search/index.ts";

/** A proposal as the table has it, without what is there for searching alone. */
export type StoredProposal = Omit<Selectable<Database["proposals"]>, "board_tab" | "is_overdue_told">;

export type ProposalToInsert = Omit<Insertable<Database["proposals"]>, "last_seq">;

/** What happened to a proposal. */
export type NewProposalEvent = Omit<Insertable<Database["proposal_events"]>, "site_id" | "proposal_id" | "seq">;

export interface ProposalKey {
  siteId: string;
  proposalId: string;
}

const proposalColumns = [
  "site_id",
  "proposal_id",
  "title",
  "text",
  "locale",
  "category",
  "status",
  "channel",
  "author_id",
  "author_name",
  "author_email",
  "is_author_told",
  "customer_id",
  "consent",
  "version",
  "last_seq",
  "verified_votes",
  "anonymous_votes",
  "votes",
  "weighted_votes",
  "trend",
  "comment_count",
  "held_comments",
  "review_by",
  "reviewed_at",
  "answered_at",
  "merged_into",
  "is_kept_back",
  "criteria",
  "evaluated_at",
  "score",
  "reward",
  "has_reward_due",
  "created_at",
  "updated_at",
] as const satisfies readonly (keyof Database["proposals"])[];

/**
 * As the table can be asked for it. An address may hold anything, even what no column can; no proposal has an empty id,
 * and yet the database is asked for it, so that what cannot be takes as long as what is not there.
 */
function askedFor(proposalId: string): string {
  return proposalIdSchema.safeParse(proposalId).success ? proposalId : "";
}

export async function findProposal(db: Queries, { siteId, proposalId }: ProposalKey): Promise<StoredProposal | undefined> {
  return db
    .selectFrom("proposals")
    .select(proposalColumns)
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", askedFor(proposalId))
    .executeTakeFirst();
}

/** The proposal at the end of a row of doubles, wherever it stands; undefined for one that is no double. */
export async function findTarget(db: Queries, { site_id: siteId, merged_into: into }: StoredProposal): Promise<StoredProposal | undefined> {
  let target = into === null ? undefined : await findProposal(db, { siteId, proposalId: into });
  while (target && target.merged_into !== null) target = await findProposal(db, { siteId, proposalId: target.merged_into });
  return target;
}

export async function isProposal(db: Queries, { siteId, proposalId }: ProposalKey): Promise<boolean> {
  const row = await db
    .selectFrom("proposals")
    .select("proposal_id")
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", askedFor(proposalId))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Reads proposals to change them: nobody else does till the transaction ends. Always in the order of their ids, so
 * that two transactions that need the same two wait for each other in turn. What has no row is left out.
 */
export async function lockProposals(trx: Queries, siteId: string, proposalIds: readonly string[]): Promise<StoredProposal[]> {
  return trx
    .selectFrom("proposals")
    .select(proposalColumns)
    .where("site_id", "=", siteId)
    .where("proposal_id", "in", proposalIds.map(askedFor))
    .orderBy("proposal_id")
    .forUpdate()
    .execute();
}

/** Writes a new proposal with the event it begins with; counts it where it stands, and makes it one that is found. */
export async function insertProposal(trx: Queries, proposal: ProposalToInsert, first: NewProposalEvent): Promise<void> {
  await trx.insertInto("proposals").values({ ...proposal, last_seq: 1 }).execute();
  await trx
    .insertInto("proposal_events")
    .values({ ...first, site_id: proposal.site_id, proposal_id: proposal.proposal_id, seq: 1 })
    .execute();
  const { site_id: siteId, proposal_id: proposalId, title, text } = proposal;
  await countProposal(trx, siteId, proposal.status, 1);
  await indexProposal(trx, { siteId, proposalId, title, text });
  await tellOpenDesks(trx, { siteId, proposalId });
}

/**
 * Appends an event to a proposal that the transaction has locked; gives its number. `version` rises with it, but where
 * it changes nothing that somebody else could be about to change.
 */
export async function appendEvent(
  trx: Queries,
  { siteId, proposalId }: ProposalKey,
  event: NewProposalEvent,
  { raisesVersion = true }: { raisesVersion?: boolean } = {},
): Promise<number> {
  const { last_seq: seq } = await trx
    .updateTable("proposals")
    .set({ last_seq: sql`last_seq + 1`, ...(raisesVersion && { version: sql`version + 1`, updated_at: event.at }) })
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .returning("last_seq")
    .executeTakeFirstOrThrow();
  await trx.insertInto("proposal_events").values({ ...event, site_id: siteId, proposal_id: proposalId, seq }).execute();
  await tellOpenDesks(trx, { siteId, proposalId });
  return seq;
}

/** Tells open desks that something about a proposal is new, once the transaction is committed. */
export async function tellOpenDesks(trx: Queries, key: ProposalKey): Promise<void> {
  await sql`select ${tellDesk({ type: "proposal", ...key })}`.execute(trx);
}

/**
 * Moves a proposal that the transaction has locked to another status, in its row and in the counts. What is declined
 * before anybody saw it never comes on a board, and is not counted as what does.
 */
export async function changeStatus(
  trx: Queries,
  { site_id: siteId, proposal_id: proposalId, status: before }: Pick<StoredProposal, "site_id" | "proposal_id" | "status">,
  to: { status: ProposalStatus; mergedInto?: string | undefined; reviewedAt?: Date | undefined; answeredAt?: Date | undefined },
): Promise<void> {
  const isKeptBack = to.status === "declined" && (before === "submitted" || before === "in_review");
  await trx
    .updateTable("proposals")
    .set({
      status: to.status,
      ...(isKeptBack && { is_kept_back: true }),
      ...(to.mergedInto !== undefined && { merged_into: to.mergedInto }),
      ...(to.reviewedAt && { reviewed_at: sql`coalesce(reviewed_at, ${to.reviewedAt})` }),
      ...(to.answeredAt && { answered_at: to.answeredAt }),
    })
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .execute();
  // In one order, so that two that change places do not wait for each other for ever.
  const changes = [{ status: before, by: -1 } as const, ...(isKeptBack ? [] : [{ status: to.status, by: 1 } as const])];
  for (const { status, by } of changes.toSorted((a, b) => (a.status < b.status ? -1 : 1))) {
    await countProposal(trx, siteId, status, by);
  }
}

/** Whether the public sees it on a board, where there is one. */
export function isOnBoard({ status, is_kept_back: isKeptBack }: Pick<StoredProposal, "status" | "is_kept_back">): boolean {
  return isListed(status) && !isKeptBack;
}

async function countProposal(trx: Queries, siteId: string, status: ProposalStatus, change: 1 | -1): Promise<void> {
  await trx
    .insertInto("proposal_counts")
    .values({ site_id: siteId, status, count: Math.max(change, 0) })
    .onConflict((conflict) =>
      conflict.columns(["site_id", "status"]).doUpdateSet({ count: sql`proposal_counts.count + ${change}::integer` }),
    )
    .execute();
}
