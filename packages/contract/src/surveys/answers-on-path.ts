import { holds, type Condition } from "./conditions.ts";
import { surveyPath } from "./survey-path.ts";
import type { SurveyAnswers, SurveyRule } from "./survey-rule.ts";

/** The answers that count, as they are stored: those on the way that say something. */
export function answersOnPath(survey: SurveyRule, answers: SurveyAnswers): SurveyAnswers {
  const { counted } = surveyPath(survey, answers);
  return Object.fromEntries([...counted].map(([id, { value }]) => [id, value]));
}

/** Whether a condition at the end of a survey holds, such as that of an offer. */
export function holdsForAnswers(condition: Condition | undefined, survey: SurveyRule, answers: SurveyAnswers): boolean {
  return condition === undefined || holds(condition, surveyPath(survey, answers).counted);
}
