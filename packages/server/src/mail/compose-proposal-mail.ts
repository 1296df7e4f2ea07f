import type { Reward } from "@heed/contract";
import type { StoredSite } from "../site/index.ts";
import { siteNameOf } from "./compose-case-mail.ts";
import { dayInWords, instantInWords, moneyInWords } from "./in-words.ts";
import type { MailBlock, MailContent } from "./mail-content.ts";
import { textsFor, type MailTexts } from "./mail-texts.ts";
import type { ProposalMailKind } from "./proposal-texts.ts";

/** What a mail about an event of a proposal needs to know. */
export interface ProposalMail {
  kind: ProposalMailKind;
  email: string;
  /** What its reader is called; null where they gave no name, or none that a mail may carry. */
  name: string | null;
  locale: string;
  isAuthor: boolean;
  isPublic: boolean;
  /** Null where the mail may not carry what somebody typed: the address may be somebody else's, and nobody let it pass. */
  title: string | null;
  reviewBy: Date | null;
  /** What the company said, and who. */
  answer: { by: string | null; text: string } | null;
  otherTitle: string | null;
  reward: (Omit<Reward, "givenAt"> & { givenAt: string | null; dueOn: string | null }) | null;
  link: string;
  unsubscribeUrl: string;
}

/** Tells the author of a proposal, or somebody who follows it, what became of it. */
export function composeProposalMail(site: StoredSite, mail: ProposalMail): MailContent {
  const texts = textsFor(mail.locale);
  const { locale, colon, proposals } = texts;
  const { timeZone } = site.settings.calendar;
  const siteName = siteNameOf(site, locale);
  const { subject, heading, before, after = [] } = proposals.kinds[mail.kind]({
    site: siteName,
    title: mail.title ?? proposals.yours,
    isAuthor: mail.isAuthor,
    isPublic: mail.isPublic,
    reviewBy: mail.reviewBy && instantInWords(mail.reviewBy, locale, { timeZone, hasTime: false }),
    otherTitle: mail.otherTitle ?? "",
    isGiven: typeof mail.reward?.givenAt === "string",
  });
  return {
    ...{ locale, colon, site: siteName, subject, heading },
    blocks: [
      { type: "paragraph", text: texts.greeting(mail.name) },
      ...(mail.title === null ? [] : [{ type: "facts", rows: [{ label: proposals.proposal, value: mail.title }] } as const]),
      ...paragraphs(before),
      ...(mail.kind === "reward" ? rewardOf(mail, texts) : []),
      ...(mail.answer ? [{ type: "quote", by: texts.quoted(mail.answer.by), text: mail.answer.text } as const] : []),
      ...paragraphs(after),
    ],
    link: { label: proposals.open, url: mail.link, note: proposals.linkNote },
    notes: [proposals.why(mail.isAuthor), proposals.noReply],
    unsubscribe: { label: proposals.unsubscribe, url: mail.unsubscribeUrl },
  };
}

function paragraphs(texts: readonly string[]): MailBlock[] {
  return texts.map((text) => ({ type: "paragraph", text }));
}

function rewardOf({ reward }: ProposalMail, { locale, proposals, amount, promisedOn }: MailTexts): MailBlock[] {
  if (!reward) return [];
  const { type, amount: value, currency, dueOn, givenAt, text } = reward;
  const money = value === null || currency === null ? "" : amount(moneyInWords({ value, currency }, locale));
  const day = dueOn === null || givenAt !== null ? "" : promisedOn(dayInWords(dueOn, locale));
  const title = `${proposals.rewards[type]}${money}${day}`;
  return [{ type: "list", heading: proposals.rewardHeading, items: [{ title, ...(text !== null && { text }) }] }];
}
