import { randomUUID } from "node:crypto";
import type { FieldProblem, NewProposal, SubmittedProposal } from "@heed/contract";
import { checkConsent } from "@heed/contract/rules";
import type { Queries } from "../database/index.ts";
import { holdParticipant, insertParticipant, type StoredParticipant } from "../participants/index.ts";
import { ProblemError } from "../problems/index.ts";
import { countRequest, type RequestLimit } from "../request-limits/index.ts";
import type { StoredSite } from "../site/index.ts";
import { fileProposal, type FiledProposal } from "./file-proposal.ts";

/** Whoever has more to say than this within an hour can wait: each is read by somebody. */
const ofParticipant: RequestLimit = { scope: "proposals_of_participant", max: 10, minutes: 60 };
/** Offices and families have one address. */
const ofAddress: RequestLimit = { scope: "proposals_of_address", max: 30, minutes: 60 };
/** Nobody did any work before they sent this form. */
const ofPages: RequestLimit = { scope: "proposals_of_pages", max: 5, minutes: 60 };

interface Submission {
  newProposal: NewProposal;
  /** Where it came from. */
  address: string;
  now: Date;
}

/**
 * Takes a proposal of somebody who takes part, within a transaction of the caller.
 *
 * @throws ProblemError `proposals_not_offered`, `validation_failed`, `too_many_attempts` or `participant_needed`
 */
export async function submitProposal(
  trx: Queries,
  site: StoredSite,
  { newProposal, participant, address, now }: Submission & { participant: StoredParticipant },
): Promise<SubmittedProposal> {
  checkNewProposal(newProposal, site);
  await countRequest(trx, ofParticipant, { by: [site.id, participant.id], now });
  await countRequest(trx, ofAddress, { by: [site.id, address], now });
  await holdParticipant(trx, { siteId: site.id, participantId: participant.id });
  const { contact } = newProposal;
  const author = {
    participantId: participant.id,
    name: contact?.name ?? participant.name,
    email: contact?.email ?? participant.email,
  };
  return present(await fileProposal(trx, site, { proposal: newProposal, author, channel: "web", now }));
}

/**
 * Takes a proposal from a form of the service's own, which works without a script, within a transaction of the caller:
 * no device did any work for it, and so it waits to be looked at whatever the site does with others.
 *
 * @throws ProblemError `proposals_not_offered`, `validation_failed` or `too_many_attempts`
 */
export async function submitFromPage(trx: Queries, site: StoredSite, { newProposal, address, now }: Submission): Promise<SubmittedProposal> {
  checkNewProposal(newProposal, site);
  await countRequest(trx, ofPages, { by: [site.id, address], now });
  const { contact, locale, consent } = newProposal;
  const participantId = randomUUID();
  await insertParticipant(trx, { siteId: site.id, id: participantId, email: null, locale, consent, now });
  const author = { participantId, name: contact?.name ?? null, email: contact?.email ?? null };
  return present(await fileProposal(trx, site, { proposal: newProposal, author, channel: "page", isHeld: true, now }));
}

/** What of a proposal depends on the site it is submitted to. */
function checkNewProposal({ category, consent }: NewProposal, { settings }: StoredSite): void {
  if (!settings.proposals) throw new ProblemError("proposals_not_offered");
  const isCategory = category === undefined || settings.proposals.categories.some(({ id }) => id === category);
  const errors: FieldProblem[] = [
    ...(isCategory ? [] : [{ path: "/category", code: "not_an_option" } as const]),
    ...checkConsent(consent, settings.consent),
  ];
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
}

function present({ id, status, reviewBy, createdAt }: FiledProposal): SubmittedProposal {
  return { id, status, reviewBy: reviewBy.toISOString(), createdAt: createdAt.toISOString() };
}
