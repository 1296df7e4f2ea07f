import { caseLimits } from "../cases/limits.ts";
import type { FieldProblem } from "../problems/problem-codes.ts";
import { isCalendarDate } from "../text/calendar-date.ts";
import { LINE_PATTERN, TEXT_PATTERN } from "../text/limits.ts";
import { VISIBLE_PATTERN } from "../text/visible-text.ts";

export const formFieldTypes = [
  "text",
  "long_text",
  "number",
  "date",
  "choice",
  "multiple_choice",
  "yes_no",
] as const;

export type FormFieldType = (typeof formFieldTypes)[number];

/** What a field of the site's own can hold. Dates are RFC 3339 `full-date`. */
export type FormFieldValue = string | number | boolean | string[];

export interface FormFieldCondition {
  /** The id of an earlier field, or `category`. */
  field: string;
  /** The condition holds when the field has one of these values; a top category also stands for its children. */
  oneOf: readonly (string | number | boolean)[];
}

/** What is needed of a field's definition to check a value; texts and labels are not. */
export interface FormFieldRule {
  id: string;
  type: FormFieldType;
  required: boolean;
  maxLength?: number | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
  options?: readonly { value: string }[] | undefined;
  visibleWhen?: readonly FormFieldCondition[] | undefined;
}

export interface FormFieldAnswers {
  /** The chosen category and the one above it, if any. */
  categories: readonly string[];
  fields: Readonly<Record<string, unknown>>;
}

/** The fields that apply to these answers: a field under an unmet condition, or under a hidden field, does not. */
export function visibleFields<Rule extends FormFieldRule>(
  rules: readonly Rule[],
  { categories, fields }: FormFieldAnswers,
): Rule[] {
  const visible = new Set<string>();
  const holds = ({ field, oneOf }: FormFieldCondition): boolean => {
    if (field === "category") return categories.some((id) => oneOf.includes(id));
    if (!visible.has(field) || !Object.hasOwn(fields, field)) return false;
    return [fields[field]].flat().some((value) => (oneOf as readonly unknown[]).includes(value));
  };
  return rules.filter((rule) => {
    const isVisible = (rule.visibleWhen ?? []).every(holds);
    if (isVisible) visible.add(rule.id);
    return isVisible;
  });
}

/** Checks the answers to a site's own fields; paths begin with `/fields/`. */
export function checkFields(rules: readonly FormFieldRule[], answers: FormFieldAnswers): FieldProblem[] {
  const visible = new Map(visibleFields(rules, answers).map((rule) => [rule.id, rule]));
  const known = new Set(rules.map(({ id }) => id));
  const problems: FieldProblem[] = [];
  for (const [id, value] of Object.entries(answers.fields)) {
    const path = `/fields/${id.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const rule = visible.get(id);
    if (rule) {
      const problem = checkField(rule, value);
      if (problem) problems.push({ path, ...problem });
    } else {
      problems.push({ path, code: known.has(id) ? "not_applicable" : "unknown_field" });
    }
  }
  for (const { id, required } of visible.values()) {
    if (required && !Object.hasOwn(answers.fields, id)) problems.push({ path: `/fields/${id}`, code: "required" });
  }
  return problems;
}

/** Checks one value against its field's definition; `null` when there is nothing to say. */
export function checkField(rule: FormFieldRule, value: unknown): Omit<FieldProblem, "path"> | null {
  switch (rule.type) {
    case "text":
    case "long_text":
      return checkText(rule, value);
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) return { code: "invalid_type" };
      return checkRange(rule, value);
    case "date":
      if (typeof value !== "string") return { code: "invalid_type" };
      return isCalendarDate(value) ? checkRange(rule, value) : { code: "invalid_date" };
    case "choice":
      if (typeof value !== "string") return { code: "invalid_type" };
      return isOption(rule, value) ? null : { code: "not_an_option" };
    case "multiple_choice":
      if (!Array.isArray(value)) return { code: "invalid_type" };
      if (new Set(value).size !== value.length || !value.every((item) => isOption(rule, item))) {
        return { code: "not_an_option" };
      }
      return rule.required && value.length === 0 ? { code: "required" } : null;
    case "yes_no":
      return typeof value === "boolean" ? null : { code: "invalid_type" };
  }
}

function checkText(rule: FormFieldRule, value: unknown): Omit<FieldProblem, "path"> | null {
  if (typeof value !== "string") return { code: "invalid_type" };
  const max = rule.maxLength ?? caseLimits.fieldText;
  if (value.length > max) return { code: "too_long", max };
  const pattern = rule.type === "long_text" ? TEXT_PATTERN : LINE_PATTERN;
  if (!pattern.test(value)) return { code: "invalid_characters" };
  return rule.required && !VISIBLE_PATTERN.test(value) ? { code: "required" } : null;
}

/** Numbers compare as numbers, dates as texts: RFC 3339 dates sort as they are written. */
function checkRange({ min, max }: FormFieldRule, value: number | string): Omit<FieldProblem, "path"> | null {
  const isBelow = min !== undefined && value < min;
  const isAbove = max !== undefined && value > max;
  if (!isBelow && !isAbove) return null;
  return { code: "out_of_range", ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function isOption({ options = [] }: FormFieldRule, value: unknown): boolean {
  return options.some((option) => option.value === value);
}
