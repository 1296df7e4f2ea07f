import type { FieldProblemCode } from "@heed/core/rules";
import { msg, str } from "../localization/msg.ts";

/** What is wrong with a value; where it stands is known to whoever holds it. */
export interface FieldTrouble {
  code: FieldProblemCode;
  min?: number | string | undefined;
  max?: number | string | undefined;
}

/** What is wrong, in the reader's words: how to put it right rather than what rule was broken. */
export function problemText({ code, min, max }: FieldTrouble, field: HTMLElement): string {
  switch (code) {
    case "required":
    case "too_few":
      return missingText(field);
    case "too_long":
      return msg(str`Please shorten this to ${max} characters.`);
    case "invalid_email":
      return msg("Please enter one e-mail address, such as name@example.com.");
    case "invalid_phone":
      return msg("Please enter a telephone number, such as +44 20 7946 0018.");
    case "invalid_date":
      return msg("Please enter a whole date that exists.");
    case "invalid_type":
      return msg("Please enter a number.");
    case "out_of_range":
      return rangeText(min, max);
    case "consent_outdated":
      return msg("This text has changed. Please read it again.");
    case "invalid_characters":
      return msg("This contains a character that cannot be shown. Please type it again.");
    default:
      return msg("Please check this.");
  }
}

/** An e-mail address is only ever asked for as one of two ways to reach somebody. */
function missingText(field: HTMLElement): string {
  if (field.matches("heed-choice-field")) return msg("Please choose an answer.");
  if (field.matches("heed-checkbox-field")) return msg("Please tick this to go on.");
  const isEmail = "type" in field && field.type === "email";
  return isEmail ? msg("Please give an e-mail address or a telephone number.") : msg("Please fill this in.");
}

function rangeText(min: FieldTrouble["min"], max: FieldTrouble["max"]): string {
  if (min === undefined) return msg(str`Please enter ${max} at the most.`);
  if (max === undefined) return msg(str`Please enter ${min} at the least.`);
  return msg(str`Please enter something from ${min} to ${max}.`);
}
