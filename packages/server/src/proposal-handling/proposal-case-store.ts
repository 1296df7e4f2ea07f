import type { CaseProposal, DeskProposal } from "@heed/contract/desk";
import { sql } from "kysely";
import type { CaseKey } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";
import { visibleTo, type CaseReader } from "../desk/index.ts";
import type { ProposalKey } from "../proposals/index.ts";

type Direction = CaseProposal["direction"];

/** The cases of a proposal that the reader may see, in the order they were linked; the others are counted. */
export async function readCasesOf(
  db: Queries,
  reader: CaseReader,
  { siteId, proposalId }: ProposalKey,
): Promise<Pick<DeskProposal, "cases" | "hiddenCases">> {
  const links = () =>
    db.selectFrom("proposal_cases as link").where("link.site_id", "=", siteId).where("link.proposal_id", "=", proposalId);
  const cases = await links()
    .innerJoin("cases", (join) =>
      join.onRef("cases.site_id", "=", "link.site_id").onRef("cases.reference", "=", "link.reference"),
    )
    .select(["cases.reference", "cases.subject", "cases.status", "link.direction"])
    .where(visibleTo(reader))
    .orderBy("link.at")
    .orderBy("cases.reference")
    .execute();
  const { count } = await links().select(sql<number>`count(*)::integer`.as("count")).executeTakeFirstOrThrow();
  return { cases, hiddenCases: count - cases.length };
}

/** Those of these references that the reader may see. */
export async function findVisible(db: Queries, reader: CaseReader, references: readonly string[]): Promise<Set<string>> {
  if (references.length === 0) return new Set();
  const rows = await db
    .selectFrom("cases")
    .select("cases.reference")
    .where("cases.reference", "in", [...references])
    .where(visibleTo(reader))
    .execute();
  return new Set(rows.map(({ reference }) => reference));
}

/** The proposals that a case belongs to, in the order they were linked. */
export async function readProposalsOf(db: Queries, { siteId, reference }: CaseKey): Promise<CaseProposal[]> {
  return db
    .selectFrom("proposal_cases as link")
    .innerJoin("proposals as p", (join) =>
      join.onRef("p.site_id", "=", "link.site_id").onRef("p.proposal_id", "=", "link.proposal_id"),
    )
    .select(["p.proposal_id as id", "p.title", "p.status", "link.direction"])
    .where("link.site_id", "=", siteId)
    .where("link.reference", "=", reference)
    .orderBy("link.at")
    .orderBy("p.proposal_id")
    .execute();
}

/** How many links a proposal has, or a case. */
export async function countLinks(db: Queries, siteId: string, of: { proposalId: string } | { reference: string }): Promise<number> {
  const { count } = await db
    .selectFrom("proposal_cases")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("site_id", "=", siteId)
    .where((link) => ("proposalId" in of ? link("proposal_id", "=", of.proposalId) : link("reference", "=", of.reference)))
    .executeTakeFirstOrThrow();
  return count;
}

/** `false` where the two are linked already. */
export async function insertLink(
  trx: Queries,
  { siteId, proposalId }: ProposalKey,
  { reference, direction, byName, at }: { reference: string; direction: Direction; byName: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("proposal_cases")
    .values({ site_id: siteId, proposal_id: proposalId, reference, direction, by_name: byName, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** `false` where the two are not linked. */
export async function deleteLink(trx: Queries, { siteId, proposalId }: ProposalKey, reference: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("proposal_cases")
    .where("site_id", "=", siteId)
    .where("proposal_id", "=", proposalId)
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
