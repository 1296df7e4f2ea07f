import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { referenceSchema } from "../cases/case.ts";
import { caseStatuses } from "../cases/case-lifecycle.ts";
import { caseLimits } from "../cases/limits.ts";
import { slugSchema } from "../cases/new-case.ts";
import { commentSchema, proposalAnswerSchema, proposalIdSchema, rewardSchema, voteCountsSchema } from "../proposals/proposal.ts";
import { proposalStatuses, rewardTypes, type ProposalStep, type proposalTransitions } from "../proposals/proposal-lifecycle.ts";
import { proposalLimits, scoreRange } from "../proposals/proposal-limits.ts";
import { calendarDateSchema, emailSchema, instantSchema, lineSchema, localeSchema, textSchema } from "../text/text-schemas.ts";
import { pageQuery, pageSchema } from "./page.ts";

/** Who submitted a proposal, as the staff needs to know it. */
const authorSchema = z.object({
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  isVerified: z.boolean(),
  customerId: z.nullable(z.string()),
  tier: z.nullable(z.string()),
});

/** A proposal in the staff's lists. */
export const proposalItemSchema = z.object({
  id: proposalIdSchema,
  title: z.string(),
  locale: z.string(),
  category: z.nullable(z.string()),
  status: z.enum(proposalStatuses),
  author: z.nullable(z.string()),
  votes: voteCountsSchema,
  /** The votes weighed by the voters' tiers; to the staff alone. */
  weightedVotes: z.number(),
  commentCount: z.int(),
  /** How many comments wait to be looked at. */
  heldComments: z.int(),
  /** Whether somebody still has to look at it: it is new, or it was published without. */
  needsReview: z.boolean(),
  reviewBy: instantSchema,
  isOverdue: z.boolean(),
  /** Null before it is evaluated. `isOwn`: one's own scores are missing. `score`: null until all have scored. */
  evaluation: z.nullable(z.object({ scored: z.int(), of: z.int(), isOwn: z.boolean(), score: z.nullable(z.number()) })),
  hasRewardDue: z.boolean(),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});

export type ProposalItem = z.infer<typeof proposalItemSchema>;

export const proposalNeeds = ["review", "scores", "decision", "comments", "reward"] as const;

export const proposalItemSorts = ["due", "newest", "votes", "weighted", "score"] as const;

const listOfStatuses = z.optional(
  z.string().check(
    z.maxLength(200),
    z.refine((text) => text.split(",").every((item) => (proposalStatuses as readonly string[]).includes(item)), "not_an_option"),
  ),
);

/**
 * `needs`: what waits for somebody: `review` (new, or out and not looked at), `scores` (one's own are missing),
 * `decision` (all have scored), `comments` (some are held), `reward` (promised and not given).
 */
export const proposalQuerySchema = z.strictObject({
  status: listOfStatuses,
  needs: z.optional(z.enum(proposalNeeds)),
  category: z.optional(slugSchema),
  q: z.optional(z.string().check(z.maxLength(proposalLimits.searched))),
  sort: z.optional(z.enum(proposalItemSorts)),
  ...pageQuery,
});

export type ProposalQuery = z.infer<typeof proposalQuerySchema>;

export const proposalItemPageSchema = z.extend(pageSchema(proposalItemSchema), {
  /** How many proposals need each of these, whatever the filters. */
  needs: z.object({ review: z.int(), scores: z.int(), decision: z.int(), comments: z.int(), reward: z.int() }),
});

export type ProposalItemPage = z.infer<typeof proposalItemPageSchema>;

/**
 * What happened to a proposal, for the staff: public steps and answers, and what is theirs alone. `confirmed`: it was
 * out already, and may stay; `scored`: all have.
 */
export const proposalEventSchema = z.object({
  seq: z.int(),
  type: z.enum(["submitted", "step", "note", "changed", "confirmed", "linked", "unlinked", "reward", "scored", "absorbed", "subscribers_told"]),
  isPublic: z.boolean(),
  status: z.enum(proposalStatuses),
  by: z.nullable(z.string()),
  text: z.nullable(z.string()),
  /** A case's reference or another proposal's id, where it is about one. */
  about: z.nullable(z.string()),
  at: instantSchema,
});

export type ProposalEvent = z.infer<typeof proposalEventSchema>;

const scoresSchema = z.record(slugSchema, z.int().check(z.minimum(scoreRange.min), z.maximum(scoreRange.max)));

/** One reviewer's part in an evaluation. `scores` and `comment` are null while they are not to be seen or not given. */
export const evaluatorSchema = z.object({
  memberId: z.string(),
  name: z.string(),
  hasScored: z.boolean(),
  /** Nobody waits for their scores any more: they left, may not evaluate any more, or it was decided without them. */
  isReleased: z.boolean(),
  scores: z.nullable(scoresSchema),
  comment: z.nullable(z.string()),
  scoredAt: z.nullable(instantSchema),
});

/**
 * Blind until all have scored, or it is decided: till then everybody sees their own scores alone, and no figure of the
 * whole.
 */
export const evaluationSchema = z.object({
  criteria: z.array(z.object({ id: z.string(), label: z.string(), hint: z.nullable(z.string()), weight: z.int() })),
  evaluators: z.array(evaluatorSchema),
  isComplete: z.boolean(),
  /** As `summarizeEvaluations` has it; null until it is complete. */
  score: z.nullable(z.number()),
  agreement: z.nullable(z.number()),
  byCriterion: z.nullable(
    z.array(z.object({ id: z.string(), mean: z.nullable(z.number()), least: z.nullable(z.number()), most: z.nullable(z.number()) })),
  ),
});

export type Evaluation = z.infer<typeof evaluationSchema>;

/** A case that belongs to a proposal. `direction`: which of the two gave rise to the other. */
export const proposalCaseSchema = z.object({
  reference: referenceSchema,
  subject: z.string(),
  status: z.enum(caseStatuses),
  direction: z.enum(["case_first", "proposal_first", "related"]),
});

export const deskRewardSchema = z.extend(rewardSchema, { dueOn: z.nullable(z.string()), by: z.nullable(z.string()) });

/** A proposal with everything the staff may know of it. */
export const deskProposalSchema = z.extend(proposalItemSchema, {
  text: z.string(),
  submittedBy: authorSchema,
  answers: z.array(proposalAnswerSchema),
  events: z.array(proposalEventSchema),
  votesByTier: z.array(z.object({ tier: z.nullable(z.string()), count: z.int(), weight: z.number() })),
  subscriberCount: z.int(),
  /** Null for those who may not read evaluations, and before it is evaluated. */
  details: z.nullable(evaluationSchema),
  reward: z.nullable(deskRewardSchema),
  mergedInto: z.nullable(z.object({ id: proposalIdSchema, title: z.string() })),
  /** Cases that the reader may see; others are counted. */
  cases: z.array(proposalCaseSchema),
  hiddenCases: z.int(),
  isPublic: z.boolean(),
});

export type DeskProposal = z.infer<typeof deskProposalSchema>;

/** What `POST …/proposals` takes: filed by the staff, for a customer or out of a case. Whoever the case is of is the author. */
export const staffProposalSchema = z.strictObject({
  title: lineSchema(proposalLimits.title).check(z.minLength(proposalLimits.titleLeast, "too_short")),
  text: textSchema(proposalLimits.text),
  category: z.optional(slugSchema),
  locale: localeSchema,
  contact: z.optional(z.strictObject({ name: z.optional(lineSchema(caseLimits.name)), email: z.optional(emailSchema) })),
  fromCase: z.optional(referenceSchema),
});

export type StaffProposal = z.infer<typeof staffProposalSchema>;

const version = z.int();

/** `answer` is read by the public, under the name of whoever gives it. */
export const proposalStepSchema = z.strictObject({ version, answer: z.optional(textSchema(proposalLimits.answer)) });

export const answeredStepSchema = z.strictObject({ version, answer: textSchema(proposalLimits.answer) });

/** `evaluators` are members of the staff who may evaluate. */
export const evaluateStepSchema = z.extend(answeredStepSchema, {
  evaluators: z.array(z.string().check(z.maxLength(64))).check(z.minLength(1, "too_few"), z.maxLength(proposalLimits.evaluators)),
});

/** `into` is the proposal that goes on. */
export const mergeStepSchema = z.extend(answeredStepSchema, { into: proposalIdSchema });

/** What a step takes. */
export type ProposalStepInput<Step extends ProposalStep> = Step extends "evaluate"
  ? z.infer<typeof evaluateStepSchema>
  : Step extends "merge"
    ? z.infer<typeof mergeStepSchema>
    : (typeof proposalTransitions)[Step]["needsAnswer"] extends true
      ? z.infer<typeof answeredStepSchema>
      : z.infer<typeof proposalStepSchema>;

/** Corrects where a proposal belongs; null for no category. Its words stay its author's. */
export const proposalChangeSchema = z.strictObject({ version, category: z.nullable(slugSchema) });

/** Says that a proposal which went out without being looked at may stay. */
export const confirmProposalSchema = z.strictObject({ version });

export const proposalNoteSchema = z.strictObject({ text: textSchema(proposalLimits.note) });

export const givenScoresSchema = z.strictObject({ scores: scoresSchema, comment: z.optional(textSchema(proposalLimits.note)) });

export type GivenScores = z.infer<typeof givenScoresSchema>;

/** Promises a reward, or changes it; `isGiven` says that the author has it. */
export const rewardChangeSchema = z.strictObject({
  version,
  type: z.enum(rewardTypes),
  text: z.optional(textSchema(500)),
  amount: z.optional(z.string().check(z.maxLength(16), z.regex(/^[0-9]{1,10}(?:\.[0-9]{1,2})?$/, "invalid_characters"))),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, "not_an_option"))),
  dueOn: z.optional(calendarDateSchema),
  isGiven: z.boolean(),
});

export type RewardChange = z.infer<typeof rewardChangeSchema>;

export const proposalLinkSchema = z.strictObject({ reference: referenceSchema });

/** Opens a case out of a proposal, for its author if they gave an address. */
export const proposalCaseInputSchema = z.strictObject({
  kind: z.enum(caseKinds),
  category: slugSchema,
  note: z.optional(textSchema(proposalLimits.note)),
});

export type ProposalCaseInput = z.infer<typeof proposalCaseInputSchema>;

export const staffCommentSchema = z.strictObject({ text: textSchema(proposalLimits.comment), parentId: z.optional(z.uuid()) });

export type StaffComment = z.infer<typeof staffCommentSchema>;

/** A comment for those who look after them. */
export const deskCommentSchema = z.extend(commentSchema, {
  proposalId: proposalIdSchema,
  proposalTitle: z.string(),
  state: z.enum(["shown", "held", "removed"]),
});

export type DeskComment = z.infer<typeof deskCommentSchema>;

export const deskCommentPageSchema = pageSchema(deskCommentSchema);

export type DeskCommentPage = z.infer<typeof deskCommentPageSchema>;

export const commentsQuerySchema = z.strictObject({ state: z.optional(z.enum(["shown", "held", "removed"])), ...pageQuery });

export type CommentsQuery = z.infer<typeof commentsQuerySchema>;

export const proposalCommentsQuerySchema = z.strictObject({ ...pageQuery });

export const commentStateSchema = z.strictObject({ state: z.enum(["shown", "removed"]) });

export const proposalExportQuerySchema = z.strictObject({ status: listOfStatuses, format: z.optional(z.enum(["csv", "json"])), locale: z.optional(z.string().check(z.maxLength(35))) });

export type ProposalExportQuery = z.infer<typeof proposalExportQuerySchema>;

/** A proposal that a case belongs to, as the case names it. */
export const caseProposalSchema = z.object({
  id: proposalIdSchema,
  title: z.string(),
  status: z.enum(proposalStatuses),
  direction: proposalCaseSchema.shape.direction,
});

export type CaseProposal = z.infer<typeof caseProposalSchema>;

export const caseProposalsSchema = z.object({ items: z.array(caseProposalSchema) });
