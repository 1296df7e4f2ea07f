export { surveyDeskRoutes } from "./desk-routes.ts";
export { localizeSurvey } from "./localize-survey.ts";
export { dayOn, getPublishedSurvey, isTakingResponses, presentSurvey } from "./public-survey.ts";
export { publishSurvey } from "./publish-survey.ts";
export { addSurvey } from "./service.ts";
export { takeSurveyStep } from "./survey-steps.ts";
export { findSurvey, findVersion, listPublishedSurveys, type PublishedSurvey, type StoredSurvey, type StoredVersion } from "./store.ts";
