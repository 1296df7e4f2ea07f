import * as z from "zod/mini";
import { consentSchema, slugSchema } from "../cases/new-case.ts";
import { caseLimits } from "../cases/limits.ts";
import { pageSchema } from "../desk/page.ts";
import { emailSchema, instantSchema, lineSchema, localeSchema, publicTextSchema } from "../text/text-schemas.ts";
import { proposalStatuses, rewardTypes } from "./proposal-lifecycle.ts";
import { proposalLimits } from "./proposal-limits.ts";

/** A proposal's public number: eight letters and digits that are not taken for each other. No credential. */
export const proposalIdSchema = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{8}$/));

/** Votes of those who have shown that an e-mail address is theirs, and of those who have not. */
export const voteCountsSchema = z.object({ verified: z.int(), anonymous: z.int() });

export type VoteCounts = z.infer<typeof voteCountsSchema>;

/** What the reader has to do with a proposal; all false for a stranger. */
export const ownPartSchema = z.object({ isAuthor: z.boolean(), hasVoted: z.boolean(), isSubscribed: z.boolean() });

/** A proposal as it stands on a board. `excerpt` is how its text begins, on one line. */
export const proposalSummarySchema = z.object({
  id: proposalIdSchema,
  title: z.string(),
  excerpt: z.string(),
  locale: z.string(),
  category: z.nullable(z.string()),
  status: z.enum(proposalStatuses),
  /** As the author wants to be called; null for those who gave no name. */
  author: z.nullable(z.string()),
  votes: voteCountsSchema,
  commentCount: z.int(),
  createdAt: instantSchema,
  /** When the company last said something to it in public. */
  answeredAt: z.nullable(instantSchema),
  own: ownPartSchema,
});

export type ProposalSummary = z.infer<typeof proposalSummarySchema>;

/** How many proposals stand on each tab of the board, whatever the filters. */
export const boardCountsSchema = z.object({
  open: z.int(),
  planned: z.int(),
  in_progress: z.int(),
  done: z.int(),
  declined: z.int(),
});

export type BoardCounts = z.infer<typeof boardCountsSchema>;

export const proposalPageSchema = z.extend(pageSchema(proposalSummarySchema), { counts: boardCountsSchema });

export type ProposalPage = z.infer<typeof proposalPageSchema>;

export const similarProposalsSchema = z.object({ items: z.array(proposalSummarySchema) });

export type SimilarProposals = z.infer<typeof similarProposalsSchema>;

/** One thing the company said in public, with the name behind it. `text` is null where a step says it all. */
export const proposalAnswerSchema = z.object({
  status: z.enum(proposalStatuses),
  by: z.nullable(z.string()),
  text: z.nullable(z.string()),
  at: instantSchema,
});

/** What an author gets for a proposal that was adopted. `amount` in `currency` (ISO 4217), both or neither. */
export const rewardSchema = z.object({
  type: z.enum(rewardTypes),
  text: z.nullable(z.string()),
  amount: z.nullable(z.string()),
  currency: z.nullable(z.string()),
  givenAt: z.nullable(instantSchema),
});

export type Reward = z.infer<typeof rewardSchema>;

/** A proposal with all that was said to it. */
export const proposalSchema = z.extend(proposalSummarySchema, {
  text: z.string(),
  /** The oldest first. */
  answers: z.array(proposalAnswerSchema),
  /** Where its votes went, if it was a double. */
  mergedInto: z.nullable(z.object({ id: proposalIdSchema, title: z.string() })),
  takesVotes: z.boolean(),
  takesComments: z.boolean(),
  /** For its author alone: by when it will have been looked at; null once it was. */
  reviewBy: z.nullable(instantSchema),
  /** For its author alone. */
  reward: z.nullable(rewardSchema),
});

export type Proposal = z.infer<typeof proposalSchema>;

/** What `POST /proposals` takes. `contact.name` is shown beside the proposal; `contact.email` is never shown. */
export const newProposalSchema = z.strictObject({
  title: lineSchema(proposalLimits.title).check(z.minLength(proposalLimits.titleLeast, "too_short")),
  text: publicTextSchema(proposalLimits.text),
  category: z.optional(slugSchema),
  locale: localeSchema,
  contact: z.optional(z.strictObject({ name: z.optional(lineSchema(caseLimits.name)), email: z.optional(emailSchema) })),
  consent: consentSchema,
});

export type NewProposal = z.infer<typeof newProposalSchema>;

/** What a submission is answered with. */
export const submittedProposalSchema = z.object({
  id: proposalIdSchema,
  status: z.enum(proposalStatuses),
  /** By when it will have been looked at. */
  reviewBy: instantSchema,
  createdAt: instantSchema,
});

export type SubmittedProposal = z.infer<typeof submittedProposalSchema>;

/** Where the votes stand after one's own was given or taken back. */
export const voteSchema = z.object({ votes: voteCountsSchema, own: ownPartSchema });

export type Vote = z.infer<typeof voteSchema>;

/**
 * A comment; an answer to another one has its `parentId`. `isHeld`: only its author sees it until it was looked at.
 * `isRemoved`: it stands there for its answers alone, without a text and a name; the staff still reads both.
 */
export const commentSchema = z.object({
  id: z.string(),
  parentId: z.nullable(z.string()),
  author: z.nullable(z.string()),
  isStaff: z.boolean(),
  text: z.string(),
  locale: z.string(),
  createdAt: instantSchema,
  isOwn: z.boolean(),
  isHeld: z.boolean(),
  isRemoved: z.boolean(),
});

export type ProposalComment = z.infer<typeof commentSchema>;

/** Threads in the order they began, each with its answers below it. */
export const commentPageSchema = pageSchema(commentSchema);

export type CommentPage = z.infer<typeof commentPageSchema>;

/** What `POST /proposals/{id}/comments` takes. `parentId` is that of a comment which itself answers none. */
export const newCommentSchema = z.strictObject({
  text: publicTextSchema(proposalLimits.comment),
  locale: localeSchema,
  name: z.optional(lineSchema(caseLimits.name)),
  parentId: z.optional(z.uuid()),
});

export type NewComment = z.infer<typeof newCommentSchema>;
