import { msg } from "@lit/localize";
import type { CaseKind, LocalizedText, SiteSettings } from "@heed/contract";
import { caseKinds, severities, type Severity } from "@heed/core/rules";
import type { ChoiceOption } from "@heed/widgets/choice-field";
import { languageName } from "../localization/language-name.ts";
import { textFor } from "./setting-fields.ts";

export function kindTitle(kind: CaseKind): string {
  switch (kind) {
    case "complaint":
      return msg("Complaints");
    case "inquiry":
      return msg("Questions");
    case "service_request":
      return msg("Service requests");
  }
}

export function severityTitle(severity: Severity): string {
  switch (severity) {
    case "low":
      return msg("Low");
    case "normal":
      return msg("Normal");
    case "high":
      return msg("High");
    case "critical":
      return msg("Critical");
  }
}

export const kindOptions = (): ChoiceOption[] => caseKinds.map((value) => ({ value, label: kindTitle(value) }));

export const severityOptions = (): ChoiceOption[] => severities.map((value) => ({ value, label: severityTitle(value) }));

export const localeOptions = ({ locales }: SiteSettings): ChoiceOption[] =>
  locales.map((value) => ({ value, label: languageName(value) }));

interface Branch {
  id: string;
  label: LocalizedText;
  children?: readonly { id: string; label: LocalizedText }[] | undefined;
}

/** All of two levels, what lies below something with its name in front. */
export function treeOptions(tree: readonly Branch[], locale: string): ChoiceOption[] {
  return tree.flatMap(({ id, label, children = [] }) => {
    const top = textFor(label, locale) || id;
    return [{ value: id, label: top }, ...children.map((child) => ({ value: child.id, label: `${top} › ${textFor(child.label, locale) || child.id}` }))];
  });
}

export function teamOptions({ desk }: SiteSettings, locale: string): ChoiceOption[] {
  return desk.teams.map(({ id, name }) => ({ value: id, label: textFor(name, locale) || id }));
}

export function tierOptions({ desk }: SiteSettings, locale: string): ChoiceOption[] {
  return desk.tiers.map(({ id, label }) => ({ value: id, label: textFor(label, locale) || id }));
}

/** The labels of these ids in words. */
export function namesOf(ids: readonly string[], options: readonly ChoiceOption[], locale: string): string {
  const names = ids.map((id) => options.find(({ value }) => value === id)?.label ?? id);
  return new Intl.ListFormat(locale, { style: "short", type: "disjunction" }).format(names);
}
