import type { FieldProblem, SurveyDefinition, SurveySettings } from "@heed/contract";
import { checkLastCondition, checkSurvey, surveyLimits } from "@heed/contract/survey-rules";
import type { SurveyContent } from "./kept-survey.ts";

type Question = SurveyDefinition["pages"][number]["questions"][number];

const LINK = /^(?:https?:\/\/[^\s<>"\\]+|\/(?![/\\])[^\s<>"\\]*)$/i;
const SLUG = /^[a-z0-9][a-z0-9_-]*$/;

/**
 * What is wrong with a survey while it is being written. The rules are those that the service keeps; before them
 * stands what its schemas would say of half a number or of a list with too little in it.
 */
export function contentProblems({ definition, settings }: SurveyContent): FieldProblem[] {
  const ofDefinition = [...definitionShape(definition), ...checkSurvey(definition)].map((problem) => ({ ...problem, path: `/definition${problem.path}` }));
  const ofFollowUp = settings.followUp ? checkLastCondition(definition, settings.followUp.when, "/settings/followUp/when") : [];
  return [...ofDefinition, ...settingsShape(settings), ...ofFollowUp];
}

function definitionShape({ pages, offers = [] }: SurveyDefinition): FieldProblem[] {
  return [
    ...pages.flatMap((page, index) => {
      const path = `/pages/${index}/questions`;
      return page.questions.length === 0
        ? [{ path, code: "too_few", min: 1 } as const]
        : page.questions.flatMap((question, place) => questionShape(question, `${path}/${place}`));
    }),
    ...offers.flatMap(({ url }, index): FieldProblem[] => {
      const path = `/offers/${index}/url`;
      return LINK.test(url) ? [] : [{ path, code: url ? "invalid_url" : "required" }];
    }),
  ];
}

function questionShape({ options, rows, columns, contact, ...question }: Question, path: string): FieldProblem[] {
  const lists = [
    ["options", options, 2, surveyLimits.options],
    ["rows", rows, 1, surveyLimits.rows],
    ["columns", columns, 2, surveyLimits.columns],
    ["contact", contact, 1, 4],
  ] as const;
  const ofLists = lists.flatMap(([name, list, min, max]): FieldProblem[] => {
    if (!list) return [];
    if (list.length < min) return [{ path: `${path}/${name}`, code: "too_few", min }];
    return list.length > max ? [{ path: `${path}/${name}`, code: "too_many", max }] : [];
  });
  return [
    ...ofLists,
    ...wholeNumber(question.minChoices, { path: `${path}/minChoices`, min: 1, max: surveyLimits.options }),
    ...wholeNumber(question.maxChoices, { path: `${path}/maxChoices`, min: 1, max: surveyLimits.options }),
    ...wholeNumber(question.maxLength, { path: `${path}/maxLength`, min: 1, max: surveyLimits.longText }),
    ...(question.step === undefined || (typeof question.step === "number" && question.step > 0) ? [] : [{ path: `${path}/step`, code: "invalid_type" } as const]),
  ];
}

function settingsShape({ afterCase, returnVisit, onPage, ...settings }: SurveySettings): FieldProblem[] {
  const days = { min: 0, max: 365 };
  return [
    ...wholeNumber(afterCase?.mailAfterHours ?? undefined, { path: "/settings/afterCase/mailAfterHours", min: 0, max: 1_440 }),
    ...wholeNumber(returnVisit?.afterDays, { path: "/settings/returnVisit/afterDays", ...days }),
    ...(returnVisit?.byTier ?? []).flatMap(({ afterDays }, index) => wholeNumber(afterDays, { path: `/settings/returnVisit/byTier/${index}/afterDays`, ...days })),
    ...wholeNumber(onPage?.seconds, { path: "/settings/onPage/seconds", min: 0, max: 3_600 }),
    ...wholeNumber(onPage?.scrollPercent, { path: "/settings/onPage/scrollPercent", min: 1, max: 100 }),
    ...(onPage?.on === "event" && !SLUG.test(onPage.event ?? "") ? [{ path: "/settings/onPage/event", code: onPage.event ? "not_an_option" : "required" } as const] : []),
    ...wholeNumber(settings.samplePercent, { path: "/settings/samplePercent", min: 1, max: 100 }),
    ...wholeNumber(settings.coolDownDays, { path: "/settings/coolDownDays", ...days }),
    ...wholeNumber(settings.quota, { path: "/settings/quota", min: 1, max: 10_000_000 }),
    ...wholeNumber(settings.smallestGroup, { path: "/settings/smallestGroup", min: 1, max: 100 }),
  ];
}

/** Fields write what was typed where it is no number yet. */
function wholeNumber(value: unknown, { path, min, max }: { path: string; min: number; max: number }): FieldProblem[] {
  if (value === undefined) return [];
  if (typeof value !== "number") return [{ path, code: value === "" ? "required" : "invalid_type" }];
  return Number.isInteger(value) && value >= min && value <= max ? [] : [{ path, code: "out_of_range", min, max }];
}
