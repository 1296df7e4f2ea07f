import { msg } from "@lit/localize";
import type { EmbeddableElement } from "@heed/contract/desk-rules";
import type { CaseKind } from "@heed/contract";

/** What is put on a page, and what it is told. Empty texts say nothing. */
export interface EmbedChoice {
  element: EmbeddableElement;
  locale: string;
  category: string;
  trackerUrl: string;
  surveyId: string;
  isPanel: boolean;
}

export const firstChoice: EmbedChoice = { element: "complaint-form", locale: "", category: "", trackerUrl: "", surveyId: "", isPanel: false };

/** The kind of case that a form takes; none where the element is no form. */
export function kindOf(element: EmbeddableElement): CaseKind | undefined {
  switch (element) {
    case "complaint-form":
      return "complaint";
    case "inquiry-form":
      return "inquiry";
    case "service-request-form":
      return "service_request";
    default:
      return undefined;
  }
}

/** What the element is told, as its markup says it. */
export function attributesOf({ element, locale, category, trackerUrl, surveyId, isPanel }: EmbedChoice): Record<string, string> {
  const isForm = kindOf(element) !== undefined;
  return {
    ...(element === "survey" && { "survey-id": surveyId, ...(isPanel && { panel: "panel" }) }),
    ...(isForm && { category, "tracker-url": trackerUrl.trim() }),
    locale,
  };
}

export function elementName(element: EmbeddableElement): string {
  switch (element) {
    case "complaint-form":
      return msg("Form for complaints");
    case "inquiry-form":
      return msg("Form for questions");
    case "service-request-form":
      return msg("Form for service requests");
    case "case-tracker":
      return msg("Case tracker");
    case "survey":
      return msg("Survey");
    case "proposal-board":
      return msg("Board of proposals");
    case "commitments":
      return msg("Your promises, and how they are kept");
    case "notice":
      return msg("Notice to everybody");
    case "case-list":
      return msg("A customer’s own cases");
    case "portal":
      return msg("Front desk, everything in one");
    case "launcher":
      return msg("Button that opens the front desk");
  }
}
