import { pointerKeys, readAt } from "../settings/json-pointer.ts";
import type { SurveyDraft } from "./survey-draft.ts";

/** Opens the page or the question that hides a place. */
export function reveal(draft: SurveyDraft, path: string): void {
  const [root, part, page, list, question] = pointerKeys(path);
  if (root !== "definition" || part !== "pages" || page === undefined) return;
  const isInQuestion = list === "questions" && question !== undefined;
  const pointer = isInQuestion ? `/definition/pages/${page}/questions/${question}/id` : `/definition/pages/${page}/id`;
  const id = readAt(draft.content, pointer);
  if (typeof id === "string") draft.setOpen(id, true);
}
