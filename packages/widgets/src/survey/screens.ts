import type { Survey, SurveyPage, SurveyQuestion } from "@heed/core";
import type { PathPage } from "@heed/core/survey-rules";

/** What is on view at once: a page, or one question with the statements that lead to it. */
export interface Screen {
  title: string | undefined;
  questions: SurveyQuestion[];
}

/** The way through a survey, screen by screen. */
export function screensOf(pages: readonly PathPage<SurveyPage>[], shows: Survey["shows"]): Screen[] {
  if (shows === "page") return pages.map(({ page, questions }) => ({ title: page.title, questions }));
  return pages.flatMap(({ page, questions }) => {
    const screens: Screen[] = [];
    for (const question of questions) {
      const last = screens.at(-1)?.questions;
      if (last?.at(-1)?.type === "statement") last.push(question);
      else screens.push({ title: screens.length ? undefined : page.title, questions: [question] });
    }
    return screens;
  });
}
