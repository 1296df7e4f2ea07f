import type { LocalizedText, SurveyDefinition } from "@heed/contract";
import { fillText } from "@heed/contract/survey-rules";
import { localizeSurvey } from "../surveys/index.ts";
import { answerInWords } from "./answer-in-words.ts";
import type { StoredAnswer } from "./follow-up-store.ts";

interface DescribedAnswer {
  question: string;
  title: string;
  answer: string;
}

/** What was asked and answered, in the survey's language that is nearest to the one asked for; earlier answers are filled in. */
export function describeAnswers(definition: SurveyDefinition, said: readonly StoredAnswer[], asked?: string): DescribedAnswer[] {
  const { pages, locale } = localizeSurvey(definition, asked);
  const questions = new Map(pages.flatMap((page) => page.questions).map((question) => [question.id, question]));
  const words = new Map(
    said.flatMap(({ question: id, value }) => {
      const question = questions.get(id);
      return question ? [[id, answerInWords(question, value, locale)]] : [];
    }),
  );
  return [...words].map(([id, answer]) => ({
    question: id,
    title: fillText(questions.get(id)?.title ?? id, (named) => words.get(named)),
    answer,
  }));
}

/** The titles of the questions in every language of the survey. */
export function describeInAll(definition: SurveyDefinition, said: readonly StoredAnswer[]): Map<string, LocalizedText> {
  const titles = new Map<string, LocalizedText>();
  for (const locale of definition.locales) {
    for (const { question, title } of describeAnswers(definition, said, locale)) {
      titles.set(question, { ...titles.get(question), [locale]: title });
    }
  }
  return titles;
}
