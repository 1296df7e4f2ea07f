import type { Route } from "../route.ts";
import { customerActionSchemas, newMessageSchema, newRatingSchema } from "./case.ts";
import { customerActions } from "./case-lifecycle.ts";
import { newCaseSchema } from "./new-case.ts";

export const bodyProblems = [
  "body_not_json",
  "body_too_deep",
  "body_too_large",
  "content_type_unsupported",
  "content_encoding_unsupported",
  "validation_failed",
  "idempotency_key_invalid",
  "idempotency_key_in_flight",
  "idempotency_key_reused",
] as const;

const caseProblems = ["site_not_found", "credentials_missing", "case_not_found"] as const;

const actionSummaries = {
  accept: "The customer accepts the answer: the case is closed",
  reopen: "The customer says that it is not settled: the case goes back to its owner",
  escalate: "The customer asks the next level to look at it",
  withdraw: "The customer takes the case back",
} as const;

/** The public routes for cases. */
export const caseRoutes: readonly Route[] = [
  {
    method: "post",
    path: "/v1/sites/{siteKey}/cases",
    operationId: "fileCase",
    summary: "File a case",
    tag: "Cases",
    security: "none",
    idempotencyKey: "required",
    body: newCaseSchema,
    response: { status: 201, description: "The case was filed.", schema: "FiledCase" },
    problems: ["site_not_found", "idempotency_key_missing", ...bodyProblems],
  },
  {
    method: "get",
    path: "/v1/sites/{siteKey}/cases/{reference}",
    operationId: "getCase",
    summary: "One case with its public timeline",
    tag: "Cases",
    security: "caseToken",
    idempotencyKey: "none",
    response: { status: 200, description: "The case.", schema: "Case" },
    problems: caseProblems,
  },
  {
    method: "get",
    path: "/v1/sites/{siteKey}/cases/{reference}/events",
    operationId: "watchCase",
    summary: "The public timeline as server-sent events, from Last-Event-ID on",
    tag: "Cases",
    security: "caseToken",
    idempotencyKey: "none",
    response: {
      status: 200,
      description: "Events named `timeline`; `data` is a TimelineEntry, `id` its id.",
      schema: "TimelineEntry",
      mediaType: "text/event-stream",
    },
    problems: [...caseProblems, "too_many_streams"],
  },
  {
    method: "post",
    path: "/v1/sites/{siteKey}/cases/{reference}/messages",
    operationId: "addMessage",
    summary: "The customer writes again",
    tag: "Cases",
    security: "caseToken",
    idempotencyKey: "optional",
    body: newMessageSchema,
    response: { status: 201, description: "The case, with the message in its timeline.", schema: "Case" },
    problems: [...caseProblems, "transition_not_allowed", "too_many_messages", ...bodyProblems],
  },
  {
    method: "post",
    path: "/v1/sites/{siteKey}/cases/{reference}/rating",
    operationId: "rateCase",
    summary: "The customer rates the handling, once there is an answer; a later rating replaces the earlier one",
    tag: "Cases",
    security: "caseToken",
    idempotencyKey: "optional",
    body: newRatingSchema,
    response: { status: 200, description: "The case, with the rating.", schema: "Case" },
    problems: [...caseProblems, "transition_not_allowed", "too_many_messages", ...bodyProblems],
  },
  ...customerActions.map(
    (action): Route => ({
      method: "post",
      path: `/v1/sites/{siteKey}/cases/{reference}/actions/${action}`,
      operationId: `${action}Case`,
      summary: actionSummaries[action],
      tag: "Cases",
      security: "caseToken",
      idempotencyKey: "optional",
      body: customerActionSchemas[action],
      response: { status: 200, description: "The case after the step.", schema: "Case" },
      problems: [
        ...caseProblems,
        "transition_not_allowed",
        ...(action === "reopen" || action === "escalate" ? (["decision_time_over"] as const) : []),
        ...bodyProblems,
      ],
    }),
  ),
];
