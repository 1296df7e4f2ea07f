import { msg } from "@lit/localize";
import type { SiteSettings } from "@heed/contract";
import type { ChoiceOption } from "@heed/widgets/choice-field";
import { kindOptions, localeOptions, namesOf, tierOptions, treeOptions } from "./choices.ts";

export type Rule = SiteSettings["desk"]["rules"][number];

/** Something that a rule can ask for, and what there is to choose from. */
export interface Condition {
  key: keyof Rule["when"];
  label: string;
  options: readonly ChoiceOption[];
}

export function conditionsOf(settings: SiteSettings, locale: string): Condition[] {
  return [
    { key: "kinds", label: msg("Kind"), options: kindOptions() },
    { key: "categories", label: msg("Category"), options: treeOptions(settings.categories, locale) },
    { key: "regions", label: msg("Region"), options: treeOptions(settings.regions, locale) },
    { key: "tiers", label: msg("Tier"), options: tierOptions(settings, locale) },
    { key: "locales", label: msg("Language"), options: localeOptions(settings) },
  ];
}

/** A rule's name, or what it asks for in words. */
export function ruleTitle({ name, when }: Rule, settings: SiteSettings, locale: string): string {
  if (name) return name;
  const asked = conditionsOf(settings, locale).flatMap(({ key, options }) => {
    const chosen = when[key] ?? [];
    return chosen.length > 0 ? [namesOf(chosen, options, locale)] : [];
  });
  return asked.length > 0 ? asked.join(" · ") : msg("Everything");
}
