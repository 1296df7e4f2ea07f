import type { Survey } from "@heed/core";
import type { Answering } from "../survey/answering.ts";
import { answeringStyles } from "../survey/answering.styles.ts";
import { moreQuestions } from "../survey/more-questions.ts";
import { moreStyles } from "../survey/more-questions.styles.ts";
import { renderTrouble } from "../survey/render-answering.ts";
import { needsMore } from "../survey/render-question.ts";
import { SurveyElement } from "../survey/survey.ts";
import type { ElementStyles } from "./element-styles.ts";
import { jsonScript } from "./embedded-json.ts";
import { renderElement } from "./render-element.ts";

/** What a page would give the element, and the survey as the service answers it. */
export interface SurveyOnServer {
  /** As `GET /v1/sites/{siteKey}/surveys/{surveyId}` answers it, in the reader's language. */
  survey: Survey;
  /** The reader's language (BCP 47). */
  locale: string;
  siteKey: string;
  baseUrl?: string | undefined;
  /** What is on view at once; otherwise as the survey says. */
  shows?: Survey["shows"] | undefined;
  colorScheme?: "light" | "dark" | "auto" | undefined;
  styles: ElementStyles;
  /** Markup for the slot `after`. Put into the page as it is. */
  after?: string | undefined;
}

/** The sheets of the element for surveys; the build writes each to a file of its name. */
export const surveySheets = { survey: SurveyElement.styles, "survey-more": moreStyles, "survey-answering": answeringStyles } as const;

/** A survey as markup that shows its questions before any script: `<heed-survey>` with declarative shadow DOM. */
export function renderSurvey({ survey, locale, siteKey, baseUrl, shows, colorScheme, styles, after = "" }: SurveyOnServer): string {
  const questions = survey.pages.flatMap((page) => page.questions);
  const takesMore = questions.some(needsMore);
  const { "survey-more": more, "survey-answering": answering, ...first } = surveySheets;
  return renderElement({
    tag: "heed-survey",
    element: SurveyElement,
    locale,
    attributes: { "site-key": siteKey, "base-url": baseUrl, "survey-id": survey.id, shows, "color-scheme": colorScheme },
    prepare(element) {
      Object.assign(element, { loaded: survey });
      if (takesMore) element.more = moreQuestions;
      if (!survey.isOpen) close(element);
    },
    sheets: { ...first, ...(takesMore && { "survey-more": more }), ...(!survey.isOpen && { "survey-answering": answering }) },
    styles,
    seed: questions.some(({ randomOrder }) => randomOrder) ? `${Math.random()}` : undefined,
    children: jsonScript(survey) + after,
  });
}

/** Nothing can be answered any more: of what is loaded with the first answer, only the words for that are needed. */
function close(element: SurveyElement): void {
  element.trouble = "closed";
  const words: Pick<Answering, "renderTrouble"> = { renderTrouble: (trouble) => renderTrouble(trouble, element) };
  element.answering = words as Answering;
}
