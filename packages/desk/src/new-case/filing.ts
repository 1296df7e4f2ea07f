import { categoryPath, visibleFields, type CaseKind, type FormFieldValue } from "@heed/contract/rules";
import type { DeskSite, StaffFiling } from "@heed/core/desk";

type Site = DeskSite["site"];
export type FormField = NonNullable<Site["forms"]["complaint"]>["fields"][number];

/** What a field holds. */
export type Answer = string | string[] | boolean;

/** What was entered, by where it goes in the case: `/contact/email`. */
export type Answers = Readonly<Record<string, Answer>>;

/** What only a service request has. */
const ofServiceRequests = ["/serialNumber", "/purchasedOn", "/preferredTime/", "/address/"];

/** The site's own fields that apply to these answers. */
export function visibleSiteFields(answers: Answers, site: Site): FormField[] {
  const kind = kindOf(answers);
  const rules = site.forms[kind]?.fields ?? [];
  return visibleFields(rules, { categories: categoryPath(site.categories, String(answers["/category"]), kind), fields: typedFields(answers, rules) });
}

/** The case as it is sent: what is empty or does not apply is left out. */
export function filingFrom(answers: Answers, site: Site): StaffFiling {
  const kind = kindOf(answers);
  const isAnonymous = answers["/anonymous"] === true;
  const filing: Record<string, unknown> = {};
  for (const [pointer, value] of Object.entries(answers)) {
    const isLeftOut =
      pointer.startsWith("/fields/") ||
      (isAnonymous && pointer.startsWith("/contact/")) ||
      (kind !== "service_request" && ofServiceRequests.some((start) => pointer.startsWith(start))) ||
      (typeof value === "string" ? !value.trim() : value === false);
    if (!isLeftOut) place(filing, pointer.slice(1).split("/"), value);
  }
  const visible = visibleSiteFields(answers, site);
  const fields = typedFields(answers, visible);
  // The service holds every part of it to the contract; the fields have made sure of what is required.
  return { ...filing, ...(Object.keys(fields).length > 0 && { fields }) } as unknown as StaffFiling;
}

/** Where a problem that the service found is shown: a part that has no field of its own, at the nearest one. */
export function fieldOfProblem(path: string): string {
  const places: Readonly<Record<string, string>> = { "/contact": "/contact/email", "/consent": "/consentGiven", "/address": "/address/street" };
  return places[path] ?? path;
}

function kindOf(answers: Answers): CaseKind {
  // One of the options of its field.
  return (answers["/kind"] ?? "complaint") as CaseKind;
}

function place(target: Record<string, unknown>, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (!rest.length) {
    target[key] = value;
    return;
  }
  // Made here, one line below.
  const inner = (target[key] ??= {}) as Record<string, unknown>;
  place(inner, rest, value);
}

function typedFields(answers: Answers, rules: readonly FormField[]): Record<string, FormFieldValue> {
  const typed = rules.map(({ id, type }) => [id, typedValue(type, answers[`/fields/${id}`])] as const);
  return Object.fromEntries(typed.filter((entry): entry is [string, FormFieldValue] => entry[1] !== undefined));
}

function typedValue(type: FormField["type"], value: Answer | undefined): FormFieldValue | undefined {
  if (typeof value === "boolean" || !value?.length) return undefined;
  if (typeof value !== "string") return value;
  if (type === "yes_no") return value === "true";
  if (type !== "number") return value.trim() ? value : undefined;
  const number = Number(value.normalize("NFKC").trim().replace(",", "."));
  return Number.isNaN(number) ? undefined : number;
}
