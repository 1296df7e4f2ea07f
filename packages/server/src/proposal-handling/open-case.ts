import { checkNewCase, type NewCase } from "@heed/contract";
import type { ProposalCaseInput } from "@heed/contract/desk";
import { changeCase, fileCase, lockCase } from "../cases/index.ts";
import type { StoredProposal } from "../proposals/index.ts";
import { routeCase } from "../routing/index.ts";
import { holdProposal, invalid, type ProposalContext } from "./held-proposal.ts";
import { linkCase } from "./linked-case.ts";

/**
 * Opens a case out of a proposal, for its author if an address of theirs is known. It goes to the team that cases of its
 * kind go to; what the site's form asks besides nobody is there to answer. Gives its reference.
 *
 * @throws ProblemError `proposal_not_found`, `validation_failed`
 */
export async function openCaseOutOf(context: ProposalContext, { kind, category, note: said }: ProposalCaseInput): Promise<string> {
  const { trx, site, staff, now } = context;
  const proposal = await holdProposal(context);
  const newCase: NewCase = { kind, category, ...whatItSays(proposal) };
  const errors = checkNewCase(newCase, site.settings, now).filter(({ path }) => path === "/category");
  if (errors.length > 0) throw invalid(...errors);
  const { team, severity } = routeCase(site.settings, newCase);
  const byStaff = { staff, channel: "web", isTaken: false } as const;
  const { reference } = await fileCase(trx, site, { newCase, now, byStaff, afterCase: { team, severity } });
  const caseKey = { siteId: site.id, reference };
  await linkCase(context, { proposal, held: { caseKey, locked: await lockCase(trx, caseKey) }, direction: "proposal_first" });
  if (said !== undefined) {
    const actor = { role: "staff", name: staff.name, id: staff.id } as const;
    const happening = { type: "note", visibility: "internal", text: said } as const;
    await changeCase({ queries: trx, site, caseKey, now }, await lockCase(trx, caseKey), { actor, happenings: [happening] });
  }
  return reference;
}

function whatItSays({ title, text, locale, consent, author_name: name, author_email: email }: StoredProposal) {
  const contact = email === null ? ({ anonymous: true } as const) : { contact: { email, ...(name !== null && { name }) } };
  return { subject: title, description: text, locale, consent, ...contact };
}
