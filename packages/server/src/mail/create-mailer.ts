import { createTransport } from "nodemailer";
import { isAddress, type Sender } from "./mail-address.ts";
import { MailSendError } from "./mail-send-error.ts";

export interface OutgoingMail {
  /** One person; one address. */
  to: { name: string | null; address: string };
  /** The company, where the sender has no name of its own. */
  from: string;
  subject: string;
  text: string;
  html: string;
  locale: string;
  /** The same for every attempt, so that a mail that arrives twice is one. Without the angle brackets and the domain. */
  id: string;
  /** Of the first mail about the same matter. */
  threadId: string | null;
  /** Ends such mails by a POST (RFC 8058). */
  unsubscribeUrl: string | null;
}

export interface Mailer {
  /** @throws MailSendError */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  /** `smtps://user:password@host:port` or `smtp://…`. */
  smtpUrl: string;
  sender: Sender;
}

const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;

/** What keeps machines from answering a machine (RFC 3834, and what Exchange reads). `Precedence` would send it to junk. */
const HEADERS_AGAINST_LOOPS = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** What nodemailer puts on the errors it rejects with; its own type stands behind no entry of the package. */
interface NodemailerError {
  responseCode?: number;
  command?: string;
  permanent?: boolean;
  code?: string;
  originalCode?: string;
  timeoutType?: string;
}

/** Sends mails through a mail server, one connection and one recipient each. */
export function createMailer({ smtpUrl, sender }: MailerOptions): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    // Whatever a text says, nothing is read or fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = sender.address.slice(sender.address.lastIndexOf("@") + 1);
  const messageId = (id: string) => `<${id}@${domain}>`;
  return {
    async send({ to, from, subject, text, html, locale, id, threadId, unsubscribeUrl }) {
      if (!isAddress(to.address)) throw new MailSendError("address_invalid", { isFinal: true, isUncertain: false });
      const thread = threadId === null || threadId === id ? {} : { inReplyTo: messageId(threadId), references: messageId(threadId) };
      try {
        await transport.sendMail({
          from: { name: sender.name ?? from, address: sender.address },
          to: { name: to.name ?? "", address: to.address },
          envelope: { from: sender.address, to: [to.address] },
          subject,
          text,
          html,
          messageId: messageId(id),
          ...thread,
          headers: {
            ...HEADERS_AGAINST_LOOPS,
            "Content-Language": locale,
            ...(unsubscribeUrl !== null && { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
          },
        });
      } catch (error) {
        throw sendErrorFrom(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * A refusal of the recipient or of the mail itself is for good; one of the sender or of the password is the
 * operator's to put right, and the mail waits for it.
 */
function sendErrorFrom(cause: unknown): MailSendError {
  // Nodemailer rejects with its own errors only.
  const { responseCode, command, permanent, code = "", originalCode, timeoutType } = cause as NodemailerError;
  if (responseCode === undefined) {
    const isBeforeMail =
      ["EDNS", "EAUTH", "ETLS"].includes(code) ||
      originalCode === "ECONNREFUSED" ||
      timeoutType === "CONNECT_TIMEOUT" ||
      timeoutType === "GREETING_TIMEOUT";
    const reason = code === "ETIMEDOUT" ? "timeout" : "connection";
    return new MailSendError(reason, { isFinal: false, isUncertain: !isBeforeMail, cause });
  }
  // What the server replied names people, and errors are logged: it is not kept.
  const isOfMail = command === "RCPT TO" || command === "DATA";
  return new MailSendError(`smtp_${responseCode}`, { isFinal: permanent === true && isOfMail, isUncertain: false });
}
