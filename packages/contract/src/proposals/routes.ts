import { bodyProblems } from "../cases/routes.ts";
import type { Route } from "../route.ts";
import { newCommentSchema, newProposalSchema } from "./proposal.ts";

const PROPOSALS = "/v1/sites/{siteKey}/proposals";
const PROPOSAL = `${PROPOSALS}/{proposalId}`;

const notThere = ["site_not_found", "proposals_not_offered", "proposal_not_found"] as const;
const toTakePart = ["participant_needed", "consent_needed", "verification_needed", "proposal_closed", "too_many_attempts"] as const;

/** Query of a list's next page. */
const paging = { cursor: "`nextCursor` of the page before.", limit: "How many at most; 20 without it, 100 at most." };

/** The public routes for proposals. Reads take a participant's token too: `own` then says what they did. */
export const proposalRoutes: readonly Route[] = [
  {
    method: "get",
    path: PROPOSALS,
    operationId: "listProposals",
    summary: "A page of the board",
    tag: "Proposals",
    security: "participant",
    idempotencyKey: "none",
    query: {
      tab: "`open`, `planned`, `in_progress`, `done` or `declined`; all of these without it.",
      sort: "`votes`, `newest`, `trending` or `answered`. `votes` without it; with `q` by how well they fit.",
      category: "The id of one of the site's categories of proposals.",
      q: "Words to look for, in any language.",
      ...paging,
    },
    response: { status: 200, description: "The proposals.", schema: "ProposalPage" },
    problems: ["site_not_found", "proposals_not_offered", "validation_failed"],
  },
  {
    method: "get",
    path: `${PROPOSALS}/similar`,
    operationId: "findSimilarProposals",
    summary: "What says much the same, before a double is submitted",
    tag: "Proposals",
    security: "participant",
    idempotencyKey: "none",
    query: { q: "What was typed so far.", limit: "How many at most; 5 without it, 10 at most." },
    response: { status: 200, description: "The best match first.", schema: "SimilarProposals" },
    problems: ["site_not_found", "proposals_not_offered", "validation_failed"],
  },
  {
    method: "post",
    path: PROPOSALS,
    operationId: "submitProposal",
    summary: "Submit a proposal",
    tag: "Proposals",
    security: "participantToken",
    idempotencyKey: "required",
    body: newProposalSchema,
    response: { status: 201, description: "What became of it, and when it will be looked at.", schema: "SubmittedProposal" },
    problems: [
      "site_not_found",
      "proposals_not_offered",
      "participant_needed",
      "too_many_attempts",
      "idempotency_key_missing",
      ...bodyProblems,
    ],
  },
  {
    method: "get",
    path: PROPOSAL,
    operationId: "getProposal",
    summary: "One proposal with the company's answers; its author sees it before it is published",
    tag: "Proposals",
    security: "participant",
    idempotencyKey: "none",
    response: { status: 200, description: "The proposal.", schema: "Proposal" },
    problems: notThere,
  },
  {
    method: "put",
    path: `${PROPOSAL}/vote`,
    operationId: "vote",
    summary: "Vote for a proposal; voting again changes nothing",
    tag: "Proposals",
    security: "participantToken",
    idempotencyKey: "none",
    response: { status: 200, description: "Where the votes stand.", schema: "Vote" },
    problems: [...notThere, ...toTakePart],
  },
  {
    method: "delete",
    path: `${PROPOSAL}/vote`,
    operationId: "takeVoteBack",
    summary: "Take one's vote back",
    tag: "Proposals",
    security: "participantToken",
    idempotencyKey: "none",
    response: { status: 200, description: "Where the votes stand.", schema: "Vote" },
    problems: [...notThere, "participant_needed", "proposal_closed", "too_many_attempts"],
  },
  {
    method: "put",
    path: `${PROPOSAL}/subscription`,
    operationId: "subscribe",
    summary: "Hear by mail what the company says to it; needs an e-mail address that was shown to be one's own",
    tag: "Proposals",
    security: "participantToken",
    idempotencyKey: "none",
    response: { status: 200, description: "Where the votes stand, and one's own part.", schema: "Vote" },
    problems: [...notThere, "participant_needed", "consent_needed", "verification_needed", "proposal_closed", "too_many_attempts"],
  },
  {
    method: "delete",
    path: `${PROPOSAL}/subscription`,
    operationId: "unsubscribe",
    summary: "Hear nothing more of it by mail",
    tag: "Proposals",
    security: "participantToken",
    idempotencyKey: "none",
    response: { status: 200, description: "Where the votes stand, and one's own part.", schema: "Vote" },
    problems: [...notThere, "participant_needed", "too_many_attempts"],
  },
  {
    method: "get",
    path: `${PROPOSAL}/comments`,
    operationId: "listComments",
    summary: "What was said to a proposal",
    tag: "Proposals",
    security: "participant",
    idempotencyKey: "none",
    query: paging,
    response: { status: 200, description: "The comments.", schema: "CommentPage" },
    problems: [...notThere, "validation_failed"],
  },
  {
    method: "post",
    path: `${PROPOSAL}/comments`,
    operationId: "addComment",
    summary: "Say something to a proposal",
    tag: "Proposals",
    security: "participantToken",
    idempotencyKey: "required",
    body: newCommentSchema,
    response: { status: 201, description: "The comment.", schema: "ProposalComment" },
    problems: [...notThere, ...toTakePart, "idempotency_key_missing", ...bodyProblems],
  },
];
