import type { FieldProblem, SiteSettings } from "@heed/contract";
import { checkDeskSettings } from "./check-desk-settings.ts";
import { checkProposalSettings } from "./check-proposal-settings.ts";
import { repeatedIds } from "./repeated-ids.ts";

/** What a schema cannot say of a site's settings, because it is about two of them at once. */
export function checkSiteSettings(settings: SiteSettings): FieldProblem[] {
  const { calendar, categories, commitments, forms, locales, consent } = settings;
  const problems: FieldProblem[] = [
    ...locales.flatMap((locale, i) => (locales.indexOf(locale) < i ? [notAnOption(`/settings/locales/${i}`)] : [])),
    ...repeatedIds(consent.purposes, "/settings/consent/purposes"),
    ...checkDeskSettings(settings),
    ...checkProposalSettings(settings),
  ];
  if (calendar.opensAt >= calendar.closesAt) {
    problems.push({ path: "/settings/calendar/closesAt", code: "out_of_range", min: calendar.opensAt });
  }
  const categoryIds = categories.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]);
  if (hasDoubles(categoryIds)) problems.push({ path: "/settings/categories", code: "not_an_option" });
  if (hasDoubles(commitments.map(({ kind }) => kind))) {
    problems.push({ path: "/settings/commitments", code: "not_an_option" });
  }
  for (const [kind, form] of Object.entries(forms)) {
    form.fields.forEach((field, index) => {
      const path = `/settings/forms/${kind}/fields/${index}`;
      const earlier = form.fields.slice(0, index).map(({ id }) => id);
      if (earlier.includes(field.id)) problems.push({ path: `${path}/id`, code: "not_an_option" });
      const isChoice = field.type === "choice" || field.type === "multiple_choice";
      if (isChoice && !field.options) problems.push({ path: `${path}/options`, code: "required" });
      for (const { field: other } of field.visibleWhen ?? []) {
        if (other !== "category" && !earlier.includes(other)) {
          problems.push({ path: `${path}/visibleWhen`, code: "not_an_option" });
        }
      }
    });
  }
  return problems;
}

function notAnOption(path: string): FieldProblem {
  return { path, code: "not_an_option" };
}

function hasDoubles(ids: readonly string[]): boolean {
  return new Set(ids).size !== ids.length;
}
