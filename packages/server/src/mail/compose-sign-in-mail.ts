import type { StoredSite } from "../site/index.ts";
import { siteNameOf } from "./compose-case-mail.ts";
import { instantInWords } from "./in-words.ts";
import type { MailContent } from "./mail-content.ts";
import { textsFor } from "./mail-texts.ts";

/** What the mail with a code to sign in says, kept until it is sent and no longer. */
export interface SignInMail {
  email: string;
  code: string;
  locale: string;
  expiresAt: string;
}

/** The code stands in no subject: mail servers log these, and screens show them while they are locked. */
export function composeSignInMail(site: StoredSite, { code, locale: asked, expiresAt }: SignInMail): MailContent {
  const texts = textsFor(asked);
  const { locale, colon } = texts;
  const { timeZone } = site.settings.calendar;
  const siteName = siteNameOf(site, locale);
  const until = instantInWords(new Date(expiresAt), locale, { timeZone, hasTime: true });
  const { subject, heading, before, after = [] } = texts.signIn({ site: siteName, expiresAt: until });
  return {
    ...{ locale, colon, site: siteName, subject, heading },
    blocks: [
      ...before.map((text) => ({ type: "paragraph", text }) as const),
      { type: "code", text: code },
      ...after.map((text) => ({ type: "paragraph", text }) as const),
    ],
    link: null,
    notes: [texts.proposals.noReply],
    unsubscribe: null,
  };
}
