import type { StoredSite } from "../site/index.ts";
import { siteNameOf } from "./compose-case-mail.ts";
import { instantInWords } from "./in-words.ts";
import type { MailContent } from "./mail-content.ts";
import { textsFor } from "./mail-texts.ts";

/** What the mail that asks a customer needs to know. Its link is made for it and stands nowhere else. */
export interface SurveyMail {
  email: string;
  locale: string;
  reason: "case_closed" | "return_visit";
  /** The case that it is about. */
  reference: string;
  /** How many the customer is asked at most. */
  questions: number;
  isAnonymous: boolean;
  link: string;
  expiresAt: Date;
}

const SECONDS_PER_QUESTION = 15;

/**
 * Asks, and holds nothing that the customer wrote, not even a name: the address may be somebody else's. A survey's
 * title is in a language of its own, and the page shows it.
 */
export function composeSurveyMail(site: StoredSite, mail: SurveyMail): MailContent {
  const texts = textsFor(mail.locale);
  const { locale } = texts;
  const { timeZone } = site.settings.calendar;
  const siteName = siteNameOf(site, locale);
  const wording = texts.survey({
    site: siteName,
    reason: mail.reason,
    questions: mail.questions,
    minutes: Math.max(1, Math.round((mail.questions * SECONDS_PER_QUESTION) / 60)),
    isAnonymous: mail.isAnonymous,
    until: instantInWords(mail.expiresAt, locale, { timeZone, hasTime: false }),
  });
  return {
    locale,
    colon: texts.colon,
    site: siteName,
    subject: wording.subject,
    heading: wording.heading,
    blocks: [
      { type: "paragraph", text: texts.greeting(null) },
      ...wording.before.map((text) => ({ type: "paragraph", text }) as const),
      { type: "facts", rows: [{ label: texts.reference, value: mail.reference }] },
    ],
    link: { label: wording.answer, url: mail.link, note: wording.note },
    notes: wording.notes,
    unsubscribe: null,
  };
}
