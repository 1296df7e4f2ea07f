import { isConnectionError, isHeedError, isProblemError } from "@heed/core";
import { msg, str } from "../localization/msg.ts";

/** Whether what was sent may have arrived all the same: no answer came, or one that does not say. */
export function mayHaveArrived(error: unknown): boolean {
  return !isProblemError(error) || error.status >= 500 || error.status === 409;
}

/** Why sending did not work and what the customer can do, in plain words. */
export function failureText(error: unknown, locale: string): string {
  if (isConnectionError(error)) {
    return msg("We could not be reached. Nothing is lost: what you wrote is still here. Please try again.");
  }
  if (isProblemError(error) && (error.status === 503 || error.status === 429)) return busyText(error.retryAfterMs, locale);
  const { requestId } = isHeedError(error) ? error : {};
  const text = msg("This could not be sent. What you wrote is still here. Please try again.");
  return requestId ? `${text} ${msg(str`If it keeps happening, tell us this number: ${requestId}`)}` : text;
}

function busyText(retryAfterMs: number | undefined, locale: string): string {
  if (!retryAfterMs) {
    return msg("We cannot take this just now, because a great deal is arriving. Please try again in a moment.");
  }
  const minutes = Math.ceil(retryAfterMs / 60_000);
  const soon = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(minutes, "minute");
  return msg(str`We cannot take this just now, because a great deal is arriving. Please try again ${soon}.`);
}
