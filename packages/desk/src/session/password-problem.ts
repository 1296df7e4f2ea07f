import { msg, str } from "@lit/localize";
import { isHeedError, type ProblemError } from "@heed/core/desk";

type FieldAtFault = ProblemError["errors"][number];

/** Why a new password was refused, and what would be better. */
export function passwordProblemText({ code, min, max }: FieldAtFault): string {
  switch (code) {
    case "too_short":
      return msg(str`Please take at least ${min ?? 10} characters: a few words, for example.`);
    case "too_long":
      return msg(str`Please take ${max ?? 128} characters at the most.`);
    case "password_too_common":
      return msg("Too many people use this one, or it holds your name. Please choose another.");
    default:
      return msg("Please choose another password.");
  }
}

/** Whether it was the current password that did not fit. */
export function isWrongPassword(error: unknown): boolean {
  return isHeedError(error) && error.code === "sign_in_failed";
}
