import type { CommentPage } from "@heed/contract";
import type { DeskComment, Page } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { readCursor, writeCursor } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";
import { findProposal, getVisibleProposal, requireBoard, type ProposalKey } from "../proposals/index.ts";
import type { StoredSite } from "../site/index.ts";
import { stateCursorSchema, threadCursorSchema } from "./comment-cursor.ts";
import { findComments, findInState, type CommentPlace, type CommentReader, type CommentState, type StoredComment, type TitledComment } from "./comment-store.ts";
import { presentComment, presentDeskComment } from "./present-comment.ts";

interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

const DEFAULT_LIMIT = 20;

/**
 * What was said to a proposal, for somebody who may see it.
 *
 * @throws ProblemError `proposals_not_offered`, `proposal_not_found` or `validation_failed`
 */
export async function listComments(
  db: Queries,
  site: StoredSite,
  { proposalId, participantId, ...query }: PageQuery & { proposalId: string; participantId: string | null },
): Promise<CommentPage> {
  requireBoard(site);
  await getVisibleProposal(db, site, { proposalId, participantId });
  const { rows, nextCursor } = await readPage(db, { siteId: site.id, proposalId }, { reader: { isStaff: false, participantId }, ...query });
  return { items: rows.map((row) => presentComment(row, participantId)), nextCursor };
}

interface DeskReader {
  siteId: string;
  staffId: string;
}

/**
 * Everything that was said to a proposal, for the staff.
 *
 * @throws ProblemError `proposal_not_found` or `validation_failed`
 */
export async function listProposalComments(db: Queries, { siteId, staffId }: DeskReader, { proposalId, ...query }: PageQuery & { proposalId: string }): Promise<Page<DeskComment>> {
  const proposal = await findProposal(db, { siteId, proposalId });
  if (!proposal) throw new ProblemError("proposal_not_found");
  const { rows, nextCursor } = await readPage(db, { siteId, proposalId }, { reader: { isStaff: true }, ...query });
  return { items: rows.map((row) => presentDeskComment({ ...row, title: proposal.title }, staffId)), nextCursor };
}

async function readPage(
  db: Queries,
  key: ProposalKey,
  { reader, cursor, limit = DEFAULT_LIMIT }: PageQuery & { reader: CommentReader },
): Promise<{ rows: StoredComment[]; nextCursor: string | null }> {
  const [threadAt, threadId, at, id] = readCursor(threadCursorSchema, cursor) ?? [];
  const after: CommentPlace | null =
    threadAt !== undefined && threadId !== undefined && at !== undefined && id !== undefined
      ? { thread_at: new Date(threadAt), thread_id: threadId, created_at: new Date(at), id }
      : null;
  // One more than is shown tells whether there is a next page.
  const found = await findComments(db, key, { reader, after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? writeCursor([last.thread_at, last.thread_id, last.created_at, last.id]) : null };
}

const allStates: readonly CommentState[] = ["held", "shown", "removed"];

/**
 * Comments on all proposals of a site: those that wait for a look first.
 *
 * @throws ProblemError `validation_failed`
 */
export async function listDeskComments(
  db: Queries,
  { siteId, staffId }: DeskReader,
  { state: asked, cursor, limit = DEFAULT_LIMIT }: PageQuery & { state?: CommentState | undefined },
): Promise<Page<DeskComment>> {
  const [stateBefore, at, id] = readCursor(stateCursorSchema, cursor) ?? [];
  const states = asked === undefined ? allStates : [asked];
  const rows: TitledComment[] = [];
  for (const state of states.slice(Math.max(0, stateBefore === undefined ? 0 : states.indexOf(stateBefore)))) {
    const after = state === stateBefore && at !== undefined && id !== undefined ? { created_at: new Date(at), id } : null;
    if (rows.length <= limit) rows.push(...(await findInState(db, siteId, { state, after, limit: limit + 1 - rows.length })));
  }
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const nextCursor = last ? writeCursor([last.state, last.created_at, last.id]) : null;
  return { items: shown.map((row) => presentDeskComment(row, staffId)), nextCursor };
}
