import type { SurveyQuestion } from "@heed/core";
import { msg, str } from "../localization/msg.ts";

/** How many options of a question are to be chosen. */
export function boundsInWords({ type, minChoices: min, maxChoices: max }: SurveyQuestion): string {
  if (type !== "multiple_choice") return "";
  if (min && max) return min === max ? msg(str`Please choose ${min}.`) : msg(str`Please choose ${min} to ${max}.`);
  return max ? msg(str`Please choose up to ${max}.`) : min ? msg(str`Please choose at least ${min}.`) : "";
}
