import { holds, type CountedAnswers } from "./conditions.ts";
import { answerThatCounts } from "./empty-answers.ts";
import { SURVEY_END } from "./question-types.ts";
import type { AnswerValue, PageRule, QuestionRule, SurveyAnswers } from "./survey-rule.ts";

/** A page on a customer's way through a survey, with the questions that are shown on it. */
export interface PathPage<Page extends PageRule = PageRule> {
  page: Page;
  questions: Page["questions"][number][];
}

/** The whole way that these answers lead, and the answers on it. */
export interface SurveyPath<Page extends PageRule = PageRule> {
  pages: PathPage<Page>[];
  /** Only answers to questions on the way; what was answered before a change of mind hid it does not count. */
  counted: CountedAnswers;
}

/**
 * The way through a survey. Conditions look at earlier questions and jumps lead to later pages alone, so every
 * way ends, whatever the answers are.
 */
export function surveyPath<Page extends PageRule>({ pages }: { pages: readonly Page[] }, answers: SurveyAnswers): SurveyPath<Page> {
  const counted = new Map<string, { question: QuestionRule; value: AnswerValue }>();
  const path: PathPage<Page>[] = [];
  let awaited: string | undefined;
  for (const page of pages) {
    if (awaited !== undefined && page.id !== awaited) continue;
    awaited = undefined;
    if (page.showWhen && !holds(page.showWhen, counted)) continue;
    const questions = page.questions.filter((question: Page["questions"][number]) => {
      if (question.showWhen && !holds(question.showWhen, counted)) return false;
      const value = answerThatCounts(question.type, Object.hasOwn(answers, question.id) ? answers[question.id] : undefined);
      if (value !== undefined) counted.set(question.id, { question, value });
      return true;
    });
    if (questions.length === 0) continue;
    path.push({ page, questions });
    awaited = page.jumps?.find(({ when }) => holds(when, counted))?.to;
    if (awaited === SURVEY_END) break;
  }
  return { pages: path, counted };
}

/** Whether a question on the way must be answered, with what counts so far. */
export function isRequired(question: QuestionRule, counted: CountedAnswers): boolean {
  if (question.type === "statement") return false;
  return question.required === true || (question.requiredWhen !== undefined && holds(question.requiredWhen, counted));
}
