export {
  changeCase,
  oneLevelUp,
  type CaseContext,
  type CaseHappening,
  type ChangedCase,
} from "./change-case.ts";
export { checkRemedies } from "./check-remedies.ts";
export { authorName } from "./event-authors.ts";
export { fileCase } from "./file-case.ts";
export { checkIdempotencyKey, requireIdempotencyKey, type Answer, type Idempotency } from "./idempotency.ts";
export { notifyEscalated, notifyLeaders } from "./notify-escalated.ts";
export { parseNewCase } from "./parse-new-case.ts";
export { inOrder } from "./present-case.ts";
export { presentPromise } from "./promises.ts";
export { createCaseStreams } from "./case-streams.ts";
export { createCaseWakeups, type CaseWakeups } from "./case-wakeups.ts";
export { createFilingNews, type FilingNews } from "./filing-news.ts";
export { createIdempotency } from "./idempotency.ts";
export { lapseCase, lapseOverdueCases } from "./lapse-cases.ts";
export { deleteExpiredCodes, mintMailedCode, withdrawMailedCode } from "./mailed-codes.ts";
export { recordMailFailure } from "./record-mail-failure.ts";
export { caseRoutes } from "./routes.ts";
export { addMessage, getCase, openCase, rateCase, takeCustomerAction } from "./service.ts";
export { actOnCase, type StaffCommand } from "./staff-actions.ts";
export { lockCase, lockCaseWhere, readContact, readPromises, type CaseKey, type LockedCase } from "./store.ts";
export { eventTypes, takeLockedStep } from "./take-step.ts";
export { createStreamPlaces, type StreamLimits, type StreamPlaces } from "./stream-places.ts";
