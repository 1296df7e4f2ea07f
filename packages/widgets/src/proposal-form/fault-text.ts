import type { FieldProblem } from "@heed/core";
import { problemText } from "../field/problem-text.ts";
import { msg, str } from "../localization/msg.ts";

/** What is wrong with a field, in the reader's words: how to put it right. */
export function faultText({ path, code, min, max }: FieldProblem, form: HTMLElement): string {
  if (code === "required" && path.startsWith("/consent")) return msg("Please tick this to go on.");
  if (code === "too_short") return msg(str`Please write at least ${min} characters.`);
  return problemText({ code, min, max }, form);
}
