import type { Survey, SurveyQuestion } from "@heed/core";
import type { AnswerValue, SurveyAnswers } from "@heed/core/survey-rules";
import { cleanAnswers } from "../survey/clean-answers.ts";
import { parseNumber } from "../text-field/parse-number.ts";

/** The answers to these questions as a form without a script has sent them, by the names that the page gave its controls. */
export function sentAnswers(survey: Survey, questions: readonly SurveyQuestion[], sent: URLSearchParams): SurveyAnswers {
  const answers = questions.flatMap((question): [string, AnswerValue][] => {
    const value = sentAnswer(question, sent);
    return value === undefined ? [] : [[question.id, value]];
  });
  return cleanAnswers(survey, Object.fromEntries(answers));
}

/** The places of a ranking that were given more than once: nobody can tell what was meant. */
export function hasSharedPlace({ id, options = [] }: SurveyQuestion, sent: URLSearchParams): boolean {
  const places = options.map((option) => sent.get(`${id}/${option.id}`) ?? "").filter(Boolean);
  return new Set(places).size !== places.length;
}

function sentAnswer(question: SurveyQuestion, sent: URLSearchParams): AnswerValue | undefined {
  const { id, type, options = [], rows = [], contact = [] } = question;
  const text = (sent.get(id) ?? "").replaceAll("\r\n", "\n");
  switch (type) {
    case "statement":
      return undefined;
    case "csat":
    case "nps":
    case "ces":
    case "rating":
    case "slider":
    case "number": {
      const number = parseNumber(text);
      // What is no number is kept as it was typed, and told so.
      return Number.isNaN(number) ? text || undefined : number;
    }
    case "choice":
      return text === "other" && question.other !== undefined ? { other: sent.get(`${id}/other`) ?? "" } : text || undefined;
    case "multiple_choice": {
      const chosen = sent.getAll(id).map((each) => (each === "other" && question.other !== undefined ? { other: sent.get(`${id}/other`) ?? "" } : each));
      return chosen.length > 0 ? chosen : undefined;
    }
    case "ranking": {
      const placeOf = (option: string): number => Number(sent.get(`${id}/${option}`) ?? "");
      const ranked = options.map((option) => option.id).filter((option) => placeOf(option) > 0);
      return ranked.length > 0 ? ranked.toSorted((a, b) => placeOf(a) - placeOf(b)) : undefined;
    }
    case "matrix":
    case "matrix_multiple": {
      const cells = rows.flatMap((row) => {
        const picked = sent.getAll(`${id}--${row.id}`);
        return picked.length > 0 ? [[row.id, type === "matrix" ? (picked[0] ?? "") : picked] as const] : [];
      });
      return cells.length > 0 ? Object.fromEntries(cells) : undefined;
    }
    case "yes_no":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "consent":
      return sent.has(id) ? true : undefined;
    case "contact": {
      const given = contact.map(({ field }) => [field, (sent.get(`${id}/${field}`) ?? "").trim()] as const).filter(([, value]) => value);
      return given.length > 0 ? Object.fromEntries(given) : undefined;
    }
    case "short_text":
    case "long_text":
    case "date":
      return text.trim() ? text : undefined;
  }
}
