import { permissions, type Permission } from "@heed/contract/desk-rules";
import type { Queries } from "../database/index.ts";
import type { ProposalKey } from "../proposals/index.ts";

const UUID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids of those who work at the site now and may do this. */
export async function findPermitted(db: Queries, siteId: string, permission: Permission): Promise<string[]> {
  const rows = await permitted(db, siteId, permission).orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/**
 * Those of these ids who work at the site now and may do this. They are held until the transaction ends: nobody leaves
 * who is just being asked. What is no id of ours is nobody's.
 */
export async function holdPermitted(
  trx: Queries,
  siteId: string,
  { permission, ids }: { permission: Permission; ids: readonly string[] },
): Promise<Set<string>> {
  const known = ids.filter((id) => UUID_PATTERN.test(id));
  if (known.length === 0) return new Set();
  const rows = await permitted(trx, siteId, permission).where("id", "in", known).orderBy("id").forShare().execute();
  return new Set(rows.map(({ id }) => id));
}

function permitted(db: Queries, siteId: string, permission: Permission) {
  return db
    .selectFrom("staff_members")
    .select("id")
    .where("site_id", "=", siteId)
    .where("is_active", "=", true)
    .where("role", "in", [...permissions[permission]]);
}

export async function insertEvaluators(trx: Queries, { siteId, proposalId }: ProposalKey, staffIds: readonly string[]): Promise<void> {
  await trx
    .insertInto("proposal_evaluators")
    .values(
      staffIds.map((staffId) => ({
        site_id: siteId,
        proposal_id: proposalId,
        staff_id: staffId,
        scores: null,
        comment: null,
        scored_at: null,
        released_at: null,
      })),
    )
    .execute();
}

/** `false` for somebody who was not asked, or for whom nobody waits any more. */
export async function putScores(
  trx: Queries,
  { siteId, proposalId }: ProposalKey,
  { staffId, scores, comment, at }: { staffId: string; scores: Readonly<Record<string, number>>; comment: string | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("proposal_evaluators")
    .set({ scores: JSON.stringify(scores), comment, scored_at: at })
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("staff_id", "=", staffId)
    .where("released_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Nobody waits any more for the scores of those who have given none: of one of them, or of all. */
export async function releaseEvaluators(
  trx: Queries,
  { siteId, proposalId }: ProposalKey,
  { staffId, at }: { staffId?: string; at: Date },
): Promise<void> {
  await trx
    .updateTable("proposal_evaluators")
    .set({ released_at: at })
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("scores", "is", null)
    .where("released_at", "is", null)
    .$if(staffId !== undefined, (query) => query.where("staff_id", "=", staffId ?? ""))
    .execute();
}

/** The proposals that wait for somebody's scores. */
export async function findAwaiting(db: Queries, { siteId, staffId }: { siteId: string; staffId: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("proposal_evaluators")
    .select("proposal_id")
    .where("site_id", "=", siteId)
    .where("staff_id", "=", staffId)
    .where("scores", "is", null)
    .where("released_at", "is", null)
    .orderBy("proposal_id")
    .execute();
  return rows.map(({ proposal_id: id }) => id);
}

/** Who had it evaluated. */
export async function findAsker(db: Queries, { siteId, proposalId }: ProposalKey): Promise<string | null> {
  const row = await db
    .selectFrom("proposal_events")
    .select("staff_id")
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("type", "=", "step")
    .where("status", "=", "evaluating")
    .executeTakeFirst();
  return row?.staff_id ?? null;
}

export async function setEvaluated(
  trx: Queries,
  { siteId, proposalId }: ProposalKey,
  { score, at }: { score: number | null; at: Date },
): Promise<void> {
  await trx
    .updateTable("proposals")
    .set({ evaluated_at: at, score })
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .execute();
}
