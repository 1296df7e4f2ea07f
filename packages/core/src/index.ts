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
  NewResponse,
  Outcome,
  PartOfDay,
  PreferredTime,
  Problem,
  ProblemCode,
  Rating,
  Region,
  Remedy,
  SavedResponse,
  Site,
  StartedResponse,
  Survey,
  SurveyOffer,
  SurveyPage,
  SurveyQuestion,
  TimeLimit,
  TimelineEntry,
  TimelineEventType,
  WaitingSurvey,
} from "@heed/contract";
export type { CallOptions, CasesApi, ChangeOptions, OpenedCase, WatchOptions } from "./cases/index.ts";
export type { ClientOptions } from "./client-options.ts";
export { createClient, type HeedClient } from "./create-client.ts";
export * from "./errors/index.ts";
export type { AbortSignalLike, BodyReader, Fetch, PlatformRequest, RequestLike, ResponseLike } from "./http/index.ts";
export type { SiteApi, SiteOptions } from "./site/index.ts";
export type { CompleteResponse, StartOptions, SurveyOptions, SurveysApi, UnfinishedResponse } from "./surveys/index.ts";
