import type { FieldProblem } from "../problems/problem-codes.ts";
import { checkFields } from "../site/form-fields.ts";
import { categoryPath, regionPath, type SiteRules } from "../site/site-rules.ts";
import type { CaseKind } from "./case-kinds.ts";
import { EARLIEST_OCCURRENCE } from "./limits.ts";

/** What of a new case depends on the site it is filed at. */
export interface NewCaseAnswers {
  kind: CaseKind;
  category: string;
  occurredOn?: string | undefined;
  product?: string | undefined;
  region?: string | undefined;
  serialNumber?: string | undefined;
  purchasedOn?: string | undefined;
  preferredTime?: object | undefined;
  address?: object | undefined;
  fields?: Readonly<Record<string, unknown>> | undefined;
  consent: { version: string; purposes: readonly string[] };
}

/**
 * Checks a case against its site: the category is one of the site's, the site's own fields hold,
 * the customer agreed to the consent text that is in force. A category with children is not a choice:
 * one of the children is. A service request needs its product; what only it has is refused in other kinds.
 */
export function checkNewCase(answers: NewCaseAnswers, site: SiteRules, now: Date): FieldProblem[] {
  const { kind, category, occurredOn, fields = {} } = answers;
  const categories = categoryPath(site.categories, category, kind);
  return [
    ...checkCategory(category, categories, site),
    ...checkPast("/occurredOn", occurredOn, now),
    ...checkRegion(answers.region, site),
    ...checkServiceRequest(answers, now),
    ...checkFields(site.forms[kind]?.fields ?? [], { categories, fields }),
    ...checkConsent(answers.consent, site.consent),
  ];
}

function checkCategory(category: string, path: readonly string[], site: SiteRules): FieldProblem[] {
  if (path.length === 0) return [{ path: "/category", code: "not_an_option" }];
  const hasChildren = site.categories.some(({ id, children }) => id === category && (children?.length ?? 0) > 0);
  return hasChildren ? [{ path: "/category", code: "required" }] : [];
}

function checkPast(path: string, date: string | undefined, now: Date): FieldProblem[] {
  const [min, max] = [EARLIEST_OCCURRENCE, latestDateOnEarth(now)];
  if (date === undefined || (date >= min && date <= max)) return [];
  return [{ path, code: "out_of_range", min, max }];
}

function checkRegion(region: string | undefined, site: SiteRules): FieldProblem[] {
  const isKnown = region === undefined || regionPath(site.regions, region).length > 0;
  return isKnown ? [] : [{ path: "/region", code: "not_an_option" }];
}

const serviceRequestFields = ["serialNumber", "purchasedOn", "preferredTime", "address"] as const;

function checkServiceRequest(answers: NewCaseAnswers, now: Date): FieldProblem[] {
  if (answers.kind !== "service_request") {
    const given = serviceRequestFields.filter((field) => answers[field] !== undefined);
    return given.map((field) => ({ path: `/${field}`, code: "not_applicable" }));
  }
  return [
    ...(answers.product === undefined ? [{ path: "/product", code: "required" } as const] : []),
    ...checkPast("/purchasedOn", answers.purchasedOn, now),
  ];
}

/** Today where the day begins first (UTC+14), so that nobody's own today is refused. */
export function latestDateOnEarth(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** What is wrong with a consent to what the site asks for: another version, purposes that it does not know, or too few. */
export function checkConsent(given: NewCaseAnswers["consent"], asked: SiteRules["consent"]): FieldProblem[] {
  if (given.version !== asked.version) return [{ path: "/consent/version", code: "consent_outdated" }];
  const known = new Set(asked.purposes.map(({ id }) => id));
  if (!given.purposes.every((id) => known.has(id)) || new Set(given.purposes).size !== given.purposes.length) {
    return [{ path: "/consent/purposes", code: "not_an_option" }];
  }
  const isComplete = asked.purposes.every(({ id, required }) => !required || given.purposes.includes(id));
  return isComplete ? [] : [{ path: "/consent/purposes", code: "required" }];
}
