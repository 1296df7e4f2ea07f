import type { SurveyDefinition } from "@heed/contract";
import type { SurveyResults, SurveySplit } from "@heed/contract/desk";
import { surveyPath, type SurveyAnswers } from "@heed/contract/survey-rules";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { SurveyKey } from "../survey-results/count-store.ts";

/** A complete response as it stands in its table. */
export interface StoredAnswers extends Record<SurveySplit, string | null> {
  version: number;
  day: string;
  answers: SurveyAnswers;
}

/** All complete responses, straight from their table, whether they have been counted or not. */
export async function readAllResponses(queries: Queries, { siteId, surveyId }: SurveyKey): Promise<StoredAnswers[]> {
  const { rows } = await sql<StoredAnswers>`select version, answered_on::text as day, category, region, team, tier, answers
    from survey_responses where site_id = ${siteId} and survey_id = ${surveyId} and status = 'complete'`.execute(queries);
  return rows;
}

type Recounted = Pick<SurveyResults["questions"][number], "reached" | "answered" | "texts"> & {
  buckets: Record<string, number>;
  n: number | null;
  sum: number | null;
};

/** What a question's results must say, counted answer by answer by other means than the service's. */
export function recountQuestion(id: string, responses: readonly StoredAnswers[], versions: readonly SurveyDefinition[]): Recounted {
  const result: Recounted = { reached: 0, answered: 0, texts: 0, buckets: {}, n: null, sum: null };
  const add = (...path: (string | null)[]) => {
    const key = path.join("/");
    result.buckets[key] = (result.buckets[key] ?? 0) + 1;
  };
  for (const { version, answers } of responses) {
    const definition = versions[version - 1]!;
    const way = surveyPath(definition, answers).pages.flatMap(({ questions }) => questions);
    const question = way.find((candidate) => candidate.id === id);
    if (!question) continue;
    result.reached += 1;
    if (!Object.hasOwn(answers, id)) continue;
    const value = answers[id]!;
    result.answered += 1;
    if (typeof value === "number") [result.n, result.sum] = [(result.n ?? 0) + 1, (result.sum ?? 0) + value];
    const { type } = question;
    if (type === "short_text" || type === "long_text") result.texts += 1;
    else if (type === "ranking") (value as string[]).forEach((option, index) => add(option, String(index + 1)));
    else if (type === "matrix" || type === "matrix_multiple") {
      for (const [row, cells] of Object.entries(value)) for (const cell of [cells as string | string[]].flat()) add(row, cell);
    } else if (type === "date") add("", (value as string).slice(0, 4));
    else if (typeof value === "boolean") add("", value ? "yes" : "no");
    else if (type === "choice" || type === "multiple_choice") {
      for (const item of [value].flat() as (string | { other: string })[]) {
        add("", typeof item === "string" ? item : "other");
        if (typeof item !== "string") result.texts += 1;
      }
    } else if (typeof value === "number" && type !== "slider" && type !== "number") add("", String(value));
  }
  return result;
}
