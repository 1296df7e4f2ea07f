import type { QuestionDefinition, SurveyDefinition } from "@heed/contract";

type Text = Record<string, string>;

/** A survey with a question of every type and a text in every place that has one, all of them this text. */
export function everyQuestion(text: Text): SurveyDefinition {
  const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: text }));
  const members: Omit<QuestionDefinition, "id" | "title">[] = [
    { type: "statement", hint: text },
    { type: "csat", look: "faces", lowLabel: text, highLabel: text },
    { type: "nps", lowLabel: text, highLabel: text },
    { type: "ces", lowLabel: text, highLabel: text },
    { type: "rating", look: "stars", max: 7, lowLabel: text, highLabel: text },
    { type: "choice", options: labelled("a", "b"), other: text, randomOrder: true },
    { type: "multiple_choice", options: [...labelled("a", "b"), { id: "none", label: text, isExclusive: true, isPinned: true }], maxChoices: 2 },
    { type: "ranking", options: labelled("a", "b", "c"), maxChoices: 2 },
    { type: "slider", min: 0, max: 100, step: 5, unit: text, lowLabel: text, highLabel: text },
    { type: "matrix", rows: labelled("r1", "r2"), columns: labelled("c1", "c2") },
    { type: "matrix_multiple", rows: labelled("r1", "r2"), columns: labelled("c1", "c2") },
    { type: "short_text", format: "email" },
    { type: "long_text", maxLength: 100 },
    { type: "number", min: 1, max: 9, unit: text },
    { type: "date", min: "2026-01-01" },
    { type: "yes_no" },
    { type: "contact", contact: [{ field: "name", required: false }, { field: "email", required: true }] },
    { type: "consent" },
  ];
  const questions = members.map((rest, index): QuestionDefinition => ({ id: `q${index}`, title: text, hint: text, ...rest }));
  return {
    locales: Object.keys(text),
    title: text,
    intro: text,
    shows: "question",
    isAnonymous: false,
    savesUnfinished: true,
    pages: [
      { id: "one", title: text, questions: questions.slice(0, 9) },
      { id: "two", title: text, questions: questions.slice(9) },
    ],
    thanks: { title: text, text },
    offers: [
      { action: "complaint", label: text, url: "/complain", when: { question: "q1", op: "le", value: 2 } },
      { action: "link", label: text, url: "https://shop.example/tea?a=1&b=%22#c" },
    ],
  };
}
