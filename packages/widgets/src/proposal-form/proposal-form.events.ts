import type { NewProposal, SubmittedProposal } from "@heed/core";
import { HeedEvent } from "../base/heed-event.ts";

/** The visitor wants to send; `preventDefault()` keeps it from being sent, and the form stays as it is. */
export class ProposalSubmitEvent extends HeedEvent {
  /** What will be sent. */
  declare readonly newProposal: NewProposal;

  constructor(newProposal: NewProposal) {
    super("heed-proposal-submit", { newProposal }, true);
  }
}

/** The proposal has arrived. */
export class ProposalSubmittedEvent extends HeedEvent {
  declare readonly proposalId: string;
  declare readonly status: SubmittedProposal["status"];

  constructor({ id, status }: SubmittedProposal) {
    super("heed-proposal-submitted", { proposalId: id, status });
  }
}
