// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.
import type {
  Challenge,
  CommentPage,
  JoinedParticipant,
  Participant,
  Proposal,
  ProposalComment,
  ProposalPage,
  SimilarProposals,
  StartedSession,
  SubmittedProposal,
  Vote,
} from "@heed/contract";
import type { AnswerShape } from "../answers/answer-shape.ts";

export const challengeShape: AnswerShape<Challenge> = {
  name: "Challenge",
  node: { algorithm: "s", challenge: "s", salt: "s", maxNumber: "n", signature: "s", expiresAt: "s" },
};

export const commentPageShape: AnswerShape<CommentPage> = {
  name: "CommentPage",
  node: {
    items: [
      {
        id: "s",
        parentId: "s0",
        author: "s0",
        isStaff: "b",
        text: "s",
        locale: "s",
        createdAt: "s",
        isOwn: "b",
        isHeld: "b",
        isRemoved: "b",
      },
    ],
    nextCursor: "s0",
  },
};

export const joinedParticipantShape: AnswerShape<JoinedParticipant> = {
  name: "JoinedParticipant",
  node: { token: "s", participant: { isVerified: "b", email: "s0", name: "s0" } },
};

export const participantShape: AnswerShape<Participant> = {
  name: "Participant",
  node: { isVerified: "b", email: "s0", name: "s0" },
};

export const proposalShape: AnswerShape<Proposal> = {
  name: "Proposal",
  node: {
    id: "s",
    title: "s",
    excerpt: "s",
    locale: "s",
    category: "s0",
    status: "s",
    author: "s0",
    votes: { verified: "n", anonymous: "n" },
    commentCount: "n",
    createdAt: "s",
    answeredAt: "s0",
    own: { isAuthor: "b", hasVoted: "b", isSubscribed: "b" },
    text: "s",
    answers: [{ status: "s", by: "s0", text: "s0", at: "s" }],
    mergedInto: [{ id: "s", title: "s" }, 0],
    takesVotes: "b",
    takesComments: "b",
    reviewBy: "s0",
    reward: [{ type: "s", text: "s0", amount: "s0", currency: "s0", givenAt: "s0" }, 0],
  },
};

export const proposalCommentShape: AnswerShape<ProposalComment> = {
  name: "ProposalComment",
  node: {
    id: "s",
    parentId: "s0",
    author: "s0",
    isStaff: "b",
    text: "s",
    locale: "s",
    createdAt: "s",
    isOwn: "b",
    isHeld: "b",
    isRemoved: "b",
  },
};

export const proposalPageShape: AnswerShape<ProposalPage> = {
  name: "ProposalPage",
  node: {
    items: [
      {
        id: "s",
        title: "s",
        excerpt: "s",
        locale: "s",
        category: "s0",
        status: "s",
        author: "s0",
        votes: { verified: "n", anonymous: "n" },
        commentCount: "n",
        createdAt: "s",
        answeredAt: "s0",
        own: { isAuthor: "b", hasVoted: "b", isSubscribed: "b" },
      },
    ],
    nextCursor: "s0",
    counts: { open: "n", planned: "n", in_progress: "n", done: "n", declined: "n" },
  },
};

export const similarProposalsShape: AnswerShape<SimilarProposals> = {
  name: "SimilarProposals",
  node: {
    items: [
      {
        id: "s",
        title: "s",
        excerpt: "s",
        locale: "s",
        category: "s0",
        status: "s",
        author: "s0",
        votes: { verified: "n", anonymous: "n" },
        commentCount: "n",
        createdAt: "s",
        answeredAt: "s0",
        own: { isAuthor: "b", hasVoted: "b", isSubscribed: "b" },
      },
    ],
  },
};

export const startedSessionShape: AnswerShape<StartedSession> = {
  name: "StartedSession",
  node: { id: "s", secret: "s", expiresAt: "s" },
};

export const submittedProposalShape: AnswerShape<SubmittedProposal> = {
  name: "SubmittedProposal",
  node: { id: "s", status: "s", reviewBy: "s", createdAt: "s" },
};

export const voteShape: AnswerShape<Vote> = {
  name: "Vote",
  node: {
    votes: { verified: "n", anonymous: "n" },
    own: { isAuthor: "b", hasVoted: "b", isSubscribed: "b" },
  },
};
