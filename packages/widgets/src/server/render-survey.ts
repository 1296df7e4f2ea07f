import type { Answering } from "../survey/answering.ts";
import { answeringStyles } from "../survey/answering.styles.ts";
import { moreQuestions } from "../survey/more-questions.ts";
import { moreStyles } from "../survey/more-questions.styles.ts";
import { renderTrouble } from "../survey/render-answering.ts";
import { needsMore } from "../survey/render-question.ts";
import { SurveyElement } from "../survey/survey.ts";
import { jsonScript } from "./embedded-json.ts";
import type { SurveyOnServer } from "./on-server.ts";
import { renderElement } from "./render-element.ts";

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
