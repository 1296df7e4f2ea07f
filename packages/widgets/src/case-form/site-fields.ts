import {
  categoryPath,
  visibleFields,
  type CaseKind,
  type CategoryRule,
  type FormFieldRule,
  type FormFieldValue,
} from "@heed/core/rules";
import type { FieldValue } from "../field/field-element.ts";
import { parseNumber } from "../text-field/parse-number.ts";
import type { Answers } from "./answers.ts";

interface SiteForm<Rule extends FormFieldRule> {
  kind: CaseKind;
  categories: readonly CategoryRule[];
  rules: readonly Rule[];
}

/** The site's own fields that apply to these answers, and what stands in them, in the types the service takes. */
export function siteFields<Rule extends FormFieldRule>(
  answers: Answers,
  { kind, categories, rules }: SiteForm<Rule>,
): { visible: Rule[]; fields: Record<string, FormFieldValue> } {
  const chosen = String(answers["/category"] || answers["/top/category"]);
  const all = Object.fromEntries(rules.map(({ id, type }) => [id, typed(type, answers[`/fields/${id}`])]));
  const answered = Object.entries(all).filter((entry): entry is [string, FormFieldValue] => entry[1] !== undefined);
  const visible = visibleFields(rules, {
    categories: categoryPath(categories, chosen, kind),
    fields: Object.fromEntries(answered),
  });
  const ids = new Set(visible.map(({ id }) => id));
  return { visible, fields: Object.fromEntries(answered.filter(([id]) => ids.has(id))) };
}

function typed(type: FormFieldRule["type"], value: FieldValue | undefined): FormFieldValue | undefined {
  if (typeof value === "boolean" || !value?.length) return undefined;
  if (typeof value !== "string") return value;
  if (type === "yes_no") return value === "true";
  if (type !== "number") return value.trim() ? value : undefined;
  const number = parseNumber(value);
  return Number.isNaN(number) ? undefined : number;
}
