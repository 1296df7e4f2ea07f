import type { NewRating } from "@heed/contract";
import { ProblemError } from "../problems/index.ts";
import { changeCase, type CaseContext } from "./change-case.ts";
import { checkRoomForMessages } from "./message-limits.ts";
import { lockCase } from "./store.ts";
import { keepFromNamed } from "./take-step.ts";

/**
 * The customer rates the handling; a later rating replaces the earlier one.
 *
 * @throws ProblemError `transition_not_allowed` where there is no answer to rate, `too_many_messages`.
 */
export async function takeRating(context: CaseContext, { score, comment }: NewRating): Promise<void> {
  const { queries, caseKey } = context;
  const locked = await lockCase(queries, caseKey);
  if (locked.status !== "answered" && locked.status !== "closed") {
    throw new ProblemError("transition_not_allowed", { detail: "A case can be rated once it has been answered." });
  }
  await checkRoomForMessages(queries, caseKey, comment ?? "");
  const { at } = await changeCase(context, locked, {
    actor: { role: "customer", name: null },
    happenings: [{ type: "rated", text: comment, details: { score } }],
    change: { rating_score: score, rating_comment: comment ?? null },
  });
  await keepFromNamed(context, locked, { text: comment, at });
}
