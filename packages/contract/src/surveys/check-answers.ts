import type { FieldProblem } from "../problems/problem-codes.ts";
import { isCalendarDate } from "../text/calendar-date.ts";
import { EMAIL_PATTERN, LINE_PATTERN, PHONE_PATTERN, TEXT_PATTERN } from "../text/limits.ts";
import { VISIBLE_PATTERN } from "../text/visible-text.ts";
import { isEmptyAnswer } from "./empty-answers.ts";
import { OTHER_OPTION, scaleOf } from "./question-types.ts";
import { isRequired, surveyPath } from "./survey-path.ts";
import type { QuestionRule, SurveyAnswers, SurveyRule } from "./survey-rule.ts";
import { surveyLimits } from "./survey-limits.ts";

type Fault = Omit<FieldProblem, "path"> & {
  /** Below the answer, such as `/email`. */
  at?: string;
};

/** What is asked of an answer besides being one. */
export interface AnswerDemands {
  /** Whether there must be one. */
  isRequired: boolean;
  /** Whether what is missing within it is a fault, as in a whole response. @default true */
  isComplete?: boolean;
}

const URL_PATTERN = /^https?:\/\/[^\s<>"\\]{1,1990}$/i;
const contactMaxLength = { name: 100, email: 254, phone: 40, organisation: 200 } as const;

/**
 * Checks answers as the service does before it takes them; paths begin with `/answers/`. What was answered to a
 * question that is not on the way is no fault: it does not count and is not kept. An id that no question has is
 * `unknown_field`. What is missing is a fault only of a whole response.
 */
export function checkAnswers(survey: SurveyRule, answers: SurveyAnswers, { isComplete }: { isComplete: boolean }): FieldProblem[] {
  const { pages, counted } = surveyPath(survey, answers);
  const known = new Set(survey.pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const unknown = Object.keys(answers).filter((id) => !known.has(id));
  return [
    ...unknown.map((id): FieldProblem => ({ path: pathOf(id), code: "unknown_field" })),
    ...pages.flatMap(({ questions }) =>
      questions.flatMap((question) => {
        const value: unknown = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
        const fault = checkAnswer(question, value, { isRequired: isComplete && isRequired(question, counted), isComplete });
        if (!fault) return [];
        const { at = "", ...problem } = fault;
        return [{ path: pathOf(question.id) + at, ...problem }];
      }),
    ),
  ];
}

/** Checks one answer; `null` when there is nothing to say. */
export function checkAnswer(
  question: QuestionRule,
  value: unknown,
  { isRequired: isNeeded, isComplete = true }: AnswerDemands,
): Fault | null {
  // An empty answer of any JSON type is none.
  if (value === undefined || isEmptyAnswer(value)) return isNeeded ? { code: "required" } : null;
  switch (question.type) {
    case "statement":
      return { code: "not_applicable" };
    case "csat":
    case "nps":
    case "ces":
    case "rating":
      return checkNumber(value, { ...scaleOf(question), step: 1 });
    case "slider":
      return checkNumber(value, { min: question.min, max: question.max, step: question.step ?? 1 });
    case "number":
      return checkRange({ min: -surveyLimits.number, max: surveyLimits.number }, Number(value)) ?? checkNumber(value, question);
    case "choice":
      return checkOption(question, value, isComplete);
    case "multiple_choice":
      return checkOptions(question, value, isComplete);
    case "ranking":
      return checkRanking(question, value, isNeeded);
    case "matrix":
    case "matrix_multiple":
      return checkMatrix(question, value, isNeeded);
    case "short_text":
    case "long_text":
      return checkText(question, value);
    case "date":
      if (typeof value !== "string") return { code: "invalid_type" };
      return isCalendarDate(value) ? checkRange(question, value) : { code: "invalid_date" };
    case "yes_no":
      return typeof value === "boolean" ? null : { code: "invalid_type" };
    case "contact":
      return checkContact(question, value, isComplete);
    case "consent":
      if (typeof value !== "boolean") return { code: "invalid_type" };
      return isNeeded && !value ? { code: "required" } : null;
  }
}

function checkNumber(value: unknown, range: Pick<QuestionRule, "min" | "max" | "step">): Fault | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return { code: "invalid_type" };
  const outside = checkRange(range, value);
  if (outside || range.step === undefined) return outside;
  const steps = (value - (typeof range.min === "number" ? range.min : 0)) / range.step;
  // Tenths have no exact form in binary; a millionth of a step is nobody's answer.
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? null : { code: "not_an_option" };
}

function checkRange({ min, max }: Pick<QuestionRule, "min" | "max">, value: number | string): Fault | null {
  const isOutside = (min !== undefined && value < min) || (max !== undefined && value > max);
  return isOutside ? { code: "out_of_range", ...(min !== undefined && { min }), ...(max !== undefined && { max }) } : null;
}

function checkOption({ options = [], other }: QuestionRule, value: unknown, isComplete: boolean): Fault | null {
  if (typeof value === "string") return options.some(({ id }) => id === value) ? null : { code: "not_an_option" };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { code: "invalid_type" };
  const [[key, text] = [], ...more] = Object.entries(value as Record<string, unknown>);
  if (other === undefined || key !== OTHER_OPTION || more.length > 0) return { code: "not_an_option" };
  if (!isComplete && typeof text === "string" && isEmptyAnswer(text)) return null;
  const fault = checkLine(text, surveyLimits.otherText);
  return fault && { ...fault, at: "/other" };
}

function checkOptions(question: QuestionRule, value: unknown, isComplete: boolean): Fault | null {
  if (!Array.isArray(value)) return { code: "invalid_type" };
  const { options = [], minChoices = 0, maxChoices = Infinity } = question;
  // The type says any[]; each is looked at as unknown.
  const chosen = value as readonly unknown[];
  for (const [index, item] of chosen.entries()) {
    const fault = checkOption(question, item, isComplete);
    if (fault) return fault.at === undefined ? fault : { ...fault, at: `/${index}${fault.at}` };
  }
  const ids = chosen.map((item) => (typeof item === "string" ? item : ""));
  if (new Set(ids).size !== ids.length) return { code: "not_an_option" };
  const isAlone = options.some(({ id, isExclusive }) => isExclusive && ids.includes(id));
  if (isAlone) return ids.length === 1 ? null : { code: "not_an_option" };
  if (ids.length > maxChoices) return { code: "too_many", max: maxChoices };
  return isComplete && ids.length < minChoices ? { code: "too_few", min: minChoices } : null;
}

/** `maxChoices` says how many places are given out; all of them where it is not said. */
function checkRanking({ options = [], maxChoices = options.length }: QuestionRule, value: unknown, isNeeded: boolean): Fault | null {
  if (!Array.isArray(value)) return { code: "invalid_type" };
  const ranked = value as readonly unknown[];
  const isKnown = ranked.every((item) => options.some(({ id }) => id === item));
  if (!isKnown || new Set(ranked).size !== ranked.length) return { code: "not_an_option" };
  if (ranked.length > maxChoices) return { code: "too_many", max: maxChoices };
  return isNeeded && ranked.length < maxChoices ? { code: "too_few", min: maxChoices } : null;
}

function checkMatrix({ type, rows = [], columns = [] }: QuestionRule, value: unknown, isNeeded: boolean): Fault | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { code: "invalid_type" };
  const cells = Object.entries(value as Record<string, unknown>);
  const isColumn = (cell: unknown): boolean => columns.some(({ id }) => id === cell);
  for (const [row, cell] of cells) {
    const at = `/${escapePointer(row)}`;
    if (!rows.some(({ id }) => id === row)) return { code: "unknown_field", at };
    if (typeof cell === "string" && isEmptyAnswer(cell)) continue;
    const picked: readonly unknown[] = type === "matrix" ? [cell] : Array.isArray(cell) ? (cell as unknown[]) : [null];
    if (!picked.every(isColumn) || new Set(picked).size !== picked.length) return { code: "not_an_option", at };
  }
  const missing = isNeeded ? rows.find(({ id }) => !cells.some(([row, cell]) => row === id && !isEmptyAnswer(cell))) : undefined;
  return missing ? { code: "required", at: `/${missing.id}` } : null;
}

function checkText({ type, maxLength, format }: QuestionRule, value: unknown): Fault | null {
  if (type === "short_text") {
    const fault = checkLine(value, maxLength ?? surveyLimits.shortText);
    return fault ?? checkFormat(format, String(value));
  }
  if (typeof value !== "string") return { code: "invalid_type" };
  const max = maxLength ?? surveyLimits.longText;
  if (value.length > max) return { code: "too_long", max };
  return TEXT_PATTERN.test(value) ? null : { code: "invalid_characters" };
}

function checkLine(value: unknown, max: number): Fault | null {
  if (typeof value !== "string") return { code: "invalid_type" };
  if (value.length > max) return { code: "too_long", max };
  if (!LINE_PATTERN.test(value)) return { code: "invalid_characters" };
  return VISIBLE_PATTERN.test(value) ? null : { code: "required" };
}

function checkFormat(format: QuestionRule["format"], text: string): Fault | null {
  switch (format) {
    case "email":
      return EMAIL_PATTERN.test(text) && text.length <= contactMaxLength.email ? null : { code: "invalid_email" };
    case "phone":
      return PHONE_PATTERN.test(text) ? null : { code: "invalid_phone" };
    case "url":
      return URL_PATTERN.test(text) ? null : { code: "invalid_url" };
    case undefined:
      return null;
  }
}

/** Whoever gives details gives those that the author cannot do without; whether they must give any is another matter. */
function checkContact({ contact = [] }: QuestionRule, value: unknown, isComplete: boolean): Fault | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { code: "invalid_type" };
  for (const [name, text] of Object.entries(value as Record<string, unknown>)) {
    const at = `/${escapePointer(name)}`;
    const asked = contact.find(({ field }) => field === name);
    if (!asked) return { code: "unknown_field", at };
    if (typeof text === "string" && isEmptyAnswer(text)) continue;
    const { field } = asked;
    const fault = checkLine(text, contactMaxLength[field]);
    const found = fault ?? (field === "email" || field === "phone" ? checkFormat(field, String(text)) : null);
    if (found) return { ...found, at };
  }
  const given = new Map(Object.entries(value as Record<string, unknown>));
  const missing = isComplete ? contact.find(({ field, required }) => required && isEmptyAnswer(given.get(field) ?? "")) : undefined;
  return missing ? { code: "required", at: `/${missing.field}` } : null;
}

function pathOf(id: string): string {
  return `/answers/${escapePointer(id)}`;
}

function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
