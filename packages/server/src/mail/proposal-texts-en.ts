import type { ProposalTexts } from "./proposal-texts.ts";

export const proposalTextsInEnglish: ProposalTexts = {
  kinds: {
    received: ({ site, reviewBy }) => ({
      subject: `${site} has received your proposal`,
      heading: "Thank you for your proposal",
      before: [
        reviewBy === null
          ? "It has arrived and stands on the board, where others can vote for it. We tell you what becomes of it."
          : `It has arrived. Somebody here will have read it by ${reviewBy}, and then we tell you what becomes of it.`,
      ],
      after: ["If you made no proposal, somebody gave your address by mistake. You need do nothing; with the link below you hear nothing more."],
    }),
    published: ({ title, isAuthor, isPublic }) =>
      isPublic
        ? {
            subject: `On the board: ${title}`,
            heading: isAuthor ? "Your proposal is on the board" : "A proposal that you follow is on the board",
            before: ["Others can see it now, vote for it and say what they think of it."],
          }
        : {
            subject: `We keep it in mind: ${title}`,
            heading: "We have read your proposal",
            before: ["Thank you. We keep it with the proposals that we want to look into."],
          },
    evaluating: ({ title, isAuthor }) => ({
      subject: `We look into it: ${title}`,
      heading: isAuthor ? "We look into your proposal" : "We look into a proposal that you follow",
      before: ["Several of us now weigh what it would bring and what it would take. Then we decide."],
    }),
    planned: ({ title, isAuthor }) => ({
      subject: `Adopted: ${title}`,
      heading: isAuthor ? "Your proposal is adopted" : "A proposal that you follow is adopted",
      before: [isAuthor ? "We are going to do it. Thank you for the idea!" : "We are going to do it. Thank you for standing up for it!"],
    }),
    in_progress: ({ title, isAuthor }) => ({
      subject: `Work has begun: ${title}`,
      heading: isAuthor ? "We have begun with your proposal" : "We have begun with a proposal that you follow",
      before: ["Work on it is under way."],
    }),
    done: ({ title, isAuthor }) => ({
      subject: `Done: ${title}`,
      heading: isAuthor ? "Your proposal is done" : "A proposal that you follow is done",
      before: [isAuthor ? "What you proposed is there now. Thank you!" : "What you voted for or followed is there now. Thank you!"],
    }),
    declined: ({ title, isAuthor }) => ({
      subject: `Our answer: ${title}`,
      heading: isAuthor ? "We will not take up your proposal" : "We will not take up a proposal that you follow",
      before: ["We thought about it, and decided against it. These are our reasons:"],
      after: ["Thank you all the same. The next idea is as welcome."],
    }),
    merged: ({ title, otherTitle, isAuthor }) => ({
      subject: `Goes on with another one: ${title}`,
      heading: isAuthor ? "Your proposal goes on with another one" : "A proposal that you follow goes on with another one",
      before: [`“${otherTitle}” says much the same, so the two go on as one. Votes and followers have gone over.`],
    }),
    reward: ({ title, isGiven }) => ({
      subject: `Thank you: ${title}`,
      heading: isGiven ? "Your thank-you is on its way" : "A thank-you for your proposal",
      before: [isGiven ? "This is for the proposal of yours that we took up:" : "We took up your proposal, and this is for you:"],
    }),
  },
  proposal: "Proposal",
  yours: "your proposal",
  rewardHeading: "For you",
  rewards: { thanks: "Our thanks", discount: "A discount", gift: "A gift", money: "A reward", other: "A reward" },
  open: "See the proposal",
  linkNote: "The proposal and all our answers to it stand on this page.",
  why: (isAuthor) =>
    isAuthor ? "You get this mail because you made this proposal." : "You get this mail because you follow this proposal, or voted for it.",
  unsubscribe: "No more mails about this proposal",
  noReply: "This mail was sent automatically, and answers to it are not read.",
};
