import * as z from "zod/mini";
import { instantSchema, localeSchema } from "../text/text-schemas.ts";
import { responseSources } from "./survey-lifecycle.ts";
import { surveyLimits } from "./survey-limits.ts";

const textSchema = z.string().check(z.maxLength(surveyLimits.longText, "too_long"));
const partSchema = z.union([textSchema, z.array(textSchema).check(z.maxLength(surveyLimits.columns))]);

/** What an answer can be at all; whether it answers its question `checkAnswers` says. */
const answerSchema = z.union([
  z.number(),
  textSchema,
  z.boolean(),
  z.array(z.union([textSchema, z.strictObject({ other: textSchema })])).check(z.maxLength(surveyLimits.options + 1)),
  z.record(z.string().check(z.maxLength(64)), partSchema),
]);

export const surveyAnswersSchema = z.record(z.string().check(z.maxLength(64)), answerSchema);

/**
 * What `POST /surveys/{id}/responses` takes: a response begins, nothing is answered yet. `version` is that of the
 * survey as it was given to the customer. An invitation's token goes into `Authorization: Bearer`.
 */
export const newResponseSchema = z.strictObject({
  version: z.int(),
  locale: localeSchema,
  source: z.enum(responseSources),
});

export type NewResponse = z.infer<typeof newResponseSchema>;

/** `token` opens the response to be saved and completed; it is told here alone. */
export const startedResponseSchema = z.object({
  id: z.string(),
  token: z.string(),
  surveyId: z.string(),
  version: z.int(),
  /** Unfinished responses are forgotten then. */
  expiresAt: instantSchema,
});

export type StartedResponse = z.infer<typeof startedResponseSchema>;

/**
 * What `PATCH /responses/{id}` takes. `answers` are all answers so far and replace those of before; `reached` is the
 * question a customer has come to, and says nothing of what they answered. `isComplete` sends the response off.
 */
export const responseChangeSchema = z.strictObject({
  answers: z.optional(surveyAnswersSchema),
  reached: z.optional(z.string().check(z.maxLength(64))),
  isComplete: z.optional(z.boolean()),
});

export type ResponseChange = z.infer<typeof responseChangeSchema>;

/** Where a response stands. `answers` holds what the service keeps of it now: those that count. */
export const savedResponseSchema = z.object({
  id: z.string(),
  status: z.enum(["in_progress", "complete"]),
  answers: surveyAnswersSchema,
  savedAt: instantSchema,
});

export type SavedResponse = z.infer<typeof savedResponseSchema>;

/** The customer does not want to answer: this invitation, or any that may come. */
export const declineSchema = z.strictObject({ scope: z.enum(["this", "all"]) });

/** A survey that waits for the customer of a case. `invitation` is a token, good for one response. */
export const waitingSurveySchema = z.object({ id: z.string(), title: z.string(), invitation: z.string() });

export type WaitingSurvey = z.infer<typeof waitingSurveySchema>;
