import { sql, type Insertable, type RawBuilder, type Selectable } from "kysely";
import type { Database, Queries } from "../database/index.ts";
import type { ProposalKey } from "../proposals/index.ts";

export type StoredComment = Selectable<Database["proposal_comments"]>;
export type CommentState = StoredComment["state"];

/** Where a comment stands among those of its proposal: by its thread, and in it by when it was written. */
export type CommentPlace = Pick<StoredComment, "thread_at" | "thread_id" | "created_at" | "id">;

/** Who reads the comments of a proposal: the staff everything, others what is shown and what is their own. */
export type CommentReader = { isStaff: true } | { isStaff: false; participantId: string | null };

interface PageOf {
  reader: CommentReader;
  after: CommentPlace | null;
  limit: number;
}

/** The comments that a reader may see, each thread with its answers. */
export async function findComments(db: Queries, { siteId, proposalId }: ProposalKey, { reader, after, limit }: PageOf): Promise<StoredComment[]> {
  return db
    .selectFrom("proposal_comments as c")
    .selectAll()
    .where("c.site_id", "=", siteId)
    .where("c.proposal_id", "=", proposalId)
    .$if(!reader.isStaff, (query) => query.where(isVisible(reader.isStaff ? null : reader.participantId)))
    .$if(after !== null, (query) => query.where(isAfter(after)))
    .orderBy("c.thread_at")
    .orderBy("c.thread_id")
    .orderBy("c.created_at")
    .orderBy("c.id")
    .limit(limit)
    .execute();
}

/** What was removed keeps its place as long as somebody reads an answer to it. */
function isVisible(participantId: string | null): RawBuilder<boolean> {
  const isSeen = (comment: string) => {
    const [state, author] = [sql.ref(`${comment}.state`), sql.ref(`${comment}.participant_id`)];
    return sql<boolean>`(${state} = 'shown' or (${state} = 'held' and ${author} = ${participantId}::uuid))`;
  };
  return sql<boolean>`(${isSeen("c")} or (c.state = 'removed' and c.parent_id is null and exists (
    select 1 from proposal_comments a where a.site_id = c.site_id and a.proposal_id = c.proposal_id
      and a.thread_at = c.thread_at and a.thread_id = c.id and a.id <> c.id and ${isSeen("a")})))`;
}

function isAfter(place: CommentPlace | null): RawBuilder<boolean> {
  const { thread_at: threadAt, thread_id: threadId, created_at: at, id } = place ?? {};
  return sql<boolean>`(c.thread_at, c.thread_id, c.created_at, c.id) > (${threadAt}::timestamptz, ${threadId}::uuid, ${at}::timestamptz, ${id}::uuid)`;
}

/** A comment for the desk, with the proposal that it is about. */
export type TitledComment = StoredComment & { title: string };

/** Comments of a site in one state: those that wait in the order they came, others the latest first. */
export async function findInState(
  db: Queries,
  siteId: string,
  { state, after, limit }: { state: CommentState; after: Pick<StoredComment, "created_at" | "id"> | null; limit: number },
): Promise<TitledComment[]> {
  const direction = state === "held" ? "asc" : "desc";
  const comparison = sql.raw(state === "held" ? ">" : "<");
  return db
    .selectFrom("proposal_comments as c")
    .innerJoin("proposals as p", (join) => join.onRef("p.site_id", "=", "c.site_id").onRef("p.proposal_id", "=", "c.proposal_id"))
    .selectAll("c")
    .select("p.title")
    .where("c.site_id", "=", siteId)
    .where("c.state", "=", state)
    .$if(after !== null, (query) => query.where(sql<boolean>`(c.created_at, c.id) ${comparison} (${after?.created_at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy("c.created_at", direction)
    .orderBy("c.id", direction)
    .limit(limit)
    .execute();
}

export async function findComment(db: Queries, { siteId, id }: { siteId: string; id: string }): Promise<StoredComment | undefined> {
  return db.selectFrom("proposal_comments").selectAll().where("site_id", "=", siteId).where("id", "=", id).executeTakeFirst();
}

/** Keeps a comment and counts it, in the transaction that has locked its proposal. */
export async function insertComment(trx: Queries, comment: Insertable<Database["proposal_comments"]>): Promise<StoredComment> {
  const kept = await trx.insertInto("proposal_comments").values(comment).returningAll().executeTakeFirstOrThrow();
  await countComment(trx, kept, { to: kept.state });
  return kept;
}

/** Shows or removes a comment and counts it anew, in the transaction that has locked its proposal. */
export async function updateState(trx: Queries, comment: StoredComment, state: CommentState): Promise<void> {
  await trx.updateTable("proposal_comments").set({ state }).where("site_id", "=", comment.site_id).where("id", "=", comment.id).execute();
  await countComment(trx, comment, { from: comment.state, to: state });
}

async function countComment(
  trx: Queries,
  { site_id: siteId, proposal_id: proposalId }: StoredComment,
  { from, to }: { from?: CommentState; to: CommentState },
): Promise<void> {
  const changeOf = (state: CommentState) => Number(to === state) - Number(from === state);
  await trx
    .updateTable("proposals")
    .set((proposal) => ({
      comment_count: proposal("comment_count", "+", changeOf("shown")),
      held_comments: proposal("held_comments", "+", changeOf("held")),
    }))
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .execute();
}
