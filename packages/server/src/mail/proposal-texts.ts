import type { RewardType } from "@heed/contract/rules";
import type { Wording } from "./mail-texts.ts";

/** What a mail about a proposal tells. */
export type ProposalMailKind =
  | "received"
  | "published"
  | "evaluating"
  | "planned"
  | "in_progress"
  | "done"
  | "declined"
  | "merged"
  | "reward";

/** What the sentences of a mail about a proposal are made with. */
export interface ProposalFacts {
  /** The company's name. */
  site: string;
  title: string;
  /** Whether the reader made the proposal, or follows it. */
  isAuthor: boolean;
  /** Whether others can see it. */
  isPublic: boolean;
  /** By when it will have been looked at, in words; null where it is out already. */
  reviewBy: string | null;
  /** The proposal that goes on in this one's place. */
  otherTitle: string;
  /** Whether the reward was given, or promised. */
  isGiven: boolean;
}

/** All that mails about proposals say in one language. */
export interface ProposalTexts {
  kinds: Readonly<Record<ProposalMailKind, (facts: ProposalFacts) => Wording>>;
  proposal: string;
  /** In place of its title. */
  yours: string;
  rewardHeading: string;
  rewards: Readonly<Record<RewardType, string>>;
  open: string;
  linkNote: string;
  why(isAuthor: boolean): string;
  unsubscribe: string;
  noReply: string;
}
