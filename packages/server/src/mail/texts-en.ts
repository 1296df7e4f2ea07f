import type { CaseKind } from "@heed/contract";
import type { StaffRole } from "@heed/contract/desk";
import type { MailTexts } from "./mail-texts.ts";
import { proposalTextsInEnglish } from "./proposal-texts-en.ts";

const things: Readonly<Record<CaseKind, string>> = {
  complaint: "complaint",
  inquiry: "question",
  service_request: "service request",
};

const roles: Readonly<Record<StaffRole, string>> = {
  agent: "an agent",
  reviewer: "a reviewer",
  supervisor: "a supervisor",
  manager: "a manager",
  inspector: "an inspector",
  admin: "an administrator",
};

export const textsInEnglish: MailTexts = {
  locale: "en",
  colon: ": ",
  cases: {
    confirmation: ({ site, kind }) => ({
      subject: `${site} has received your ${things[kind]}`,
      heading: `We have your ${things[kind]}`,
      before: [`Thank you for telling us. Your ${things[kind]} has arrived, and this is what you can count on:`],
      after: [
        "On its page you can follow it, add to it and read our answer.",
        "If you did not write to us, somebody gave your address by mistake. You need do nothing.",
      ],
    }),
    acknowledged: ({ site, kind, who }) => ({
      subject: `${site} confirms your ${things[kind]}`,
      heading: `Your ${things[kind]} is in good hands`,
      before: [`${who ?? "We"} confirmed that your ${things[kind]} has arrived.`],
    }),
    investigating: ({ site, kind, who }) => ({
      subject: `${site} is looking into your ${things[kind]}`,
      heading: `We are looking into your ${things[kind]}`,
      before: [
        who === null
          ? `We have taken up your ${things[kind]}.`
          : `${who} looks after your ${things[kind]} from now on, and stays responsible for it.`,
      ],
    }),
    question: ({ site, kind }) => ({
      subject: `${site} has a question about your ${things[kind]}`,
      heading: "We would like to ask you something",
      before: [`To go on with your ${things[kind]}, we need to hear from you:`],
      after: ["Please answer on the page of your case. Our time limit stands still until then."],
    }),
    message: ({ site, kind }) => ({
      subject: `${site} has written to you about your ${things[kind]}`,
      heading: "A message for you",
      before: [`There is something new about your ${things[kind]}:`],
    }),
    answer: ({ site, kind, decideBy }) => ({
      subject: `${site} has answered your ${things[kind]}`,
      heading: `Our answer to your ${things[kind]}`,
      before: [],
      after: [
        decideBy === null
          ? "Does this settle it? Please tell us on the page of your case."
          : `Does this settle it? If not, please tell us by ${decideBy}: on the page of your case you can say that it is not settled, or ask the next level. If we hear nothing by then, we close the case. What we promised holds.`,
      ],
    }),
    reopened: ({ site, kind }) => ({
      subject: `${site} is looking into your ${things[kind]} again`,
      heading: "We look into it again",
      before: ["You told us that it is not settled. Thank you for saying so. We look into it again and answer anew."],
    }),
    escalated: ({ site, kind, level, isAsked }) => ({
      subject: `${site} has passed your ${things[kind]} to the next level`,
      heading: "The next level looks into it",
      before: [
        isAsked
          ? `As you asked, ${level === "manager" ? "a manager" : "a supervisor"} looks into your ${things[kind]} now and answers you anew.`
          : `${level === "manager" ? "A manager" : "A supervisor"} looks into your ${things[kind]} now and will answer you.`,
      ],
    }),
    accepted: ({ site, kind }) => ({
      subject: `${site} has closed your ${things[kind]}`,
      heading: "Thank you",
      before: ["You accepted our answer, and the case is closed. What we promised holds."],
      after: ["How did we do? On the page of your case you can rate how it was handled."],
    }),
    lapsed: ({ site, kind }) => ({
      subject: `${site} has closed your ${things[kind]}`,
      heading: `Your ${things[kind]} is closed`,
      before: ["We did not hear from you after our answer, and so we have closed the case. What we promised holds."],
      after: ["If something is still open, you are welcome to write to us again."],
    }),
    withdrawn: ({ site, kind }) => ({
      subject: `${site} has stopped working on your ${things[kind]}`,
      heading: `You have withdrawn your ${things[kind]}`,
      before: ["We have stopped working on it, as you wished."],
      after: ["Should it come up again, you are welcome to write to us."],
    }),
    merged: ({ site, kind, otherReference }) => ({
      subject: `${site} handles your ${things[kind]} together with another one`,
      heading: "We handle both together",
      before: [
        `You had written to us about this before. So that you get one answer and not two, it goes on under the reference ${otherReference ?? ""}.`,
      ],
    }),
  },
  greeting: (name) => (name === null ? "Hello," : `Dear ${name},`),
  reference: "Reference",
  promises: { acknowledge: "We confirm it by", answer: "We answer by", close: "We settle it by" },
  quoted: (who) => (who === null ? "We wrote" : `${who} wrote`),
  decisions: {
    upheld: "We uphold your complaint.",
    partly_upheld: "We uphold your complaint in part.",
    not_upheld: "We do not uphold your complaint.",
  },
  explanation: "Why",
  remediesHeading: "What you get",
  remedies: {
    apology: "An apology",
    explanation: "An explanation",
    refund: "A refund",
    replacement: "A replacement",
    repair: "A repair",
    discount: "A discount",
    other: "Also",
  },
  amount: (money) => ` of ${money}`,
  promisedOn: (day) => ` by ${day}`,
  openCase: "Open your case",
  linkNote: (day) => `This link opens your case without a password until ${day}: please keep it to yourself.`,
  noReply: "This mail was sent automatically, and answers to it are not read. On the page of your case, they are.",
  invitation: ({ site, role, invitedBy, expiresAt }) => ({
    subject: `${site} invites you to its service desk`,
    heading: "Welcome to the desk",
    before: [
      `${invitedBy ?? site} invites you to work at the service desk of ${site} as ${roles[role]}.`,
      `The invitation can be accepted once, until ${expiresAt}.`,
    ],
    after: ["If you expected no invitation, you need do nothing."],
    accept: "Accept the invitation",
    note: "Whoever has this link can accept the invitation in your name: please keep it to yourself.",
  }),
  survey: ({ site, reason, questions, minutes, isAnonymous, until }) => ({
    subject: reason === "case_closed" ? `How did we do? ${site} would like to know` : `How are things now? ${site} would like to know`,
    heading: reason === "case_closed" ? "How did we do?" : "How are things now?",
    before: [
      reason === "case_closed"
        ? "Your case with us is closed, and we would like to hear how it went."
        : "Some time ago we closed a case of yours, and we would like to hear whether all is well.",
      questions === 1
        ? "It is one question, and takes less than a minute."
        : `There are ${questions} questions at most, and they take about ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
      isAnonymous
        ? "Your answers are anonymous: nobody can see that they are yours."
        : "Your answers are kept with your case, so that we can put right what was not right.",
    ],
    answer: questions === 1 ? "Answer the question" : "Answer the questions",
    note: `This link is meant for you alone. It works once, until ${until}.`,
    notes: [
      "You need not answer, and nothing depends on it. If you want no more of these, you can say so on the same page.",
      "This mail was sent automatically, and answers to it are not read.",
    ],
  }),
  signIn: ({ site, expiresAt }) => ({
    subject: `Your code for ${site}`,
    heading: "Your code",
    before: [`Type this code on the page where you asked for it, to take part at ${site}. It works once, until ${expiresAt}.`],
    after: [
      "We will never ask you for it by phone or by mail.",
      "If you asked for no code, somebody gave your address by mistake. You need do nothing.",
    ],
  }),
  proposals: proposalTextsInEnglish,
  passwordReset: ({ site, expiresAt }) => ({
    subject: `A new password for the service desk of ${site}`,
    heading: "Choose a new password",
    before: [
      "Somebody asked for a new password for your account at the service desk.",
      `With the link below you can choose one, once, until ${expiresAt}. You are signed out everywhere else by that.`,
    ],
    after: ["If it was not you, you need do nothing: your password stays as it is."],
    choose: "Choose a new password",
    note: "Whoever has this link can set your password: please keep it to yourself.",
  }),
};
