import type { LocalizedText } from "@heed/contract";
import { questionMembers, type QuestionType } from "@heed/contract/survey-rules";
import { freeId } from "../settings/ordered-list.ts";
import type { SurveyQuestion } from "./survey-view.ts";

/** What a question of each type cannot do without. */
const firstMembers: Partial<Record<QuestionType, () => Partial<SurveyQuestion>>> = {
  choice: () => ({ options: items("option", 2) }),
  multiple_choice: () => ({ options: items("option", 2) }),
  ranking: () => ({ options: items("option", 3) }),
  matrix: () => ({ rows: items("row", 2), columns: items("column", 3) }),
  matrix_multiple: () => ({ rows: items("row", 2), columns: items("column", 2) }),
  slider: () => ({ min: 0, max: 100 }),
  contact: () => ({
    contact: [
      { field: "name", required: false },
      { field: "email", required: true },
    ],
  }),
};

function items(stem: string, count: number): { id: string; label: LocalizedText }[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${stem}_${index + 1}`, label: {} }));
}

/** A question that says nothing yet. */
export function newQuestion(type: QuestionType, taken: readonly string[]): SurveyQuestion {
  return { id: freeQuestionId(type, taken), type, title: {}, ...firstMembers[type]?.() };
}

/** The same question once more, to be changed. */
export function copyOfQuestion(question: SurveyQuestion, taken: readonly string[]): SurveyQuestion {
  return { ...question, id: freeQuestionId(question.id.replace(/_\d+$/, ""), taken) };
}

/** The same question with another kind of answer: what the new one knows too is kept. */
export function withType(question: SurveyQuestion, type: QuestionType): SurveyQuestion {
  const known = new Set(questionMembers[type].map((member) => member.replace("!", "")));
  const isKept = (name: string) => ["id", "title", "hint", "showWhen"].includes(name) || known.has(name);
  const kept = Object.fromEntries(Object.entries(question).filter(([name]) => isKept(name)));
  // Bounds of one type are nothing to another: a day is no number, and a rating's end is no slider's.
  for (const name of ["min", "max", "step"]) delete kept[name];
  // Ids and titles are always kept.
  return { ...firstMembers[type]?.(), ...(kept as Omit<SurveyQuestion, "type">), type };
}

/** Ids are keys of answers and columns of exports, so they speak: `nps`, `choice_2`. */
function freeQuestionId(stem: string, taken: readonly string[]): string {
  return taken.includes(stem) ? freeId(stem, taken.filter((id) => id.startsWith(stem))) : stem;
}
