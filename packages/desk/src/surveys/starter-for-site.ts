import type { SurveyDefinition, SurveySettings } from "@heed/contract";
import type { SurveyStarter } from "@heed/contract/survey-starters";

/**
 * A starting point in the languages of a site, in their order. Where the starting point has none of them, it
 * stays in its own: it is translated at the desk.
 */
export function starterFor(
  { definition, settings }: SurveyStarter,
  site: { locales: readonly string[] },
): { definition: SurveyDefinition; settings: SurveySettings } {
  const { locales } = site;
  const shared = locales.filter((locale) => definition.locales.includes(locale));
  return { definition: { ...definition, locales: shared.length > 0 ? shared : [...definition.locales].slice(0, 1) }, settings };
}
