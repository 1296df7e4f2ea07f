import type { HeedError } from "@heed/core";
import { msg } from "../localization/msg.ts";

/** Why somebody could not take part, and what they can do. */
export function joinFailureInWords(error: unknown): string {
  console.warn(error);
  switch ((error as Partial<HeedError>).code) {
    case "session_code_not_valid":
      return msg("This code is not right, or it is no longer valid. Have a new one sent.");
    case "too_many_attempts":
      return msg("That was a lot at once. Please wait a minute and try again.");
    case "validation_failed":
      return msg("This text has changed. Please read it again.");
    default:
      return msg("We cannot be reached at the moment. Please try again.");
  }
}
