export type {
  Address,
  Case,
  CaseKind,
  CasePromise,
  CaseStatus,
  Category,
  Commitment,
  Contact,
  CustomerAction,
  CustomerActionInput,
  EscalationLevel,
  FieldProblem,
  FieldProblemCode,
  FiledCase,
  FormField,
  FormFieldType,
  FormFieldValue,
  NewCase,
  NewMessage,
  NewRating,
  Outcome,
  PartOfDay,
  PreferredTime,
  Problem,
  ProblemCode,
  Rating,
  Region,
  Remedy,
  Site,
  TimeLimit,
  TimelineEntry,
  TimelineEventType,
} from "@heed/contract";
export type { CallOptions, CasesApi, ChangeOptions, OpenedCase, WatchOptions } from "./cases/index.ts";
export type { ClientOptions } from "./client-options.ts";
export { createClient, type HeedClient } from "./create-client.ts";
export * from "./errors/index.ts";
export type { AbortSignalLike, BodyReader, Fetch, PlatformRequest, RequestLike, ResponseLike } from "./http/index.ts";
export type { SiteApi, SiteOptions } from "./site/index.ts";
