import type { FieldProblem, NewProposal } from "@heed/contract";
import type { StaffProposal } from "@heed/contract/desk";
import { readContact } from "../cases/index.ts";
import { ProblemError } from "../problems/index.ts";
import { queueAuthorMail } from "../proposal-mails/index.ts";
import { fileProposal, type ProposalFiling } from "../proposals/index.ts";
import type { StoredSite } from "../site/index.ts";
import { holdProposal, invalid, type ProposalContext } from "./held-proposal.ts";
import { holdVisibleCase, linkCase, type HeldCase } from "./linked-case.ts";

type Author = ProposalFiling["author"];

/**
 * Files a proposal for a customer, or out of a case, whose customer is the author then. The name of whoever wrote to the
 * company about something else is not put on a board for it: the staff finds them by the case.
 *
 * @throws ProblemError `proposals_not_offered`, `case_not_found`, `validation_failed`
 */
export async function fileAtDesk(context: Omit<ProposalContext, "key">, input: StaffProposal): Promise<string> {
  const { trx, site, staff, now } = context;
  const { proposals: settings } = site.settings;
  if (!settings) throw new ProblemError("proposals_not_offered");
  const { contact, fromCase, ...said } = input;
  const errors: FieldProblem[] = [
    ...(said.category !== undefined && !settings.categories.some(({ id }) => id === said.category)
      ? [{ path: "/category", code: "not_an_option" } as const]
      : []),
    ...(contact !== undefined && fromCase !== undefined ? [{ path: "/contact", code: "not_applicable" } as const] : []),
  ];
  if (errors.length > 0) throw invalid(...errors);
  const held = fromCase === undefined ? null : await holdVisibleCase(context, fromCase);
  const author = held ? await authorOf(context, held) : { participantId: null, name: contact?.name ?? null, email: contact?.email ?? null };
  const { id } = await fileProposal(trx, site, {
    proposal: { ...said, consent: consentByWord(site) },
    author,
    channel: "desk",
    byStaff: { id: staff.id, name: staff.name },
    now,
  });
  const key = { siteId: site.id, proposalId: id };
  await queueAuthorMail(trx, { ...key, seq: 1, now });
  if (held) {
    const filed = { ...context, key };
    await linkCase(filed, { proposal: await holdProposal(filed), held, direction: "case_first" });
  }
  return id;
}

async function authorOf({ trx }: Omit<ProposalContext, "key">, { caseKey }: HeldCase): Promise<Author> {
  const contact = await readContact(trx, caseKey);
  const { customer_id: customerId } = await trx
    .selectFrom("cases")
    .select("customer_id")
    .where("site_id", "=", caseKey.siteId)
    .where("reference", "=", caseKey.reference)
    .executeTakeFirstOrThrow();
  return { participantId: null, name: null, email: contact?.email ?? null, customerId };
}

/** What a customer agrees to by word of mouth: what the site needs, in the version that is in force. */
function consentByWord({ settings: { consent } }: StoredSite): NewProposal["consent"] {
  return { version: consent.version, purposes: consent.purposes.filter(({ required }) => required).map(({ id }) => id) };
}
