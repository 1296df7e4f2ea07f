import type { BoardTab, ProposalStatus, RewardType } from "@heed/contract/rules";
import type { NewProposal } from "@heed/contract";
import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Instant, Json, NullableInstant, NullableJson } from "./column-types.ts";

/** The tables of proposals and of those who take part, as kysely needs to know them. In SQL they stand in `proposal-tables.ts`. */
export interface ProposalDatabase {
  participants: ParticipantTable;
  participant_tokens: ParticipantTokenTable;
  participant_sign_ins: ParticipantSignInTable;
  used_proofs: UsedProofTable;
  request_counts: RequestCountTable;
  proposals: ProposalTable;
  proposal_counts: ProposalCountTable;
  proposal_events: ProposalEventTable;
  proposal_votes: ProposalVoteTable;
  proposal_subscriptions: ProposalSubscriptionTable;
  proposal_comments: ProposalCommentTable;
  proposal_evaluators: ProposalEvaluatorTable;
  proposal_cases: ProposalCaseTable;
  proposal_searches: ProposalSearchTable;
  proposal_terms: ProposalTermTable;
}

type Consent = NewProposal["consent"];

interface ParticipantTable {
  site_id: string;
  id: string;
  /** Theirs, as they have shown; in lower case. */
  email: string | null;
  name: string | null;
  locale: string;
  consent: Json<Consent>;
  verified_at: NullableInstant;
  created_at: Instant;
}

interface ParticipantTokenTable {
  token_hash: Uint8Array;
  site_id: string;
  participant_id: string;
  created_at: Instant;
  expires_at: Instant;
}

interface ParticipantSignInTable {
  site_id: string;
  id: string;
  email: string;
  locale: string;
  consent: Json<Consent>;
  secret_hash: Uint8Array;
  code_hash: Uint8Array;
  tries: Generated<number>;
  used_at: NullableInstant;
  expires_at: Instant;
}

interface UsedProofTable {
  challenge_hash: Uint8Array;
  expires_at: Instant;
}

interface RequestCountTable {
  key_hash: Uint8Array;
  count: number;
  ends_at: Instant;
}

interface ProposalTable {
  site_id: string;
  proposal_id: string;
  title: string;
  text: string;
  locale: string;
  category: string | null;
  status: ProposalStatus;
  /** `page`: a form of the service's own, without a script. */
  channel: "web" | "page" | "desk";
  author_id: string | null;
  author_name: string | null;
  author_email: string | null;
  /** Whether mails go to the author's address: whoever has it can end them. */
  is_author_told: Generated<boolean>;
  customer_id: string | null;
  consent: Json<Consent>;
  version: Generated<number>;
  last_seq: number;
  verified_votes: Generated<number>;
  anonymous_votes: Generated<number>;
  votes: GeneratedAlways<number>;
  /** Each vote by the weight that its voter's tier had then. */
  weighted_votes: Generated<number>;
  /** Votes that fade, as a power of two that needs no clock: docs/decisions/0026. */
  trend: Generated<number>;
  comment_count: Generated<number>;
  held_comments: Generated<number>;
  review_by: Instant;
  is_overdue_told: Generated<boolean>;
  reviewed_at: NullableInstant;
  answered_at: NullableInstant;
  merged_into: string | null;
  /** Declined without ever having been out: its author alone sees it, and the staff. */
  is_kept_back: Generated<boolean>;
  /** What it is weighed on: as the settings were when its evaluation began. */
  criteria: NullableJson<{ id: string; label: Record<string, string>; hint?: Record<string, string>; weight: number }[]>;
  /** When all had scored, or it was decided without some. */
  evaluated_at: NullableInstant;
  /** Null before that, and where nobody scored. */
  score: number | null;
  reward: NullableJson<StoredReward>;
  has_reward_due: Generated<boolean>;
  created_at: Instant;
  /** The tab of the board on which it stands; the database's own. */
  board_tab: GeneratedAlways<BoardTab | null>;
  updated_at: Instant;
}

/** A reward as it is kept. */
export interface StoredReward {
  type: RewardType;
  text: string | null;
  amount: string | null;
  currency: string | null;
  dueOn: string | null;
  givenAt: string | null;
  by: string | null;
}

interface ProposalCountTable {
  site_id: string;
  status: ProposalStatus;
  /** PostgreSQL's bigint comes as a text: cast it. */
  count: number;
}

interface ProposalEventTable {
  site_id: string;
  proposal_id: string;
  seq: number;
  type: "submitted" | "step" | "note" | "changed" | "confirmed" | "linked" | "unlinked" | "reward" | "scored" | "absorbed" | "subscribers_told";
  is_public: boolean;
  status: ProposalStatus;
  staff_id: string | null;
  by_name: string | null;
  text: string | null;
  about: string | null;
  at: Instant;
}

interface ProposalVoteTable {
  site_id: string;
  proposal_id: string;
  participant_id: string;
  is_verified: boolean;
  /** As it was when the vote was given. */
  tier: string | null;
  weight: Generated<number>;
  at: Instant;
}

interface ProposalSubscriptionTable {
  site_id: string;
  proposal_id: string;
  participant_id: string;
  at: Instant;
}

interface ProposalCommentTable {
  site_id: string;
  id: string;
  proposal_id: string;
  /** The comment that the thread began with, itself included, and when that was. */
  thread_id: string;
  thread_at: Instant;
  parent_id: string | null;
  participant_id: string | null;
  staff_id: string | null;
  author_name: string | null;
  text: string;
  locale: string;
  state: "shown" | "held" | "removed";
  created_at: Instant;
}

interface ProposalEvaluatorTable {
  site_id: string;
  proposal_id: string;
  staff_id: string;
  scores: NullableJson<Record<string, number>>;
  comment: string | null;
  scored_at: NullableInstant;
  /** Since when nobody waits for their scores any more. */
  released_at: NullableInstant;
}

interface ProposalCaseTable {
  site_id: string;
  proposal_id: string;
  reference: string;
  direction: "case_first" | "proposal_first" | "related";
  by_name: string | null;
  at: Instant;
}

interface ProposalSearchTable {
  site_id: string;
  proposal_id: string;
  /** Those of the title with the weight A. */
  search_terms: ColumnType<unknown, string, string>;
}

interface ProposalTermTable {
  site_id: string;
  term: string;
  /** How many proposals have it. */
  count: number;
}
