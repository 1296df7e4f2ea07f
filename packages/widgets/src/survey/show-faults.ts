import type { FieldProblem, SurveyQuestion } from "@heed/core";
import { checkAnswer, isRequired, surveyPath } from "@heed/core/survey-rules";
import { faultText, type Fault } from "./fault-text.ts";
import type { SurveyState } from "./survey-state.ts";

/** An answer that will not do, and why. */
interface Wrong {
  question: SurveyQuestion;
  fault: Fault;
}

/** What is wrong on the screen that is on view. */
export function findFaults({ screens, at, answers, shownSurvey }: SurveyState): Wrong[] {
  const { counted } = surveyPath(shownSurvey ?? { pages: [] }, answers);
  return (screens[at]?.questions ?? []).flatMap((question) => {
    const fault = checkAnswer(question, answers[question.id], { isRequired: isRequired(question, counted) });
    return fault ? [{ question, fault }] : [];
  });
}

/** Problems with whole answers (`/answers/reach/email`), put to the questions that a customer can see. */
export function placeProblems(problems: readonly FieldProblem[], { screens }: SurveyState): Wrong[] {
  const questions = screens.flatMap((screen) => screen.questions);
  return problems.flatMap(({ path, ...fault }) => {
    const [, , id, ...rest] = path.split("/");
    const question = questions.find((each) => each.id === id);
    return question ? [{ question, fault: { ...fault, ...(rest.length > 0 && { at: `/${rest.join("/")}` }) } }] : [];
  });
}

/** Shows faults at their questions; the focus goes to the first. Whether there are any. */
export function showFaults(element: SurveyState, wrong: readonly Wrong[]): boolean {
  const [first] = wrong;
  if (!first) return false;
  element.faults = Object.fromEntries(
    wrong.map(({ question, fault }) => [question.id, { text: faultText(fault, question, element), at: fault.at ?? "" }]),
  );
  const { id } = first.question;
  element.at = element.screens.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const { at } = first.fault;
  element.lead(at ? `#q-${id} [data-at="${at}"]` : `#q-${id} :is(input, textarea, button)`);
  return true;
}
