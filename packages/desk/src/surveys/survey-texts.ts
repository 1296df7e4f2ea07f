import type { SurveyDefinition } from "@heed/contract";
import { placedTexts } from "@heed/contract/survey-rules";

/** A text that there is in the language of the survey, and so has to be there in the others. */
export interface SurveyText {
  /** From the survey's root: `/definition/title`. */
  pointer: string;
  words: Readonly<Record<string, string>>;
  maxLength: number;
}

/** Every text of a survey, in the order they are read. */
export function surveyTexts(definition: SurveyDefinition): SurveyText[] {
  return placedTexts(definition).flatMap(({ text, path, maxLength }) => (text ? [{ pointer: `/definition${path}`, words: text, maxLength }] : []));
}

/** The texts that are not there in this language. */
export function missingIn(definition: SurveyDefinition, locale: string): SurveyText[] {
  return surveyTexts(definition).filter(({ words }) => !words[locale]);
}

/** The languages that a survey can be translated to: those of the site, and those it has besides. */
export function targetLocales(definition: SurveyDefinition, siteLocales: readonly string[]): string[] {
  const [source, ...others] = definition.locales;
  return [...new Set([...siteLocales, ...others])].filter((locale) => locale !== source);
}

/** The survey with a language offered to customers, or no longer. The texts stay. */
export function withOffered(definition: SurveyDefinition, locale: string, isOffered: boolean): SurveyDefinition {
  const others = definition.locales.filter((each) => each !== locale);
  return { ...definition, locales: isOffered ? [...others, locale] : others };
}

/** The survey written in another language from now on: the one it was written in becomes a translation. */
export function withSource(definition: SurveyDefinition, locale: string): SurveyDefinition {
  return { ...definition, locales: [locale, ...definition.locales.filter((each) => each !== locale)] };
}
