/** A mail did not go out, as far as anybody knows. */
export class MailSendError extends Error {
  override readonly name = "MailSendError";
  readonly code = "mail_not_sent";
  /** In a word, without an address: `smtp_550`, `connection`. */
  readonly reason: string;
  /** The receiver said no for good. */
  readonly isFinal: boolean;
  /** The connection broke when the mail was under way: it may have arrived. */
  readonly isUncertain: boolean;

  constructor(reason: string, { isFinal, isUncertain, cause }: { isFinal: boolean; isUncertain: boolean; cause?: unknown }) {
    super(`The mail was not sent (${reason}).`, { cause });
    this.reason = reason;
    this.isFinal = isFinal;
    this.isUncertain = isUncertain;
  }
}

export function isMailSendError(error: unknown): error is MailSendError {
  return error instanceof MailSendError;
}
