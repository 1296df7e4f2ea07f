import type { LocalizedText, QuestionDefinition } from "@heed/contract";
import { contactFields, OTHER_OPTION, type AnswerValue } from "@heed/contract/survey-rules";
import type { Cell } from "../spreadsheets/index.ts";
import type { Wording } from "./present-question.ts";
import { questionsByWay, type SurveyVersions } from "./survey-versions.ts";

/** A column of answers. */
export interface AnswerColumn {
  header: string;
  question: string;
  /** The versions whose answers stand in it. */
  versions: ReadonlySet<number>;
  cell: (value: AnswerValue) => Cell;
}

type Labelled = { id: string; label: LocalizedText };
type Part = Pick<AnswerColumn, "cell"> & { label?: string };

/**
 * One column for each question, and for each part of those that have parts: the options of a choice of several (1 where
 * it was chosen, 0 where not), the places of a ranking, the rows of a matrix, the fields of contact details.
 */
export function answerColumns(versions: SurveyVersions, wording: Wording): AnswerColumn[] {
  const columns = questionsByWay(versions).flatMap(({ question, versions: of }) => {
    const title = wording.text(question.title);
    const header = (label: string | undefined) => (label === undefined ? title : `${title} – ${label}`);
    return partsOf(question, wording).map(({ label, cell }): AnswerColumn => {
      return { header: header(label), question: question.id, versions: new Set(of), cell };
    });
  });
  return withDistinctHeaders(columns);
}

function partsOf(question: QuestionDefinition, wording: Wording): Part[] {
  const { type, options = [], rows = [], columns = [], contact = [], other } = question;
  const { text, words } = wording;
  const otherPart: Part[] = other ? [{ label: text(other) || words.other, cell: otherOf }] : [];
  switch (type) {
    case "statement":
      return [];
    case "csat":
    case "nps":
    case "ces":
    case "rating":
    case "slider":
    case "number":
    case "short_text":
    case "long_text":
    case "date":
      return [{ cell: (value) => (typeof value === "number" || typeof value === "string" ? value : null) }];
    case "yes_no":
    case "consent":
      return [{ cell: (value) => (value === true ? words.yes : words.no) }];
    case "choice": {
      const all = other ? [...options, { id: OTHER_OPTION, label: other }] : options;
      return [{ cell: (value) => labelOf(all, typeof value === "string" ? value : OTHER_OPTION, wording) }, ...otherPart];
    }
    case "multiple_choice":
      return [...options.map(({ id, label }): Part => ({ label: text(label), cell: (value) => (listOf(value).includes(id) ? 1 : 0) })), ...otherPart];
    case "ranking":
      return options.map(({ id, label }): Part => ({ label: text(label), cell: (value) => listOf(value).indexOf(id) + 1 || null }));
    case "matrix":
    case "matrix_multiple":
      return rows.map(({ id, label }): Part => ({ label: text(label), cell: (value) => columnsOf(columns, value, id, wording) }));
    case "contact":
      return contactFields
        .filter((field) => contact.some((asked) => asked.field === field))
        .map((field): Part => ({ label: words.contact[field], cell: (value) => textAt(value, field) }));
  }
}

/** What was filled in beside the options. */
function otherOf(value: AnswerValue): Cell {
  return textAt(listOf(value).find((item) => typeof item === "object") ?? value, OTHER_OPTION);
}

function columnsOf(columns: readonly Labelled[], value: AnswerValue, row: string, wording: Wording): Cell {
  const cell: unknown = typeof value === "object" && Object.hasOwn(value, row) ? (value as Record<string, unknown>)[row] : undefined;
  const ids = [cell].flat().filter((id) => typeof id === "string");
  return ids.length === 0 ? null : ids.map((id) => labelOf(columns, id, wording)).join("; ");
}

function textAt(value: unknown, key: string): Cell {
  const found: unknown = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null;
  return typeof found === "string" ? found : null;
}

function labelOf(items: readonly Labelled[], id: string, { text }: Wording): string {
  const item = items.find((candidate) => candidate.id === id);
  return item ? text(item.label) : id;
}

function listOf(value: AnswerValue): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Two questions may have the same title, and a table's columns may not. */
function withDistinctHeaders(columns: readonly AnswerColumn[]): AnswerColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const count = (seen.get(column.header) ?? 0) + 1;
    seen.set(column.header, count);
    return count === 1 ? column : { ...column, header: `${column.header} (${count})` };
  });
}
