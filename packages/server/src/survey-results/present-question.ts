import type { LocalizedText, QuestionDefinition } from "@heed/contract";
import type { QuestionResult } from "@heed/contract/desk";
import { OTHER_OPTION, scaleOf } from "@heed/contract/survey-rules";
import { countKeys, type Counts } from "./count-keys.ts";
import { binsOf } from "./number-bins.ts";
import type { ResultWords } from "./result-words.ts";

type Labelled = QuestionResult["rows"][number];
type Bucket = QuestionResult["buckets"][number];

/** How results are worded. */
export interface Wording {
  text: (localized: LocalizedText) => string;
  words: ResultWords;
}

/** The rows of a question's table, and how often each of its cells was chosen. Cells that nobody chose are there, too. */
export function presentCounts(
  question: QuestionDefinition,
  counts: Counts,
  wording: Wording,
): Pick<QuestionResult, "rows" | "buckets"> {
  const rows = rowsOf(question, wording);
  const cells = cellsOf(question, counts, wording);
  const bucket = (row: string | null, { id, label }: Labelled): Bucket => {
    return { row, id, label, count: counts.get(countKeys.bucket(question.id, id, row)) ?? 0 };
  };
  const buckets = rows.length === 0 ? cells.map((cell) => bucket(null, cell)) : rows.flatMap(({ id }) => cells.map((cell) => bucket(id, cell)));
  return { rows, buckets };
}

/** A ranking is a table of options and the places they got. */
function rowsOf({ type, rows = [], options = [] }: QuestionDefinition, { text }: Wording): Labelled[] {
  const items = type === "ranking" ? options : rows;
  return items.map(({ id, label }) => ({ id, label: text(label) }));
}

function cellsOf(question: QuestionDefinition, counts: Counts, { text, words }: Wording): Labelled[] {
  const { type, options = [], columns = [], other, maxChoices } = question;
  switch (type) {
    case "csat":
    case "nps":
    case "ces":
    case "rating": {
      const { min, max } = scaleOf(question) ?? { min: 0, max: -1 };
      return numbered(min, max);
    }
    case "choice":
    case "multiple_choice":
      return [
        ...options.map(({ id, label }) => ({ id, label: text(label) })),
        ...(other ? [{ id: OTHER_OPTION, label: text(other) || words.other }] : []),
      ];
    case "ranking":
      return numbered(1, Math.min(maxChoices ?? options.length, options.length));
    case "matrix":
    case "matrix_multiple":
      return columns.map(({ id, label }) => ({ id, label: text(label) }));
    case "slider":
    case "number":
      return binsOf(question).map(({ id, low, high }) => ({ id, label: low === high ? String(low) : `${low}–${high}` }));
    case "date":
      return yearsIn(question, counts);
    case "yes_no":
    case "consent":
      return [
        { id: "yes", label: words.yes },
        { id: "no", label: words.no },
      ];
    case "statement":
    case "short_text":
    case "long_text":
    case "contact":
      return [];
  }
}

function numbered(min: number, max: number): Labelled[] {
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => ({ id: String(min + index), label: String(min + index) }));
}

function yearsIn({ id }: QuestionDefinition, counts: Counts): Labelled[] {
  const prefix = countKeys.bucket(id, "");
  const years = [...counts.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return years.sort().map((year) => ({ id: year, label: year }));
}
