import { bodyProblems } from "../cases/routes.ts";
import type { Route } from "../route.ts";
import { declineSchema, newResponseSchema, responseChangeSchema } from "./response.ts";

const SURVEY = "/v1/sites/{siteKey}/surveys/{surveyId}";

/** The public routes for surveys. */
export const surveyRoutes: readonly Route[] = [
  {
    method: "get",
    path: SURVEY,
    operationId: "getSurvey",
    summary: "A published survey in one language; an invitation's token as bearer is looked at and not used up",
    tag: "Surveys",
    security: "invitation",
    idempotencyKey: "none",
    query: {
      locale: "A language tag (BCP 47); the nearest of the survey's languages is used.",
      version: "An earlier version, for whoever began with it. The newest without it.",
    },
    response: { status: 200, description: "The survey.", schema: "Survey" },
    problems: ["site_not_found", "survey_not_found", "invitation_not_valid", "invitation_used", "invitation_needed"],
  },
  {
    method: "post",
    path: `${SURVEY}/responses`,
    operationId: "startResponse",
    summary: "A customer begins to answer",
    tag: "Surveys",
    security: "invitation",
    idempotencyKey: "required",
    body: newResponseSchema,
    response: { status: 201, description: "The response, with the token that opens it.", schema: "StartedResponse" },
    problems: [
      "site_not_found",
      "survey_not_found",
      "survey_closed",
      "invitation_not_valid",
      "invitation_used",
      "invitation_needed",
      "idempotency_key_missing",
      "too_many_attempts",
      ...bodyProblems,
    ],
  },
  {
    method: "patch",
    path: "/v1/sites/{siteKey}/responses/{responseId}",
    operationId: "saveResponse",
    summary: "Saves a response part-way, or sends it off",
    tag: "Surveys",
    security: "responseToken",
    idempotencyKey: "optional",
    body: responseChangeSchema,
    response: { status: 200, description: "Where the response stands.", schema: "SavedResponse" },
    problems: ["site_not_found", "credentials_missing", "response_not_found", "response_complete", "invitation_used", ...bodyProblems],
  },
  {
    method: "post",
    path: `${SURVEY}/decline`,
    operationId: "declineSurvey",
    summary: "A customer who was invited does not want to answer, or to be asked at all",
    tag: "Surveys",
    security: "invitation",
    idempotencyKey: "none",
    body: declineSchema,
    response: { status: 204, description: "Noted." },
    problems: [
      "site_not_found",
      "survey_not_found",
      "invitation_not_valid",
      "invitation_used",
      "invitation_needed",
      ...bodyProblems.filter((code) => !code.startsWith("idempotency")),
    ],
  },
];
