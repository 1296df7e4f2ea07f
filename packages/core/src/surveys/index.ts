export { createSurveysApi } from "./surveys-api.ts";
export type {
  CompleteResponse,
  SurveyOptions,
  SurveysApi,
  StartOptions,
  UnfinishedResponse,
} from "./surveys-api.ts";
