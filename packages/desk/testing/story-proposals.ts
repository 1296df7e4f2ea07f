import type { DeskComment, DeskProposal, DeskProposalsApi, Evaluation, ProposalItem, StaffRole } from "@heed/core/desk";
import { boardTabOf } from "@heed/core/rules";
import type { Desk } from "../src/page/desk-context.ts";
import { storyDesk } from "./story-desk.ts";

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

type ItemOptions = Pick<ProposalItem, "id" | "title" | "status"> & Partial<ProposalItem> & { days: number };

function item({ days, ...over }: ItemOptions): ProposalItem {
  const needsReview = over.status === "submitted" || over.status === "in_review";
  const reviewBy = new Date(Date.now() + (3 - days) * day).toISOString();
  return {
    locale: "en",
    category: "products",
    author: "Ada Green",
    votes: { verified: 0, anonymous: 0 },
    weightedVotes: (over.votes?.verified ?? 0) + (over.votes?.anonymous ?? 0),
    commentCount: 0,
    heldComments: 0,
    needsReview,
    reviewBy,
    isOverdue: needsReview && days > 3,
    evaluation: null,
    hasRewardDue: false,
    version: 1,
    createdAt: ago(days),
    updatedAt: ago(days / 2),
    ...over,
  };
}

/** Proposals of believable variety, in every status. */
const storyProposals: readonly ProposalItem[] = [
  item({ id: "k3m9px2a", title: "A teapot that pours without dripping", status: "submitted", days: 5, author: "Carla Núñez" }),
  item({ id: "b7wq4t8e", title: "希望茶壶有不锈钢滤网的款式", status: "in_review", locale: "zh-Hans", days: 1, author: "王小明", heldComments: 1 }),
  item({ id: "x2cm7rfp", title: "Ship without plastic: paper tape and straw are enough for a teapot", status: "published", category: "delivery", days: 20, votes: { verified: 214, anonymous: 38 }, weightedVotes: 301.5, commentCount: 12, heldComments: 2 }),
  item({ id: "t8vb3cxd", title: "Gift wrapping for orders that go straight to somebody else", status: "evaluating", category: "shop", days: 34, author: null, votes: { verified: 96, anonymous: 4 }, evaluation: { scored: 1, of: 3, isOwn: true, score: null } }),
  item({ id: "pwq46jkn", title: "Spare lids on their own", status: "evaluating", category: "service", days: 41, votes: { verified: 160, anonymous: 21 }, weightedVotes: 222, evaluation: { scored: 3, of: 3, isOwn: false, score: 4.1 } }),
  item({ id: "9ght2mvc", title: "Show in the shop how much tea fits into each pot", status: "planned", category: "shop", days: 70, votes: { verified: 88, anonymous: 12 } }),
  item({ id: "h4nd7yrs", title: "A subscription for loose tea", status: "in_progress", days: 110, votes: { verified: 341, anonymous: 60 }, weightedVotes: 460 }),
  item({ id: "m6zk2awe", title: "A repair service for cast-iron pots", status: "done", category: "service", days: 200, votes: { verified: 129, anonymous: 8 }, hasRewardDue: true }),
  item({ id: "c5tx8hbn", title: "Open the shop on Sundays", status: "declined", category: "shop", days: 160, votes: { verified: 12, anonymous: 3 } }),
];

const criteria = [
  { id: "value", label: "Value to customers", hint: "1: hardly anyone would notice. 5: many would thank us.", weight: 4 },
  { id: "feasibility", label: "Feasibility", hint: "1: we do not know how. 5: we could begin tomorrow.", weight: 3 },
  { id: "cost", label: "Low cost", hint: "1: dear for years. 5: next to nothing.", weight: 2 },
];

/** An evaluation that waits for oneself. */
export const blindEvaluation: Evaluation = {
  criteria,
  evaluators: [
    { memberId: "ines", name: "Inês Prado", hasScored: true, isReleased: false, scores: null, comment: null, scoredAt: null },
    { memberId: "noor", name: "Noor Haddad", hasScored: false, isReleased: false, scores: null, comment: null, scoredAt: null },
    { memberId: "ravi", name: "Ravi Nair", hasScored: false, isReleased: false, scores: null, comment: null, scoredAt: null },
  ],
  isComplete: false,
  score: null,
  agreement: null,
  byCriterion: null,
};

/** An evaluation that everybody has scored. */
export const completeEvaluation: Evaluation = {
  criteria,
  evaluators: [
    { memberId: "ines", name: "Inês Prado", hasScored: true, isReleased: false, scores: { value: 5, feasibility: 4, cost: 4 }, comment: "We hear this at the counter every week.", scoredAt: ago(6) },
    { memberId: "noor", name: "Noor Haddad", hasScored: true, isReleased: false, scores: { value: 4, feasibility: 5, cost: 4 }, comment: null, scoredAt: ago(5) },
    { memberId: "ravi", name: "Ravi Nair", hasScored: true, isReleased: false, scores: { value: 4, feasibility: 2, cost: 3 }, comment: "The moulds of the old lids are gone.", scoredAt: ago(3) },
  ],
  isComplete: true,
  score: 4.02,
  agreement: 0.71,
  byCriterion: [
    { id: "value", mean: 4.33, least: 4, most: 5 },
    { id: "feasibility", mean: 3.67, least: 2, most: 5 },
    { id: "cost", mean: 3.67, least: 3, most: 4 },
  ],
};

/** One of the proposals with all that the staff may know of it. */
export function storyProposal(id: string, over: Partial<DeskProposal> = {}): DeskProposal {
  const found = storyProposals.find((each) => each.id === id);
  if (!found) throw new Error(`No proposal ${id} is told here.`);
  const { status, createdAt, author, votes } = found;
  const thanks = "Thank you for this idea. It is on the board now, where others can vote for it and add what they know.";
  return {
    ...found,
    text: "The lid of my pot broke after nine years, and I had to buy a whole pot to get a new one.\n\nPlease sell lids on their own, at least for the pots that you still make.",
    submittedBy: { name: author, email: "ada@example.com", isVerified: true, customerId: "ada", tier: "key_account" },
    answers: [],
    events: [
      { seq: 1, type: "submitted", isPublic: true, status: "submitted", by: author, text: null, about: null, at: createdAt },
      { seq: 2, type: "step", isPublic: true, status: "in_review", by: "Ravi Nair", text: null, about: null, at: ago(20) },
      { seq: 3, type: "step", isPublic: true, status: "published", by: "Ravi Nair", text: thanks, about: null, at: ago(19) },
      { seq: 4, type: "note", isPublic: false, status: "published", by: "Inês Prado", text: "The supplier can make them from spring on.", about: null, at: ago(9) },
      { seq: 5, type: "linked", isPublic: false, status: "published", by: "Lin Mei", text: null, about: "K7MP-4XQ2", at: ago(4) },
    ],
    votesByTier: [
      { tier: "key_account", count: 21, weight: 63 },
      { tier: null, count: votes.verified + votes.anonymous, weight: votes.verified + votes.anonymous },
    ],
    subscriberCount: votes.verified,
    details: null,
    reward: null,
    mergedInto: null,
    cases: [{ reference: "K7MP-4XQ2", subject: "The lid of my teapot broke", status: "investigating", direction: "case_first" }],
    hiddenCases: 1,
    isPublic: boardTabOf(status) !== null,
    ...over,
  };
}

const comment = (over: Partial<DeskComment> & Pick<DeskComment, "id" | "text">): DeskComment => ({
  parentId: null,
  author: "Bo Lindqvist",
  isStaff: false,
  locale: "en",
  createdAt: ago(2),
  isOwn: false,
  isHeld: over.state === "held",
  isRemoved: over.state === "removed",
  proposalId: "pwq46jkn",
  proposalTitle: "Spare lids on their own",
  state: "shown",
  ...over,
});

const storyComments: readonly DeskComment[] = [
  comment({ id: "1", text: "Yes please! Mine cracked last winter, and the pot itself is like new." }),
  comment({ id: "2", parentId: "1", author: "Ravi Nair", isStaff: true, text: "Which pot is it? We are finding out which lids are asked for most." }),
  comment({ id: "3", author: "王小明", locale: "zh-Hans", text: "我也需要，最好能寄到中国。", state: "held" }),
  comment({ id: "4", author: null, text: "Buy your lids at my shop!!!", state: "removed" }),
];

interface ProposalStory {
  role?: StaffRole;
  items?: readonly ProposalItem[];
  found?: DeskProposal;
  comments?: readonly DeskComment[];
  isOffered?: boolean;
}

/** A desk whose site takes proposals. */
export function proposalDesk({ role = "manager", items = storyProposals, found, comments = storyComments, isOffered = true }: ProposalStory = {}): Desk {
  const desk = storyDesk({ role });
  const categories = [
    { id: "products", label: "Teapots and tea" },
    { id: "shop", label: "The shop and its website" },
    { id: "delivery", label: "Packing and delivery" },
    { id: "service", label: "Service" },
  ];
  const settled = found && (() => Promise.resolve(found));
  const proposals: DeskProposalsApi = {
    ...desk.api.proposals,
    list: ({ status, needs, q } = {}) =>
      Promise.resolve({
        items: items.filter((each) => (!status || status.split(",").includes(each.status)) && (needs !== "review" || each.needsReview) && (!q || q !== "nothing")),
        nextCursor: null,
        needs: { review: 2, scores: 1, decision: 1, comments: 3, reward: 1 },
      }),
    ...(settled && { get: settled, score: settled }),
    comments: ({ state } = {}) => Promise.resolve({ items: comments.filter((each) => each.state === state), nextCursor: null }),
    commentsOn: () => Promise.resolve({ items: [...comments], nextCursor: null }),
  };
  return {
    ...desk,
    api: { ...desk.api, proposals },
    data: {
      ...desk.data,
      staff: [...desk.data.staff, { id: "ravi", name: "Ravi Nair", role: "reviewer", teams: [] }],
      site: { ...desk.data.site, proposals: isOffered ? { isPublic: true, allowsAnonymousVotes: true, allowsComments: true, categories } : null },
      proposals: isOffered
        ? { isPublic: true, moderation: "before", allowsComments: true, criteria: [...criteria], pageUrl: "https://shop.example/ideas#proposal/{id}" }
        : null,
    },
  };
}
