import type { ActorRole } from "../cases/case-lifecycle.ts";

/** Where a proposal can stand. */
export const proposalStatuses = [
  "submitted",
  "in_review",
  "published",
  "evaluating",
  "planned",
  "in_progress",
  "done",
  "declined",
  "merged",
] as const;

export type ProposalStatus = (typeof proposalStatuses)[number];

interface ProposalTransition {
  readonly from: readonly ProposalStatus[];
  readonly to: ProposalStatus;
  readonly by: readonly ActorRole[];
  /** Whether the step is told to the public with a text, by name. */
  readonly needsAnswer: boolean;
}

/** The life of a proposal as one table: the service, the desk and the widgets ask here. */
export const proposalTransitions = {
  review: { from: ["submitted"], to: "in_review", by: ["staff"], needsAnswer: false },
  publish: { from: ["in_review"], to: "published", by: ["staff"], needsAnswer: true },
  /** Where a site looks at proposals after they are out. */
  publish_at_once: { from: ["submitted"], to: "published", by: ["system"], needsAnswer: false },
  evaluate: { from: ["published"], to: "evaluating", by: ["staff"], needsAnswer: true },
  /** The proposal is adopted. */
  plan: { from: ["evaluating"], to: "planned", by: ["staff"], needsAnswer: true },
  start: { from: ["planned"], to: "in_progress", by: ["staff"], needsAnswer: true },
  finish: { from: ["in_progress"], to: "done", by: ["staff"], needsAnswer: true },
  decline: {
    from: ["in_review", "published", "evaluating", "planned", "in_progress"],
    to: "declined",
    by: ["staff"],
    needsAnswer: true,
  },
  /** A double ends; its votes and subscribers go over to the other one. */
  merge: { from: ["in_review", "published", "evaluating"], to: "merged", by: ["staff"], needsAnswer: true },
} as const satisfies Record<string, ProposalTransition>;

export type ProposalAction = keyof typeof proposalTransitions;

/** The steps that staff take by a request of their own. */
export const proposalSteps = ["review", "publish", "evaluate", "plan", "start", "finish", "decline", "merge"] as const;

export type ProposalStep = (typeof proposalSteps)[number];

/** Whether this actor can take this step from this status. */
export function isProposalStepAllowed(action: ProposalAction, status: ProposalStatus, by: ActorRole): boolean {
  const transition: ProposalTransition = proposalTransitions[action];
  return transition.from.includes(status) && transition.by.includes(by);
}

/** The tabs of a board: what a visitor looks for, in place of the company's own steps. */
export const boardTabs = {
  open: ["published", "evaluating"],
  planned: ["planned"],
  in_progress: ["in_progress"],
  done: ["done"],
  declined: ["declined"],
} as const satisfies Record<string, readonly ProposalStatus[]>;

export type BoardTab = keyof typeof boardTabs;

/** The tab on which proposals of this status stand; null for those that no board shows. */
export function boardTabOf(status: ProposalStatus): BoardTab | null {
  // The keys of the table are the tabs; TypeScript widens keys to text.
  const found = Object.entries(boardTabs).find(([, statuses]) => (statuses as readonly ProposalStatus[]).includes(status));
  return found ? (found[0] as BoardTab) : null;
}

/** Whether the public sees proposals of this status on a public board; what is declined unseen nobody sees. */
export function isListed(status: ProposalStatus): boolean {
  return boardTabOf(status) !== null;
}

/** Whether votes, and comments, are taken in this status. */
export function takesVotes(status: ProposalStatus): boolean {
  return status === "published" || status === "evaluating" || status === "planned" || status === "in_progress";
}

/** The orders of a board. `trending` is votes that fade: each counts half after a week (docs/decisions/0026). */
export const proposalSorts = ["votes", "newest", "trending", "answered"] as const;

export type ProposalSort = (typeof proposalSorts)[number];

/** What those whose proposals are adopted can get. */
export const rewardTypes = ["thanks", "discount", "gift", "money", "other"] as const;

export type RewardType = (typeof rewardTypes)[number];
