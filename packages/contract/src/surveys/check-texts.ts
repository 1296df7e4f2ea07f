import type { FieldProblem } from "../problems/problem-codes.ts";
import { pipedQuestions } from "./fill-texts.ts";
import type { SurveyDefinition } from "./survey-definition.ts";
import { surveyLimits } from "./survey-limits.ts";

type Text = Readonly<Record<string, string>>;

/** A text with its place, a JSON Pointer into the definition. */
export interface PlacedText {
  text: Text | undefined;
  path: string;
  /** Whose answers the text can speak of. */
  before: ReadonlySet<string>;
  maxLength: number;
}

/** Questions whose answers make sense within a sentence. */
const unpipedTypes: ReadonlySet<string> = new Set(["statement", "matrix", "matrix_multiple", "contact", "consent"]);

/** Texts that miss a language, are too long for their place, or speak of answers that are not there yet. */
export function checkTexts(definition: SurveyDefinition): FieldProblem[] {
  const { locales } = definition;
  return placedTexts(definition).flatMap(({ text, path, before, maxLength }) => {
    if (!text) return [];
    const missing = locales.filter((locale) => !Object.hasOwn(text, locale));
    if (missing.length > 0) return missing.map((locale): FieldProblem => ({ path: `${path}/${locale}`, code: "missing_translation" }));
    return Object.entries(text).flatMap(([locale, written]): FieldProblem[] => {
      if (written.length > maxLength) return [{ path: `${path}/${locale}`, code: "too_long", max: maxLength }];
      const isKnown = pipedQuestions(written).every((id) => before.has(id));
      return isKnown ? [] : [{ path: `${path}/${locale}`, code: "unknown_variable" }];
    });
  });
}

/** Every text that a definition can have, with where it stands; one that is left out has none. */
export function placedTexts({ title, intro, pages, thanks, offers = [] }: SurveyDefinition): PlacedText[] {
  let before: ReadonlySet<string> = new Set<string>();
  const texts: PlacedText[] = [];
  const add = (text: Text | undefined, path: string, maxLength: number): void => {
    texts.push({ text, path, before, maxLength });
  };
  add(title, "/title", surveyLimits.title);
  add(intro, "/intro", surveyLimits.text);
  for (const [index, page] of pages.entries()) {
    add(page.title, `/pages/${index}/title`, surveyLimits.title);
    for (const [place, question] of page.questions.entries()) {
      const path = `/pages/${index}/questions/${place}`;
      add(question.title, `${path}/title`, question.type === "statement" || question.type === "consent" ? surveyLimits.text : surveyLimits.title);
      add(question.hint, `${path}/hint`, surveyLimits.text);
      for (const name of ["lowLabel", "highLabel", "other", "unit"] as const) add(question[name], `${path}/${name}`, surveyLimits.label);
      for (const list of ["options", "rows", "columns"] as const) {
        for (const [item, { label }] of (question[list] ?? []).entries()) add(label, `${path}/${list}/${item}/label`, surveyLimits.label);
      }
      if (!unpipedTypes.has(question.type)) before = new Set([...before, question.id]);
    }
  }
  add(thanks.title, "/thanks/title", surveyLimits.title);
  add(thanks.text, "/thanks/text", surveyLimits.text);
  for (const [index, { label }] of offers.entries()) add(label, `/offers/${index}/label`, surveyLimits.label);
  return texts;
}
