import type { ProposalStatus, RewardType } from "@heed/contract/rules";
import { sampleProposalsInChinese } from "./sample-proposals-zh-hans.ts";

/** A proposal of the example company's, as it stands after all that happened to it. */
export interface SampleProposal {
  title: string;
  text: string;
  category: "products" | "shop" | "delivery" | "service";
  status: ProposalStatus;
  daysAgo: number;
  /** Of those who have shown an address, and of those who have not. */
  votes: readonly [verified: number, anonymous: number];
  author?: string;
  /** What the company said with the last step. */
  answer?: string;
  comments?: readonly SampleComment[];
  /** The title of the one that goes on, for a double. */
  into?: string;
  reward?: { type: RewardType; text: string; isGiven: boolean };
}

export interface SampleComment {
  author: string | null;
  text: string;
  isStaff?: boolean;
  isHeld?: boolean;
}

const sampleProposalsInEnglish: readonly SampleProposal[] = [
  {
    title: "Sell lids on their own",
    text: "When a lid breaks, the whole pot is useless. I would gladly pay for a new lid, and I would rather not throw a good pot away.",
    category: "products",
    status: "in_progress",
    daysAgo: 120,
    votes: [58, 31],
    author: "Helen W.",
    answer: "The first lids for Pebble and Moss are being glazed this month.",
    comments: [
      { author: "Priya", text: "Please include the old Pebble size, mine is from 2019." },
      { author: null, isStaff: true, text: "We will: the moulds are still here." },
      { author: "Jonas", text: "I have been waiting for this for two years." },
    ],
    reward: { type: "gift", text: "One lid of the first batch.", isGiven: false },
  },
  {
    title: "Wrap parcels without plastic",
    text: "The pots come in three layers of bubble wrap. Paper wool protects just as well, and I can put it on the compost.",
    category: "delivery",
    status: "done",
    daysAgo: 170,
    votes: [49, 40],
    author: "Marta",
    answer: "Since last Monday every parcel leaves us with paper wool and a paper tape. Thank you for not letting go of this.",
    comments: [{ author: "Ole", text: "Mine arrived like that, not a scratch." }],
    reward: { type: "thanks", text: "A tin of first flush.", isGiven: true },
  },
  {
    title: "Say on the product page how much a pot holds to the rim",
    text: "\"0.8 litres\" turned out to be below the spout. For two large mugs I need to know what fits in fact.",
    category: "shop",
    status: "done",
    daysAgo: 140,
    votes: [22, 9],
    answer: "All pages now give both figures: to the spout and to the rim.",
  },
  {
    title: "Let me choose the day of delivery",
    text: "I work shifts. A parcel that I have to fetch from the other end of town is no gift any more.",
    category: "delivery",
    status: "evaluating",
    daysAgo: 40,
    votes: [44, 27],
    author: "Sam",
    comments: [{ author: "Ida", text: "Even choosing between morning and afternoon would help." }],
  },
  {
    title: "A pot for one person",
    text: "Everything starts at 0.6 litres. I drink alone, and I pour half of it away.",
    category: "products",
    status: "planned",
    daysAgo: 75,
    votes: [37, 22],
    author: "Nils",
    answer: "We will make a Pebble of 0.35 litres. It should be in the shop in spring.",
    comments: [{ author: "Beth", text: "With an infuser that fits, please!" }],
  },
  {
    title: "Spare infuser baskets",
    text: "The basket of my Moss pot is bent. The shop only sells it together with a new pot.",
    category: "products",
    status: "published",
    daysAgo: 20,
    votes: [19, 12],
  },
  {
    title: "Subscription for loose tea",
    text: "A hundred grams of the house blend every month, and a button to skip one when I am away.",
    category: "shop",
    status: "published",
    daysAgo: 33,
    votes: [26, 18],
    author: "Lena",
    comments: [
      { author: "Tariq", text: "With a surprise in December?" },
      { author: "offers4u", text: "Cheap tea at my shop, look at my profile!!!", isHeld: true },
    ],
  },
  {
    title: "Monthly tea by subscription",
    text: "I would like to get my tea sent each month without ordering it again.",
    category: "shop",
    status: "merged",
    daysAgo: 12,
    votes: [4, 3],
    into: "Subscription for loose tea",
    answer: "The same is asked for already, with many votes. Yours are there now, too.",
  },
  {
    title: "Show which teas are free of caffeine",
    text: "My doctor told me to cut down. A small mark in the list would save me reading every page.",
    category: "shop",
    status: "planned",
    daysAgo: 60,
    votes: [31, 11],
    answer: "The mark is drawn. It comes with the new shop pages next month.",
  },
  {
    title: "Answer the telephone on Saturdays",
    text: "During the week I am at work whenever somebody is there.",
    category: "service",
    status: "declined",
    daysAgo: 90,
    votes: [14, 16],
    author: "Greg",
    answer: "We tried it for two months and had four calls. We would rather answer e-mails faster: on Saturdays, too, from now on.",
    comments: [{ author: "Greg", text: "Fair enough. Thank you for having tried." }],
  },
  {
    title: "Dishwasher-safe glaze",
    text: "The gold rim does not survive it, and I only found out afterwards.",
    category: "products",
    status: "evaluating",
    daysAgo: 28,
    votes: [33, 20],
  },
  {
    title: "A map of the gardens where the tea grows",
    text: "You write so nicely about them. I would like to see where they are.",
    category: "shop",
    status: "published",
    daysAgo: 9,
    votes: [8, 5],
    author: "Rosa",
  },
  {
    title: "Take back old pots",
    text: "Mine has a crack. Could you not grind it up and make something of it?",
    category: "service",
    status: "published",
    daysAgo: 16,
    votes: [17, 9],
    comments: [{ author: null, text: "A potter near me does this with tiles." }],
  },
  {
    title: "Tell me by message when the courier is near",
    text: "A quarter of an hour would do. The bell is broken, and I cannot hear him from the garden.",
    category: "delivery",
    status: "published",
    daysAgo: 6,
    votes: [11, 8],
  },
  {
    title: "Gift cards that can be sent by e-mail",
    text: "I always remember birthdays on the evening before.",
    category: "shop",
    status: "in_progress",
    daysAgo: 100,
    votes: [28, 14],
    answer: "They are being tried by some of our regular customers.",
  },
  {
    title: "Larger print in the brewing guide",
    text: "My mother is eighty and drinks more of your tea than anybody. She cannot read the leaflet.",
    category: "products",
    status: "done",
    daysAgo: 110,
    votes: [16, 4],
    author: "Anneke",
    answer: "The leaflet is now twice the size, and there is one in very large print for the asking.",
  },
  {
    title: "Free delivery for everybody",
    text: "Others do it as well.",
    category: "delivery",
    status: "declined",
    daysAgo: 65,
    votes: [21, 39],
    answer: "It would not be free: we would have to put it on the price of the pots. Parcels above 60 euros stay free.",
  },
  {
    title: "A forum for customers",
    text: "Somewhere to talk about pots with others who have too many of them.",
    category: "service",
    status: "in_review",
    daysAgo: 3,
    votes: [0, 0],
    author: "Kit",
  },
  {
    title: "Cups without handles",
    text: "The Japanese ones fit the hand so well. Yours all have handles.",
    category: "products",
    status: "submitted",
    daysAgo: 1,
    votes: [0, 0],
  },
  {
    title: "Longer than 14 days to return a present",
    text: "I bought it in November for Christmas. In January it was too late.",
    category: "service",
    status: "submitted",
    daysAgo: 6,
    votes: [0, 0],
    author: "Paula",
  },
];

/** In all languages of the site, with the one that each is in. */
export const sampleProposals: readonly (SampleProposal & { locale: "en" | "zh-Hans" })[] = [
  ...sampleProposalsInEnglish.map((sample) => ({ ...sample, locale: "en" as const })),
  ...sampleProposalsInChinese.map((sample) => ({ ...sample, locale: "zh-Hans" as const })),
];
