import type { Survey } from "@heed/core";
import { checkAnswer, isRequired, surveyPath, type SurveyAnswers } from "@heed/core/survey-rules";
import { faultText, type Fault } from "../survey/fault-text.ts";
import { screensOf } from "../survey/screens.ts";
import type { SurveyProgress } from "./on-server.ts";
import { hasSharedPlace, sentAnswers } from "./sent-answers.ts";
import { inTextsOf } from "./texts-in.ts";

/** What a page of a survey sends besides the answers on it. */
export const surveyFields = { answers: "answers", onView: "onView", seed: "seed", go: "go" } as const;

/** The faults of a page before their words are chosen: that needs the reader's language. */
interface FoundFaults extends Omit<SurveyProgress, "faults"> {
  found: { id: string; fault: Fault }[];
}

/** Where what was sent leads: on, back, or to the same page once more. */
export function advanceSurvey(sent: URLSearchParams | undefined, survey: Survey): SurveyProgress {
  const { found, ...progress } = advance(sent, survey);
  return { ...progress, faults: inTextsOf(survey.locale, () => faultsInWords(found, survey)) };
}

/** All that it carries along is looked at anew at the end. */
function advance(sent: URLSearchParams | undefined, survey: Survey): FoundFaults {
  const seed = sent?.get(surveyFields.seed) ?? `${Math.random()}`;
  const onView = (sent?.get(surveyFields.onView) ?? "").split(" ").filter(Boolean);
  const begun = { answers: {}, at: 0, found: [], asksMore: false, isComplete: false, seed };
  if (!sent || onView.length === 0) return begun;
  const all = survey.pages.flatMap(({ questions }) => questions);
  const shown = all.filter(({ id }) => onView.includes(id));
  const earlier = Object.entries(carried(sent, survey)).filter(([id]) => !onView.includes(id));
  const answers: SurveyAnswers = { ...Object.fromEntries(earlier), ...sentAnswers(survey, shown, sent) };
  const { pages, counted } = surveyPath(survey, answers);
  const screens = screensOf(pages, survey.shows);
  const at = Math.max(0, screens.findLastIndex(({ questions }) => questions.some(({ id }) => onView.includes(id))));
  const kept = { ...begun, answers, at, sent };
  if (sent.get(surveyFields.go) === "back") return { ...kept, at: Math.max(0, at - 1) };
  const here = screens[at]?.questions ?? [];
  const found = here.flatMap((question) => {
    const isShared = question.type === "ranking" && hasSharedPlace(question, sent);
    const fault: Fault | null = isShared ? { code: "not_an_option" } : checkAnswer(question, answers[question.id], { isRequired: isRequired(question, counted) });
    return fault && onView.includes(question.id) ? [{ id: question.id, fault }] : [];
  });
  const asksMore = here.some(({ id, type }) => type !== "statement" && !onView.includes(id));
  if (found.length > 0 || asksMore) return { ...kept, found, asksMore: asksMore && found.length === 0 };
  return at + 1 < screens.length ? { ...kept, at: at + 1 } : { ...kept, isComplete: true };
}

function faultsInWords(found: FoundFaults["found"], survey: Survey): SurveyProgress["faults"] {
  const questions = survey.pages.flatMap((page) => page.questions);
  // Of what is left to the words of fields, none asks for one.
  const field = { matches: () => false } as unknown as HTMLElement;
  return Object.fromEntries(
    found.flatMap(({ id, fault }) => {
      const question = questions.find((each) => each.id === id);
      return question ? [[id, { text: faultText(fault, question, field), at: fault.at ?? "" }]] : [];
    }),
  );
}

/** What was answered on the pages before: from the form, and so from anybody. What is no answer at all is left out. */
function carried(sent: URLSearchParams, { pages }: Survey): SurveyAnswers {
  try {
    const given: unknown = JSON.parse(sent.get(surveyFields.answers) ?? "{}");
    if (typeof given !== "object" || given === null) return {};
    const questions = new Map(pages.flatMap((page) => page.questions.map((question) => [question.id, question] as const)));
    const holding = Object.entries(given).filter(([id, value]) => {
      const question = questions.get(id);
      return question !== undefined && checkAnswer(question, value, { isRequired: false }) === null;
    });
    return Object.fromEntries(holding);
  } catch {
    return {};
  }
}
