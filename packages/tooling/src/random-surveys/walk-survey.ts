import {
  type AnswerValue,
  type PageRule,
  type QuestionRule,
  type SurveyAnswers,
  type SurveyRule,
  isRequired,
  surveyPath,
} from "@heed/contract/survey-rules";
import { type Draw, happens } from "./draw.ts";
import { randomAnswer } from "./random-answer.ts";

/** What a customer saw and said. */
export interface Walk {
  answers: SurveyAnswers;
  /** Every page that was turned, in order; more than once where they went back. */
  turned: string[];
}

/** What is looked at when a page is left: what was shown on it, and all that was answered till then. */
export type TurnPage = (page: PageRule, shown: readonly QuestionRule[], answers: SurveyAnswers) => void;

/**
 * Walks through a survey as a customer does: page by page, answering what is shown and may be answered, skipping some
 * of what is optional, now and then going back to change an answer, so that others are hidden that were given before.
 *
 * @throws Error when it does not come to an end.
 */
export function walkSurvey(survey: SurveyRule, draw: Draw, { onTurn }: { onTurn?: TurnPage } = {}): Walk {
  const answers: Record<string, AnswerValue> = {};
  const turned: string[] = [];
  let backwards = draw(0, 2);
  let here = surveyPath(survey, answers).pages[0]?.page;
  while (here) {
    if (turned.length > survey.pages.length * (backwards + 4)) throw new Error(`No end: ${turned.join(" ")}`);
    answerPage(survey, here, draw, answers);
    const { pages } = surveyPath(survey, answers);
    const index = pages.findIndex(({ page }) => page.id === here?.id);
    onTurn?.(here, pages[index]?.questions ?? [], { ...answers });
    turned.push(here.id);
    if (index > 0 && backwards > 0 && happens(draw, 30)) {
      backwards--;
      here = pages[draw(0, index - 1)]?.page;
    } else {
      here = pages[index + 1]?.page;
    }
  }
  return { answers, turned };
}

/** Answers change what is shown on the same page: it is looked at anew after each. */
function answerPage(survey: SurveyRule, page: PageRule, draw: Draw, answers: Record<string, AnswerValue>): void {
  for (const question of page.questions) {
    const { pages, counted } = surveyPath(survey, answers);
    const isShown = pages.some(({ questions }) => questions.includes(question));
    if (!isShown || question.type === "statement") continue;
    const isSkipped = !isRequired(question, counted) && happens(draw, 30);
    if (isSkipped) delete answers[question.id];
    else answers[question.id] = randomAnswer(draw, question);
  }
}
