import type { StoredSite } from "../site/index.ts";
import { siteNameOf } from "./compose-case-mail.ts";
import { instantInWords } from "./in-words.ts";
import type { MailContent } from "./mail-content.ts";
import { textsFor } from "./mail-texts.ts";

/** What the mail with a link for a new password says, kept until it is sent and no longer. */
export interface PasswordResetMail {
  email: string;
  /** Holds the token. */
  link: string;
  expiresAt: string;
  locale: string;
}

export function composePasswordResetMail(site: StoredSite, { link, expiresAt, locale }: PasswordResetMail): MailContent {
  const texts = textsFor(locale);
  const { timeZone } = site.settings.calendar;
  const siteName = siteNameOf(site, texts.locale);
  const until = instantInWords(new Date(expiresAt), texts.locale, { timeZone, hasTime: true });
  const wording = texts.passwordReset({ site: siteName, expiresAt: until });
  return {
    locale: texts.locale,
    colon: texts.colon,
    site: siteName,
    subject: wording.subject,
    heading: wording.heading,
    blocks: [...wording.before, ...(wording.after ?? [])].map((text) => ({ type: "paragraph", text })),
    link: { label: wording.choose, url: link, note: wording.note },
    notes: [],
    unsubscribe: null,
  };
}
