import { msg, str } from "@lit/localize";
import type { ProposalStatus, ProposalStep, RewardType } from "@heed/core/rules";
import type { CaseProposal, ProposalQuery } from "@heed/core/desk";

type ProposalNeed = NonNullable<ProposalQuery["needs"]>;

/** The steps of a proposal as staff names them. */
export function proposalStatusInWords(status: ProposalStatus): string {
  return {
    submitted: msg("Submitted"),
    in_review: msg("Being looked at"),
    published: msg("On the board"),
    evaluating: msg("Being weighed"),
    planned: msg("Planned"),
    in_progress: msg("In progress"),
    done: msg("Done", { id: "proposal-is-done" }),
    declined: msg("Declined"),
    merged: msg("Merged"),
  }[status];
}

/** What waits for somebody, as a list of it is called. */
export function needInWords(need: ProposalNeed): string {
  return {
    review: msg("To look at"),
    scores: msg("My scores"),
    decision: msg("To decide"),
    comments: msg("Held comments"),
    reward: msg("Rewards due"),
  }[need];
}

/** What a step is called on its button; those with dots open a dialog. */
export function proposalStepInWords(step: ProposalStep): string {
  return {
    review: msg("Begin to look at it"),
    publish: msg("Publish…"),
    evaluate: msg("Have it weighed…"),
    plan: msg("Adopt it…"),
    start: msg("Say that work has begun…"),
    finish: msg("Say that it is done…"),
    decline: msg("Decline it…"),
    merge: msg("Merge with another…"),
  }[step];
}

export function rewardInWords(type: RewardType): string {
  return {
    thanks: msg("Thanks in person"),
    discount: msg("A discount"),
    gift: msg("A gift"),
    money: msg("Money"),
    other: msg("Something else", { id: "another-reward" }),
  }[type];
}

/** How a case and a proposal belong together. */
export function directionInWords(direction: CaseProposal["direction"]): string {
  return {
    case_first: msg("The case gave rise to the proposal"),
    proposal_first: msg("The proposal gave rise to the case"),
    related: msg("They belong together"),
  }[direction];
}

/** Votes of both kinds: "12 votes", "12 votes, 3 of them anonymous". */
export function votesInWords({ verified, anonymous }: { verified: number; anonymous: number }, locale: string): string {
  const all = (verified + anonymous).toLocaleString(locale);
  const votes = verified + anonymous === 1 ? msg("1 vote") : msg(str`${all} votes`);
  return anonymous > 0 ? msg(str`${votes}, ${anonymous.toLocaleString(locale)} of them anonymous`) : votes;
}

/** A figure with at most one place behind the point. */
export function figureInWords(value: number, locale: string): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 1 });
}
