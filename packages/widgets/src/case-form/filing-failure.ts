import { isConnectionError, isHeedError, isProblemError } from "@heed/core";
import { msg } from "../localization/msg.ts";

/** Whether what was sent may have arrived all the same: no answer came, or one that does not say. */
export function mayHaveArrived(error: unknown): boolean {
  return !isProblemError(error) || error.status >= 500 || error.status === 409;
}

/** Why sending did not work and what the customer can do, in plain words. */
export function failureText(error: unknown): string {
  if (isConnectionError(error)) return msg("We could not be reached. Nothing is lost: please try again.");
  const isBusy = isProblemError(error) && (error.status === 503 || error.status === 429);
  if (isBusy) return msg("We cannot take this just now. Nothing is lost: please try again in a few minutes.");
  const text = msg("This could not be sent. Nothing is lost: please try again.");
  const { requestId } = isHeedError(error) ? error : {};
  return requestId ? `${text} (${requestId})` : text;
}
