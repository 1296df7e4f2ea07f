import { bodyProblems } from "../cases/routes.ts";
import type { Route } from "../route.ts";
import { caseClaimSchema } from "./my-case.ts";

const ME = "/v1/sites/{siteKey}/me";
const bodyOnly = bodyProblems.filter((code) => !code.startsWith("idempotency"));
const account = ["site_not_found", "participant_needed", "verification_needed"] as const;

/** The public routes of the customer's account: for participants whose e-mail address was shown to be theirs. */
export const meRoutes: readonly Route[] = [
  {
    method: "get",
    path: ME,
    operationId: "getAccount",
    summary: "Who is signed in, their organisations, and how many of their cases hold something unread",
    tag: "Account",
    security: "participantToken",
    idempotencyKey: "none",
    response: { status: 200, description: "The account.", schema: "Account" },
    problems: account,
  },
  {
    method: "get",
    path: `${ME}/cases`,
    operationId: "listMyCases",
    summary: "A page of one's cases, newest first",
    tag: "Account",
    security: "participantToken",
    idempotencyKey: "none",
    query: {
      scope: "`own`, as without it, or `organisation`: all cases of the organisations that one leads.",
      cursor: "`nextCursor` of the page before.",
      limit: "How many at most; 20 without it, 100 at most.",
    },
    response: { status: 200, description: "The cases.", schema: "MyCasePage" },
    problems: [...account, "validation_failed"],
  },
  {
    method: "post",
    path: `${ME}/cases`,
    operationId: "claimCase",
    summary: "Take a case into one's account by its access code; doing so again changes nothing",
    tag: "Account",
    security: "participantToken",
    idempotencyKey: "none",
    body: caseClaimSchema,
    response: { status: 200, description: "The case as it stands in the list.", schema: "MyCase" },
    problems: [...account, "case_not_found", "too_many_attempts", ...bodyOnly],
  },
  {
    method: "post",
    path: `${ME}/cases/{reference}/read`,
    operationId: "readCase",
    summary: "Mark a case as read up to now",
    tag: "Account",
    security: "participantToken",
    idempotencyKey: "none",
    response: { status: 204, description: "Done." },
    problems: [...account, "case_not_found"],
  },
];
