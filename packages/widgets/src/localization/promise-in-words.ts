import type { CasePromise } from "@heed/core";
import { dayInWords } from "./calendar.ts";
import { msg, str } from "./msg.ts";

/** What the company promised, with its day. */
export function promiseInWords({ kind, dueOn }: CasePromise, locale: string): string {
  const day = dayInWords(dueOn, locale);
  if (kind === "acknowledge") return msg(str`We confirm it by ${day}.`);
  return kind === "answer" ? msg(str`We answer by ${day}.`) : msg(str`We settle it by ${day}.`);
}

/** How the company keeps it, counted in working days. */
export function stateInWords({ state, workingDaysLeft }: CasePromise): string {
  if (state === "kept") return msg("Kept");
  if (state === "paused") return msg("Paused while we wait for you");
  const days = Math.abs(workingDaysLeft ?? 0);
  if (state === "broken") {
    if (days === 0) return msg("Late: we are sorry");
    return days === 1 ? msg("1 working day late: we are sorry") : msg(str`${days} working days late: we are sorry`);
  }
  if (days === 0) return msg("Due today");
  return days === 1 ? msg("1 working day left") : msg(str`${days} working days left`);
}
