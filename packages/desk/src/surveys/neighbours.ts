import type { SurveyDefinition } from "@heed/contract";
import type { ListPlace } from "./survey-draft.ts";

/** The list that a page's questions stand in. */
export function questionList(page: number): string {
  return `/definition/pages/${page}/questions`;
}

/** Where a question goes that moves by one: within its page, or over the edge to the next one. */
export function neighbourOf({ pages }: SurveyDefinition, { page, index }: { page: number; index: number }, step: 1 | -1): ListPlace | undefined {
  const count = pages[page]?.questions.length ?? 0;
  const next = index + step;
  if (next >= 0 && next < count) return { pointer: questionList(page), index: next };
  const other = pages[page + step];
  if (!other) return undefined;
  return { pointer: questionList(page + step), index: step === 1 ? 0 : other.questions.length };
}
