import { randomUUID } from "node:crypto";
import type { SurveyDefinition } from "@heed/contract";
import type { SurveyScore } from "@heed/contract/desk";
import { surveyPath } from "@heed/contract/survey-rules";
import { measureOf } from "./measures.ts";
import { ownWordsIn } from "./own-words.ts";
import type { CompleteResponse } from "./response-store.ts";
import type { SplitValues } from "./dimensions.ts";

/** A text as it is kept beside its response, to be read and searched. */
export interface NewText extends SplitValues {
  id: string;
  question: string;
  /** Null for an anonymous survey. */
  responseId: string | null;
  reference: string | null;
  day: string;
  at: Date;
  locale: string;
  text: string;
  score: { measure: SurveyScore["measure"]; value: number } | null;
}

/** The texts in a complete response. Of an anonymous one they know the day alone, and not what they stood beside. */
export function textsOfResponse(definition: SurveyDefinition, response: CompleteResponse): NewText[] {
  const { counted } = surveyPath(definition, response.answers);
  const { category, region, team, tier, day, locale } = response;
  const frame = {
    ...{ category, region, team, tier, day, locale },
    responseId: response.isAnonymous ? null : response.id,
    reference: response.isAnonymous ? null : response.reference,
    at: response.isAnonymous ? new Date(`${day}T00:00:00Z`) : response.at,
    score: firstScore(definition, counted),
  };
  return [...counted].flatMap(([question, { question: rule, value }]) =>
    ownWordsIn(rule, value).map((text) => ({ ...frame, id: randomUUID(), question, text })),
  );
}

function firstScore(definition: SurveyDefinition, counted: ReturnType<typeof surveyPath>["counted"]): NewText["score"] {
  for (const { questions } of definition.pages) {
    for (const question of questions) {
      const measure = measureOf(question);
      if (measure === null || question.type === "slider" || question.type === "number") continue;
      const value = counted.get(question.id)?.value;
      return typeof value === "number" ? { measure, value } : null;
    }
  }
  return null;
}
