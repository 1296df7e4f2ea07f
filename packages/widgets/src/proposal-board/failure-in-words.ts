import type { HeedError } from "@heed/core";
import { msg } from "../localization/msg.ts";

/** Why a vote, a comment or a subscription did not come about. */
export function failureInWords(error: unknown): string {
  console.warn(error);
  switch ((error as Partial<HeedError>).code) {
    case "proposal_closed":
      return msg("The company has decided: no votes or comments are taken any more.");
    case "proposal_not_found":
      return msg("This proposal is no longer here.");
    case "too_many_attempts":
      return msg("That was a lot at once. Please wait a minute and try again.");
    case "verification_needed":
      return msg("This needs your e-mail address.");
    case "validation_failed":
      return msg("This text is too long, or holds characters that cannot be shown.");
    default:
      return msg("We cannot be reached at the moment. Please try again.");
  }
}
