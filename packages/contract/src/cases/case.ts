import * as z from "zod/mini";
import { calendarDateSchema, instantSchema, lineSchema, textSchema } from "../text/text-schemas.ts";
import {
  actorRoles,
  caseStatuses,
  escalationLevels,
  timelineEventTypes,
  type CustomerAction,
} from "./case-lifecycle.ts";
import { caseKinds } from "./case-kinds.ts";
import { caseLimits } from "./limits.ts";
import { waitingSurveySchema } from "../surveys/response.ts";
import { ACCESS_CODE_PATTERN, REFERENCE_PATTERN } from "./reference.ts";

export const caseStatusSchema = z.enum(caseStatuses);

export const referenceSchema = z.string().check(z.regex(REFERENCE_PATTERN));
export const accessCodeSchema = z.string().check(z.regex(ACCESS_CODE_PATTERN));

export const promiseKinds = ["acknowledge", "answer", "close"] as const;
export const promiseStates = ["running", "paused", "kept", "broken"] as const;

/**
 * A time limit the company set itself. `dueOn` is the day on the site's own calendar;
 * `workingDaysLeft` counts the working days from today to it (0 on the day itself, null once settled).
 */
export const promiseSchema = z.object({
  kind: z.enum(promiseKinds),
  state: z.enum(promiseStates),
  dueAt: instantSchema,
  dueOn: calendarDateSchema,
  workingDaysLeft: z.nullable(z.int()),
});

export type CasePromise = z.infer<typeof promiseSchema>;

export const outcomeDecisions = ["upheld", "partly_upheld", "not_upheld"] as const;

export const remedyTypes = [
  "apology",
  "explanation",
  "refund",
  "replacement",
  "repair",
  "discount",
  "other",
] as const;

/** Money as a decimal text, so that no amount is ever rounded, with an ISO 4217 currency. */
export const moneySchema = z.strictObject({
  value: z.string().check(z.regex(/^[0-9]{1,12}(?:\.[0-9]{1,4})?$/, "out_of_range")),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, "not_an_option")),
});

export const remedySchema = z.strictObject({
  type: z.enum(remedyTypes),
  description: z.optional(textSchema(caseLimits.reason)),
  amount: z.optional(moneySchema),
  promisedOn: z.optional(calendarDateSchema),
});

export type Remedy = z.infer<typeof remedySchema>;

/** What was decided, why, and what the customer gets. */
export const outcomeSchema = z.strictObject({
  decision: z.enum(outcomeDecisions),
  explanation: textSchema(caseLimits.explanation),
  remedies: z.array(remedySchema).check(z.minLength(1), z.maxLength(10)),
});

export type Outcome = z.infer<typeof outcomeSchema>;

/** How the customer judges the handling, 1 (very poor) to 5 (very good). */
export const ratingSchema = z.object({ score: z.int(), comment: z.nullable(z.string()) });

export type Rating = z.infer<typeof ratingSchema>;

export const newRatingSchema = z.strictObject({
  score: z.int().check(z.minimum(1), z.maximum(5)),
  comment: z.optional(textSchema(caseLimits.reason)),
});

export type NewRating = z.infer<typeof newRatingSchema>;

export const actorSchema = z.object({
  role: z.enum(actorRoles),
  name: z.nullable(z.string()),
});

/**
 * One thing that happened to a case; never changed afterwards. `id` rises with time and is what
 * `Last-Event-ID` takes. `status` is where the case stood afterwards. An event `rated` has the score,
 * one that `merged` the reference of the case that goes on.
 */
export const timelineEntrySchema = z.object({
  id: z.string(),
  type: z.enum(timelineEventTypes),
  at: instantSchema,
  by: actorSchema,
  status: caseStatusSchema,
  text: z.optional(z.string()),
  outcome: z.optional(outcomeSchema),
  score: z.optional(z.int()),
  reference: z.optional(referenceSchema),
});

export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A case as its customer sees it, with its public timeline, oldest first. */
export const caseSchema = z.object({
  reference: referenceSchema,
  kind: z.enum(caseKinds),
  category: z.string(),
  subject: z.string(),
  description: z.string(),
  desiredOutcome: z.nullable(z.string()),
  locale: z.string(),
  status: caseStatusSchema,
  escalationLevel: z.enum(escalationLevels),
  promises: z.array(promiseSchema),
  owner: z.nullable(z.object({ name: z.string() })),
  outcome: z.nullable(outcomeSchema),
  /** Until when the customer can reject the answer; null where there is none to decide on. */
  decideBy: z.nullable(instantSchema),
  rating: z.nullable(ratingSchema),
  /** A survey that waits for the customer's answer, once the case is closed. */
  survey: z.optional(waitingSurveySchema),
  /** A survey has asked the customer about this case, answered or not: nobody asks for a rating besides. */
  isSurveyed: z.optional(z.boolean()),
  /** The case of the same customer that goes on in this one's place. */
  mergedInto: z.nullable(referenceSchema),
  timeline: z.array(timelineEntrySchema),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});

export type Case = z.infer<typeof caseSchema>;

/** The answer to `POST /cases`. The access code is shown here and never again. */
export const filedCaseSchema = z.object({
  reference: referenceSchema,
  accessCode: accessCodeSchema,
  status: caseStatusSchema,
  promises: z.array(promiseSchema),
  createdAt: instantSchema,
});

export type FiledCase = z.infer<typeof filedCaseSchema>;

export const newMessageSchema = z.strictObject({ text: textSchema(caseLimits.message) });

export type NewMessage = z.infer<typeof newMessageSchema>;

/** `reason` is required where the company must know it to act: to reopen and to escalate. */
export const customerActionSchemas = {
  accept: z.strictObject({ reason: z.optional(textSchema(caseLimits.reason)) }),
  reopen: z.strictObject({ reason: textSchema(caseLimits.reason) }),
  escalate: z.strictObject({ reason: textSchema(caseLimits.reason) }),
  withdraw: z.strictObject({ reason: z.optional(textSchema(caseLimits.reason)) }),
} as const;

export type CustomerActionInput<Action extends CustomerAction> = z.infer<(typeof customerActionSchemas)[Action]>;

/** Who of the staff does something: customers read the name beside what was done. */
export const staffActorSchema = z.strictObject({ name: lineSchema(caseLimits.name) });

export type StaffActor = z.infer<typeof staffActorSchema>;

/** What staff can do to a case, by the name of the step. */
export const staffActionSchemas = {
  acknowledge: z.strictObject({ text: z.optional(textSchema(caseLimits.message)) }),
  investigate: z.strictObject({
    text: z.optional(textSchema(caseLimits.message)),
    owner: z.optional(lineSchema(caseLimits.name)),
  }),
  ask: z.strictObject({ text: textSchema(caseLimits.message) }),
  resume: z.strictObject({ text: z.optional(textSchema(caseLimits.message)) }),
  answer: outcomeSchema,
  lapse: z.strictObject({ reason: textSchema(caseLimits.reason) }),
} as const;

export type StaffAction = keyof typeof staffActionSchemas;
export type StaffActionInput<Action extends StaffAction> = z.infer<(typeof staffActionSchemas)[Action]>;
