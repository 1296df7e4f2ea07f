import * as z from "zod/mini";
import { filedCaseSchema } from "../cases/case.ts";
import type { ProblemCode } from "../problems/problem-codes.ts";
import {
  customerChangeSchema,
  deskActions,
  deskActionSchemas,
  staffFilingSchema,
  type DeskAction,
} from "./desk-actions.ts";
import { customerCasesSchema, customerSchema, deskCaseSchema } from "./desk-case.ts";
import { deskRoute, type DeskRoute } from "./desk-route.ts";
import { pageQuery } from "./page.ts";
import type { Permission } from "./permissions.ts";
import {
  bulkAssignSchema,
  bulkResultSchema,
  newSavedViewSchema,
  presenceSchema,
  queueCountsSchema,
  queuePageSchema,
  queueQuerySchema,
  savedViewListSchema,
  savedViewSchema,
  viewersSchema,
} from "./queue.ts";

export const deskCaseQuerySchema = z.strictObject({
  before: z.optional(z.string().check(z.regex(/^[0-9]{1,9}$/, "not_an_option"))),
});

const AT_SITE = "/v1/desk/sites/{siteKey}";
const CASE = `${AT_SITE}/cases/{reference}`;

/** What a step needs beside seeing the case. */
export const actionPermissions = {
  take: "cases.handle",
  assign: "cases.assign",
  hand_over: "cases.handle",
  acknowledge: "cases.handle",
  investigate: "cases.handle",
  ask: "cases.handle",
  inform: "cases.handle",
  resume: "cases.handle",
  answer: "cases.handle",
  lapse: "cases.close",
  note: "cases.note",
  set_severity: "cases.handle",
  escalate: "cases.handle",
  merge: "cases.handle",
  link: "cases.handle",
  unlink: "cases.handle",
  concern: "cases.concern",
  conclude: "cases.handle",
} as const satisfies Record<DeskAction, Permission>;

const actionSummaries: Readonly<Record<DeskAction, string>> = {
  take: "Become the owner of a case that has none",
  assign: "Give a case without an owner to somebody of its team",
  hand_over: "Pass a case on, with a reason",
  acknowledge: "Tell the customer that the case has arrived",
  investigate: "Begin to look into a case",
  ask: "Ask the customer something, and wait for the answer",
  inform: "Write to the customer without asking anything",
  resume: "Go on without the customer's answer",
  answer: "Answer with an outcome, an explanation and a remedy",
  lapse: "Close an answered case whose customer stays silent, with a reason that the customer reads",
  note: "Write a note that only staff sees",
  set_severity: "Say how serious a case is, with a reason",
  escalate: "Move a case one level up, with a reason",
  merge: "End a double in favour of another case of the same customer",
  link: "Link a case with another one",
  unlink: "Take a link away",
  concern: "Record whom a complaint about staff concerns",
  conclude: "Record the root cause and the lesson learned",
};

const actionProblems: readonly ProblemCode[] = ["case_not_found", "case_changed", "transition_not_allowed"];

/** The queue and what stands beside it. */
export const caseListRoutes: readonly DeskRoute[] = [
  deskRoute({
    method: "get",
    path: `${AT_SITE}/cases`,
    operationId: "listCases",
    summary: "The queue: the cases one may see, filtered, searched, sorted, a page at a time",
    permission: "cases.read",
    query: queueQuerySchema,
    answer: ["QueuePage", queuePageSchema],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/counts`,
    operationId: "countCases",
    summary: "How many open cases are mine, without an owner, overdue, escalated, and in all",
    permission: "cases.read",
    answer: ["QueueCounts", queueCountsSchema],
  }),
  deskRoute({
    method: "post",
    path: `${AT_SITE}/assignments`,
    operationId: "assignCases",
    summary: "Assign several cases at once",
    permission: "cases.assign",
    body: bulkAssignSchema,
    answer: ["BulkResult", bulkResultSchema],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/events`,
    operationId: "watchDesk",
    summary: "Server-sent events for what one may see: `case` and `presence` (`{ reference }`), `proposal` (`{ proposalId }`), `notification` (`{ unread }`), `refresh`",
    permission: "desk.open",
    mediaType: "text/event-stream",
    problems: ["too_many_streams"],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/views`,
    operationId: "listViews",
    summary: "One's saved views and those that are shared",
    permission: "cases.read",
    answer: ["SavedViewList", savedViewListSchema],
  }),
  deskRoute({
    method: "post",
    path: `${AT_SITE}/views`,
    operationId: "saveView",
    summary: "Save a view of the queue",
    permission: "cases.read",
    body: newSavedViewSchema,
    status: 201,
    answer: ["SavedView", savedViewSchema],
    problems: ["permission_denied", "name_taken"],
  }),
  deskRoute({
    method: "put",
    path: `${AT_SITE}/views/{viewId}`,
    operationId: "changeView",
    summary: "Change one's own view",
    permission: "cases.read",
    body: newSavedViewSchema,
    answer: ["SavedView", savedViewSchema],
    problems: ["resource_not_found", "name_taken"],
  }),
  deskRoute({
    method: "delete",
    path: `${AT_SITE}/views/{viewId}`,
    operationId: "deleteView",
    summary: "Delete one's own view",
    permission: "cases.read",
    problems: ["resource_not_found"],
  }),
];

/** One case, its customer, and what staff does. */
export const caseHandlingRoutes: readonly DeskRoute[] = [
  deskRoute({
    method: "post",
    path: `${AT_SITE}/cases`,
    operationId: "fileCaseForCustomer",
    summary: "File a case for a customer who called, wrote or came by",
    permission: "cases.handle",
    idempotencyKey: "required",
    body: staffFilingSchema,
    status: 201,
    answer: ["FiledCase", filedCaseSchema],
    problems: ["idempotency_key_missing"],
  }),
  deskRoute({
    method: "get",
    path: CASE,
    operationId: "getDeskCase",
    summary: "One case with its whole timeline",
    permission: "cases.read",
    query: deskCaseQuerySchema,
    answer: ["DeskCase", deskCaseSchema],
    problems: ["case_not_found"],
  }),
  deskRoute({
    method: "post",
    path: `${CASE}/presence`,
    operationId: "tellPresence",
    summary: "Say that one looks at a case, and learn who else does",
    permission: "cases.read",
    body: presenceSchema,
    answer: ["Viewers", viewersSchema],
    problems: ["case_not_found"],
  }),
  deskRoute({
    method: "get",
    path: `${AT_SITE}/customers/{customerId}`,
    operationId: "getCustomer",
    summary: "A customer with their cases, newest first",
    permission: "customers.read",
    query: z.strictObject(pageQuery),
    answer: ["CustomerCases", customerCasesSchema],
    problems: ["resource_not_found"],
  }),
  deskRoute({
    method: "patch",
    path: `${AT_SITE}/customers/{customerId}`,
    operationId: "changeCustomer",
    summary: "Change a customer's name, tier or note",
    permission: "customers.edit",
    body: customerChangeSchema,
    answer: ["Customer", customerSchema],
    problems: ["resource_not_found", "case_changed"],
  }),
];

export const caseActionRoutes: readonly DeskRoute[] = deskActions.map((action) =>
  deskRoute({
    method: "post",
    path: `${CASE}/actions/${action}`,
    operationId: `desk_${action}`,
    summary: actionSummaries[action],
    permission: actionPermissions[action],
    body: deskActionSchemas[action],
    idempotencyKey: "optional",
    answer: ["DeskCase", deskCaseSchema],
    problems: action === "take" || action === "assign" ? [...actionProblems, "owner_exists"] : actionProblems,
  }),
);
