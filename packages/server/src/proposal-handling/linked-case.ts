import { parseReference } from "@heed/contract";
import type { CaseProposal } from "@heed/contract/desk";
import { changeCase, lockCaseWhere, type CaseKey, type LockedCase } from "../cases/index.ts";
import type { Queries } from "../database/index.ts";
import { visibleTo } from "../desk/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredProposal } from "../proposals/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { invalid, note, type ProposalContext } from "./held-proposal.ts";
import { countLinks, deleteLink, findVisible, insertLink, readProposalsOf } from "./proposal-case-store.ts";

/** All of them stand beside the proposal, and beside the case. */
const MAX_LINKS = 50;

/** A case that is held, with its reference. */
export interface HeldCase {
  caseKey: CaseKey;
  locked: LockedCase;
}

/**
 * Holds a case that this member of staff may see.
 *
 * @throws ProblemError `case_not_found`, the same for a case that is not theirs to see and for none.
 */
export async function holdVisibleCase({ trx, site, staff }: Omit<ProposalContext, "key">, typed: string): Promise<HeldCase> {
  const caseKey = { siteId: site.id, reference: parseReference(typed) ?? "" };
  const locked = await lockCaseWhere(trx, caseKey, visibleTo(staff));
  if (!locked) throw new ProblemError("case_not_found");
  return { caseKey, locked };
}

/**
 * Links a held proposal with a held case; both say so, to the staff alone. What is linked already stays as it is.
 *
 * @throws ProblemError `validation_failed` where one of the two has too many.
 */
export async function linkCase(
  context: ProposalContext,
  { proposal, held, direction }: { proposal: StoredProposal; held: HeldCase; direction: CaseProposal["direction"] },
): Promise<void> {
  const { trx, staff, key, now } = context;
  const { reference } = held.caseKey;
  const isNew = await insertLink(trx, key, { reference, direction, byName: staff.name, at: now });
  if (!isNew) return;
  const most = Math.max(await countLinks(trx, key.siteId, key), await countLinks(trx, key.siteId, { reference }));
  if (most > MAX_LINKS) throw invalid({ path: "/reference", code: "too_many", max: MAX_LINKS });
  await tellBoth(context, { proposal, held, type: "linked" });
}

/** @throws ProblemError `case_not_found` where the two are not linked. */
export async function unlinkCase(context: ProposalContext, { proposal, held }: { proposal: StoredProposal; held: HeldCase }): Promise<void> {
  const isGone = await deleteLink(context.trx, context.key, held.caseKey.reference);
  if (!isGone) throw new ProblemError("case_not_found");
  await tellBoth(context, { proposal, held, type: "unlinked" });
}

async function tellBoth(
  context: ProposalContext,
  { proposal, held: { caseKey, locked }, type }: { proposal: StoredProposal; held: HeldCase; type: "linked" | "unlinked" },
): Promise<void> {
  const { trx, site, staff, key, now } = context;
  await note(context, proposal, { type, about: caseKey.reference });
  const actor = { role: "staff", name: staff.name, id: staff.id } as const;
  const details = { proposal: key.proposalId };
  await changeCase({ queries: trx, site, caseKey, now }, locked, { actor, happenings: [{ type, visibility: "internal", details }] });
}

/**
 * The proposals that a case belongs to.
 *
 * @throws ProblemError `case_not_found`
 */
export async function listCaseProposals(db: Queries, staff: StaffMember, typed: string): Promise<CaseProposal[]> {
  const [reference] = await findVisible(db, staff, [parseReference(typed) ?? ""]);
  if (reference === undefined) throw new ProblemError("case_not_found");
  return readProposalsOf(db, { siteId: staff.siteId, reference });
}
