import type { QuestionDefinition, SurveyDefinition } from "../survey-definition.ts";

/** A text in the one language of these surveys. */
export function said(text: string): { en: string } {
  return { en: text };
}

/** A question with what its type cannot do without. */
export function questionOf(type: QuestionDefinition["type"], members: Partial<QuestionDefinition> = {}): QuestionDefinition {
  const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: said(id) }));
  const needed: Partial<Record<QuestionDefinition["type"], Partial<QuestionDefinition>>> = {
    choice: { options: labelled("red", "blue") },
    multiple_choice: { options: labelled("red", "blue", "green") },
    ranking: { options: labelled("price", "speed", "care") },
    slider: { min: 0, max: 10 },
    matrix: { rows: labelled("staff", "shop"), columns: labelled("good", "bad") },
    matrix_multiple: { rows: labelled("staff", "shop"), columns: labelled("kind", "quick") },
    contact: { contact: [{ field: "name", required: false }, { field: "email", required: true }] },
  };
  return { id: type, type, title: said("?"), ...needed[type], ...members };
}

/** A survey of these pages, each a list of questions or a page with all it has. */
export function surveyOf(...pages: (QuestionDefinition[] | Omit<SurveyDefinition["pages"][number], "id">)[]): SurveyDefinition {
  return {
    title: said("A survey"),
    locales: ["en"],
    shows: "page",
    isAnonymous: false,
    savesUnfinished: false,
    pages: pages.map((page, index) => ({ id: `page${index}`, ...(Array.isArray(page) ? { questions: page } : page) })),
    thanks: { title: said("Thank you") },
  };
}
