import type { SurveyDefinition } from "@heed/contract";
import type { Desk } from "../page/desk-context.ts";
import type { SurveyDraft } from "./survey-draft.ts";

export type SurveyQuestion = SurveyDefinition["pages"][number]["questions"][number];
export type SurveyPage = SurveyDefinition["pages"][number];

/** What the parts of a survey's page are rendered from. */
export interface SurveyView {
  draft: SurveyDraft;
  desk: Desk;
  /** Whether the reader may change it; a closed survey changes no more. */
  mayEdit: boolean;
}

/** Every question of a survey, in the order it is asked. */
export function questionsOf({ pages }: SurveyDefinition): SurveyQuestion[] {
  return pages.flatMap(({ questions }) => questions);
}
