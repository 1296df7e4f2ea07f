import type { SurveyQuestion } from "@heed/core";
import type { checkAnswer } from "@heed/core/survey-rules";
import { problemText } from "../field/problem-text.ts";
import { msg, str } from "../localization/msg.ts";

export type Fault = NonNullable<ReturnType<typeof checkAnswer>>;

/** What is wrong with an answer, in the reader's words: how to put it right rather than what rule was broken. */
export function faultText(fault: Fault, question: SurveyQuestion, element: HTMLElement): string {
  return ownText(fault, question) ?? problemText(fault, element);
}

function ownText({ code, min, max, at }: Fault, { type }: SurveyQuestion): string | undefined {
  switch (code) {
    case "required":
      return at === "/other" ? msg("Please fill this in.") : missingText(type);
    case "too_few":
      return type === "ranking" ? msg(str`Please put ${min} of them in order.`) : msg(str`Please choose at least ${min}.`);
    case "too_many":
      return msg(str`Please choose at most ${max}.`);
    case "invalid_url":
      return msg("Please enter a web address, such as https://example.com.");
    default:
      return undefined;
  }
}

function missingText(type: SurveyQuestion["type"]): string {
  if (type === "consent") return msg("Please tick this to go on.");
  if (type.startsWith("matrix")) return msg("Please answer every row.");
  if (type === "ranking") return msg("Please put these in order.");
  return /text$|number|date|contact/.test(type) ? msg("Please fill this in.") : msg("Please choose an answer.");
}
