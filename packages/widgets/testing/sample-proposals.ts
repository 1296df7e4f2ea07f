import type { CommentPage, Proposal, ProposalComment, ProposalPage, ProposalSummary, Site } from "@heed/core";

const nobody = { isAuthor: false, hasVoted: false, isSubscribed: false };

const first: ProposalSummary = {
  id: "7k3m9p2q",
  title: "A lid that stays on while one pours",
  excerpt: "Whenever I pour the last cup, the lid falls off unless I hold it with a finger. A small catch at the back, as on old pots from Yixing, would do.",
  locale: "en",
  category: "products",
  status: "planned",
  author: "Ada L.",
  votes: { verified: 118, anonymous: 26 },
  commentCount: 3,
  createdAt: "2026-09-01T08:00:00Z",
  answeredAt: "2026-10-20T09:30:00Z",
  own: { isAuthor: false, hasVoted: true, isSubscribed: true },
};

/** A board as the service answers it: proposals in three languages, in every status that a board shows. */
export const samplePage: ProposalPage = {
  items: [
    first,
    { ...first, id: "8n4q2r6s", title: "希望包装里少用塑料", excerpt: "上次收到的茶叶外面包了三层塑料膜，其实用纸就够了。", locale: "zh-Hans", category: "delivery", status: "published", author: null, votes: { verified: 64, anonymous: 0 }, commentCount: 0, own: nobody },
    { ...first, id: "9p5r3t7v", title: "مصفاة أدق للشاي الأخضر", excerpt: "تمر أوراق الشاي الصغيرة من المصفاة الحالية.", locale: "ar", status: "evaluating", author: "سلمى", votes: { verified: 12, anonymous: 7 }, commentCount: 1, own: nobody },
    { ...first, id: "2b6c8d4f", title: "<b>Bigger</b> tins", excerpt: "<script>alert(1)</script> Half a kilo would be enough for a month.", category: null, status: "published", author: "\u202eEve", votes: { verified: 3, anonymous: 1 }, commentCount: 0, own: nobody },
  ],
  nextCursor: "next",
  counts: { open: 23, planned: 4, in_progress: 2, done: 31, declined: 5 },
};

export const sampleProposal: Proposal = {
  ...first,
  text: `${first.excerpt}\n\nIt would also help my mother, whose hands are no longer steady.`,
  answers: [
    { status: "published", by: "Mei Chen", text: "Thank you. We would like to hear how many of you miss this.", at: "2026-09-02T10:00:00Z" },
    { status: "evaluating", by: "Mei Chen", text: "So many votes: we are asking our potters what it takes.", at: "2026-09-20T10:00:00Z" },
    { status: "planned", by: "Jonas Weber", text: "We will do it for the Moss and the Clay, with the spring batch.\nThe Night needs a new mould and comes later.", at: "2026-10-20T09:30:00Z" },
  ],
  mergedInto: null,
  takesVotes: true,
  takesComments: true,
  reviewBy: null,
  reward: null,
};

const comment: ProposalComment = {
  id: "0193b0c0-0000-7000-8000-000000000001",
  parentId: null,
  author: "Tom",
  isStaff: false,
  text: "Yes, please. Mine broke that way.",
  locale: "en",
  createdAt: "2026-09-03T12:00:00Z",
  isOwn: false,
  isHeld: false,
  isRemoved: false,
};

export const sampleComments: CommentPage = {
  items: [
    comment,
    { ...comment, id: "0193b0c0-0000-7000-8000-000000000002", parentId: comment.id, author: "Mei Chen", isStaff: true, text: "Send us a picture, and we send you a new lid.", createdAt: "2026-09-04T08:00:00Z" },
    { ...comment, id: "0193b0c0-0000-7000-8000-000000000003", author: null, isOwn: true, isHeld: true, text: "同意，我的壶盖也总掉。", locale: "zh-Hans", createdAt: "2026-09-05T08:00:00Z" },
  ],
  nextCursor: null,
};

/** Of the site, what the board reads. */
export const sampleSite: Pick<Site, "key" | "name" | "proposals"> = {
  key: "stories",
  name: "Fern & Kettle",
  proposals: {
    isPublic: true,
    allowsAnonymousVotes: true,
    allowsComments: true,
    categories: [
      { id: "products", label: "Teapots and tea" },
      { id: "delivery", label: "Packing and delivery" },
    ],
  },
};
