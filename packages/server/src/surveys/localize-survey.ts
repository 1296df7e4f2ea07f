import type { LocalizedText, QuestionDefinition, Survey, SurveyDefinition, SurveyPage, SurveyQuestion } from "@heed/contract";
import { resolveLocale, textIn } from "../site/index.ts";

/** What customers read and answer, with nothing about whom it asks and when. */
export type LocalizedSurvey = Omit<Survey, "id" | "version" | "isOpen" | "asking">;

/** A definition with every text in one language: the nearest of the survey's to the one asked for. */
export function localizeSurvey(definition: SurveyDefinition, asked: string | undefined): LocalizedSurvey {
  const { title, intro, pages, thanks, offers, locales, ...rest } = definition;
  const locale = resolveLocale(asked, locales);
  const text = textIn(locale, locales);
  return {
    ...rest,
    locale,
    locales,
    title: text(title),
    ...(intro && { intro: text(intro) }),
    pages: pages.map((page) => localizePage(page, text)),
    thanks: { title: text(thanks.title), ...(thanks.text && { text: text(thanks.text) }) },
    ...(offers && { offers: offers.map((offer) => ({ ...offer, label: text(offer.label) })) }),
  };
}

type PickText = (localized: LocalizedText) => string;

function localizePage({ title, questions, ...rest }: SurveyDefinition["pages"][number], text: PickText): SurveyPage {
  return {
    ...rest,
    ...(title && { title: text(title) }),
    questions: questions.map((question) => localizeQuestion(question, text)),
  };
}

function localizeQuestion(
  { title, hint, lowLabel, highLabel, other, unit, options, rows, columns, ...rest }: QuestionDefinition,
  text: PickText,
): SurveyQuestion {
  const labelled = <Item extends { label: LocalizedText }>(item: Item) => ({ ...item, label: text(item.label) });
  return {
    ...rest,
    title: text(title),
    ...(hint && { hint: text(hint) }),
    ...(lowLabel && { lowLabel: text(lowLabel) }),
    ...(highLabel && { highLabel: text(highLabel) }),
    ...(other && { other: text(other) }),
    ...(unit && { unit: text(unit) }),
    ...(options && { options: options.map(labelled) }),
    ...(rows && { rows: rows.map(labelled) }),
    ...(columns && { columns: columns.map(labelled) }),
  };
}
