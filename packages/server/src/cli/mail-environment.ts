import { parseSender, type MailerOptions } from "../mail/index.ts";

/** Where mail goes out; `undefined` where it does not. What is wrong is added to `problems`. */
export function readMailEnvironment(
  get: (name: string) => string | undefined,
  problems: string[],
): MailerOptions | undefined {
  const smtpUrl = get("SMTP_URL");
  const from = get("HEED_MAIL_FROM");
  if (smtpUrl === undefined) return undefined;
  // The address holds a password: it is not repeated.
  if (!URL.canParse(smtpUrl) || !/^smtps?:\/\/[^/]/.test(smtpUrl)) {
    problems.push("SMTP_URL must look like smtps://user:password@host:465, or smtp://host:587.");
  }
  const sender = from === undefined ? null : parseSender(from);
  if (!sender) {
    const is = from === undefined ? "is not set, but mail needs a sender" : `is "${from}"`;
    problems.push(`HEED_MAIL_FROM ${is}: it must be an address such as care@shop.example, or Fern & Kettle <care@shop.example>.`);
    return undefined;
  }
  return { smtpUrl, sender };
}
