import type { StaffRole } from "@heed/contract/desk";
import type { StoredSite } from "../site/index.ts";
import { siteNameOf } from "./compose-case-mail.ts";
import { instantInWords } from "./in-words.ts";
import type { MailContent } from "./mail-content.ts";
import { textsFor } from "./mail-texts.ts";

/** What the mail of an invitation says, kept until it is sent and no longer. */
export interface InvitationMail {
  email: string;
  role: StaffRole;
  /** Holds the token. */
  link: string;
  expiresAt: string;
  invitedBy: string | null;
  /** The language that whoever invites uses; the invited person's is not known. */
  locale: string;
}

export function composeInvitationMail(site: StoredSite, { role, link, expiresAt, invitedBy, locale }: InvitationMail): MailContent {
  const texts = textsFor(locale);
  const { timeZone } = site.settings.calendar;
  const siteName = siteNameOf(site, texts.locale);
  const wording = texts.invitation({
    site: siteName,
    role,
    invitedBy,
    expiresAt: instantInWords(new Date(expiresAt), texts.locale, { timeZone, hasTime: true }),
  });
  return {
    locale: texts.locale,
    colon: texts.colon,
    site: siteName,
    subject: wording.subject,
    heading: wording.heading,
    blocks: [...wording.before, ...(wording.after ?? [])].map((text) => ({ type: "paragraph", text })),
    link: { label: wording.accept, url: link, note: wording.note },
    notes: [],
    unsubscribe: null,
  };
}
