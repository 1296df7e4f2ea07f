import { afterCase } from "./surveys/starters/after-case.ts";
import { afterSalesVisit } from "./surveys/starters/after-sales-visit.ts";
import { effort } from "./surveys/starters/effort.ts";
import { empty } from "./surveys/starters/empty.ts";
import { franchisees } from "./surveys/starters/franchisees.ts";
import { needs } from "./surveys/starters/needs.ts";
import { recommendation } from "./surveys/starters/recommendation.ts";
import type { SurveyStarter } from "./surveys/starters/survey-starter.ts";

export type { SurveyStarter };

/** What a survey can be begun from, the most asked for first and the empty one last. */
export const surveyStarters: readonly SurveyStarter[] = [afterCase, recommendation, effort, afterSalesVisit, needs, franchisees, empty];
