import type { QuestionType } from "./question-types.ts";

type Member =
  | "required"
  | "requiredWhen"
  | "look"
  | "lowLabel"
  | "highLabel"
  | "options"
  | "other"
  | "randomOrder"
  | "minChoices"
  | "maxChoices"
  | "rows"
  | "columns"
  | "min"
  | "max"
  | "step"
  | "unit"
  | "maxLength"
  | "format"
  | "contact";

/** What a type of question has besides an id, a title, a hint and a condition; with `!` it cannot do without. */
export const questionMembers: Readonly<Record<QuestionType, readonly (Member | `${Member}!`)[]>> = {
  statement: [],
  csat: ["required", "requiredWhen", "look", "lowLabel", "highLabel"],
  nps: ["required", "requiredWhen", "lowLabel", "highLabel"],
  ces: ["required", "requiredWhen", "lowLabel", "highLabel"],
  rating: ["required", "requiredWhen", "look", "max", "lowLabel", "highLabel"],
  choice: ["required", "requiredWhen", "options!", "other", "randomOrder"],
  multiple_choice: ["required", "requiredWhen", "options!", "other", "randomOrder", "minChoices", "maxChoices"],
  ranking: ["required", "requiredWhen", "options!", "randomOrder", "maxChoices"],
  slider: ["required", "requiredWhen", "min!", "max!", "step", "unit", "lowLabel", "highLabel"],
  matrix: ["required", "requiredWhen", "rows!", "columns!"],
  matrix_multiple: ["required", "requiredWhen", "rows!", "columns!"],
  short_text: ["required", "requiredWhen", "maxLength", "format"],
  long_text: ["required", "requiredWhen", "maxLength"],
  number: ["required", "requiredWhen", "min", "max", "step", "unit"],
  date: ["required", "requiredWhen", "min", "max"],
  yes_no: ["required", "requiredWhen"],
  contact: ["required", "requiredWhen", "contact!"],
  consent: ["required", "requiredWhen"],
};

/** The members of any type, by which those that are out of place are found. */
export const allMembers: ReadonlySet<string> = new Set(
  Object.values(questionMembers).flatMap((members) => members.map((member) => member.replace("!", ""))),
);
