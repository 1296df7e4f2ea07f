import type { FieldProblem, FieldProblemCode } from "@heed/contract/rules";

const descriptions: Readonly<Record<FieldProblemCode, string>> = {
  required: "is required.",
  invalid_type: "is of the wrong kind.",
  invalid_characters: "holds characters that cannot be used.",
  invalid_email: "is not an e-mail address.",
  invalid_phone: "is not a telephone number.",
  invalid_date: "is not a date such as 2026-12-04.",
  invalid_locale: "is not a language tag such as en or zh-Hans.",
  too_long: "is too long.",
  too_many: "has too many entries.",
  too_few: "needs more entries.",
  out_of_range: "is out of range.",
  not_an_option: "is not one of the possible values.",
  not_applicable: "does not apply here.",
  unknown_field: "is not known.",
  consent_outdated: "is not the version in force.",
  too_short: "is too short.",
  password_too_common: "is a password that many people use.",
  unknown_variable: "has a variable that does not exist.",
  invalid_url: "is no address of a page that can be linked to.",
  duplicate_id: "is an id that something else has already.",
  unknown_question: "speaks of a question that does not exist.",
  later_question: "speaks of a question that comes later.",
  unknown_page: "leads to a page that does not exist.",
  cycle: "leads back, so that it could never be decided.",
  wrong_operator: "compares in a way that this question cannot be compared.",
  missing_translation: "lacks one of the survey's languages.",
};

/** A problem in words for the command line, to follow the name of what it is about. */
export function describeFieldProblem({ code, min, max }: FieldProblem): string {
  const limits = [min !== undefined && `at least ${min}`, max !== undefined && `at most ${max}`].filter(Boolean);
  return limits.length > 0 ? `${descriptions[code].slice(0, -1)} (${limits.join(", ")}).` : descriptions[code];
}
