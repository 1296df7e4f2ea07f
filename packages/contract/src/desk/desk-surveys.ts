import * as z from "zod/mini";
import { slugSchema } from "../cases/new-case.ts";
import { referenceSchema } from "../cases/case.ts";
import { localizedTextSchema } from "../site/localized-text.ts";
import { questionTypes } from "../surveys/question-types.ts";
import { surveyDefinitionSchema } from "../surveys/survey-definition.ts";
import { responseSources, surveyStatuses } from "../surveys/survey-lifecycle.ts";
import { surveySettingsSchema } from "../surveys/survey-settings.ts";
import { calendarDateSchema, instantSchema, localeSchema, textSchema } from "../text/text-schemas.ts";
import { pageQuery, pageSchema } from "./page.ts";

/** A survey in a list. `hasChanges`: the draft says something else than the version in force. */
export const surveySummarySchema = z.object({
  id: z.string(),
  title: localizedTextSchema,
  status: z.enum(surveyStatuses),
  isAnonymous: z.boolean(),
  publishedVersion: z.nullable(z.int()),
  hasChanges: z.boolean(),
  started: z.int(),
  complete: z.int(),
  updatedAt: instantSchema,
  updatedBy: z.nullable(z.string()),
});

export type SurveySummary = z.infer<typeof surveySummarySchema>;

export const surveyListSchema = z.object({ items: z.array(surveySummarySchema) });

/** A survey with its draft. `version` is what a change of it must name; versions that were published count apart. */
export const deskSurveySchema = z.extend(surveySummarySchema, {
  version: z.int(),
  definition: surveyDefinitionSchema,
  settings: surveySettingsSchema,
});

export type DeskSurvey = z.infer<typeof deskSurveySchema>;

/** Stands in addresses and in the host page's markup, and never changes. What means something else there is not to be had. */
const newSurveyIdSchema = slugSchema.check(z.refine((id) => id !== "preview" && id !== "follow-ups", "not_an_option"));

export const newSurveySchema = z.strictObject({
  id: newSurveyIdSchema,
  definition: surveyDefinitionSchema,
  settings: z.optional(surveySettingsSchema),
});

export type NewSurvey = z.infer<typeof newSurveySchema>;

export const surveyChangeSchema = z.strictObject({
  version: z.int(),
  definition: surveyDefinitionSchema,
  settings: surveySettingsSchema,
});

export type SurveyChange = z.infer<typeof surveyChangeSchema>;

/** A step names the version it was decided on, so that nobody publishes what they have not seen. */
export const surveyStepSchema = z.strictObject({ version: z.int() });

export const surveyCloneSchema = z.strictObject({ id: newSurveyIdSchema });

export const surveyPreviewSchema = z.strictObject({ definition: surveyDefinitionSchema, locale: localeSchema });

export type SurveyPreview = z.infer<typeof surveyPreviewSchema>;

/** By what responses can be told apart: what was known of the case, when it closed. */
export const surveySplits = ["category", "region", "team", "tier"] as const;

export type SurveySplit = (typeof surveySplits)[number];

/** Which responses count. Days are those of the site's calendar, both included. */
export const surveyFilterQuery = {
  from: z.optional(calendarDateSchema),
  to: z.optional(calendarDateSchema),
  category: z.optional(slugSchema),
  region: z.optional(slugSchema),
  team: z.optional(slugSchema),
  tier: z.optional(slugSchema),
};

export const surveyResultsQuerySchema = z.strictObject({
  ...surveyFilterQuery,
  locale: z.optional(z.string().check(z.maxLength(35))),
  /** The question whose trend and splits are wanted; the first with a score without it. */
  question: z.optional(z.string().check(z.maxLength(64))),
});

export type SurveyResultsQuery = z.infer<typeof surveyResultsQuerySchema>;

const intervalSchema = z.object({ low: z.number(), high: z.number() });

/**
 * A figure with what it stands on: NPS in points (−100…100), CSAT as a share (0…1), CES and other scales as a mean.
 * Without answers there is no figure. `interval` holds it with 95 % confidence.
 */
export const surveyScoreSchema = z.object({
  measure: z.enum(["nps", "csat", "ces", "mean"]),
  n: z.int(),
  value: z.nullable(z.number()),
  interval: z.nullable(intervalSchema),
});

export type SurveyScore = z.infer<typeof surveyScoreSchema>;

/** How a figure differs from that of the period before, and whether more than chance says so (p < 0.05). */
export const surveyChangeOfScoreSchema = z.object({
  before: surveyScoreSchema,
  difference: z.nullable(z.number()),
  p: z.nullable(z.number()),
  isSignificant: z.boolean(),
});

export const questionResultSchema = z.object({
  id: z.string(),
  type: z.enum(questionTypes),
  title: z.string(),
  /** How many came to it, how many of them answered, and how many went away here. */
  reached: z.int(),
  answered: z.int(),
  left: z.int(),
  /** How often each option, score, row and column, or place was chosen. `row` is null where there are no rows. */
  buckets: z.array(z.object({ row: z.nullable(z.string()), id: z.string(), label: z.string(), count: z.int() })),
  rows: z.array(z.object({ id: z.string(), label: z.string() })),
  score: z.nullable(surveyScoreSchema),
  change: z.nullable(surveyChangeOfScoreSchema),
  /** How many texts there are to read. */
  texts: z.int(),
});

export type QuestionResult = z.infer<typeof questionResultSchema>;

/** One group of a split; too small a group says neither how many nor what. */
export const splitGroupSchema = z.object({
  id: z.nullable(z.string()),
  label: z.string(),
  isHidden: z.boolean(),
  score: z.nullable(surveyScoreSchema),
});

export const surveyResultsSchema = z.object({
  surveyId: z.string(),
  title: z.string(),
  version: z.int(),
  isAnonymous: z.boolean(),
  smallestGroup: z.int(),
  /** Of an anonymous survey, where so few responses are looked at that someone might be recognised: no figure is told then. */
  isHidden: z.boolean(),
  /** The days looked at, and as many before them. */
  period: z.object({ from: calendarDateSchema, to: calendarDateSchema }),
  previous: z.object({ from: calendarDateSchema, to: calendarDateSchema }),
  /** `invited` counts invitations that went out; the rate is of those. `null` where there is nothing to divide by. */
  invited: z.int(),
  started: z.int(),
  complete: z.int(),
  responseRate: z.nullable(z.number()),
  completionRate: z.nullable(z.number()),
  questions: z.array(questionResultSchema),
  /** The question that trend and splits speak of; null where the survey has no score. */
  focus: z.nullable(z.string()),
  trend: z.array(z.object({ from: calendarDateSchema, to: calendarDateSchema, score: surveyScoreSchema })),
  splits: z.object({
    category: z.array(splitGroupSchema),
    region: z.array(splitGroupSchema),
    team: z.array(splitGroupSchema),
    tier: z.array(splitGroupSchema),
  } satisfies Record<SurveySplit, unknown>),
});

export type SurveyResults = z.infer<typeof surveyResultsSchema>;

export const surveyTextsQuerySchema = z.strictObject({
  ...surveyFilterQuery,
  ...pageQuery,
  question: z.optional(z.string().check(z.maxLength(64))),
  q: z.optional(z.string().check(z.maxLength(200))),
});

export type SurveyTextsQuery = z.infer<typeof surveyTextsQuerySchema>;

/** What a customer wrote in their own words. An anonymous survey's texts tell only the day. */
export const surveyTextSchema = z.object({
  id: z.string(),
  question: z.string(),
  text: z.string(),
  at: z.string(),
  locale: z.string(),
  /** What the same customer answered to the survey's first score, to be read with it. */
  score: z.nullable(z.object({ measure: surveyScoreSchema.shape.measure, value: z.number() })),
  /** The case it is about, where the survey is not anonymous and the reader may see it. */
  reference: z.nullable(referenceSchema),
});

export type SurveyText = z.infer<typeof surveyTextSchema>;

export const surveyTextPageSchema = pageSchema(surveyTextSchema);

export const surveyExportQuerySchema = z.strictObject({
  ...surveyFilterQuery,
  format: z.enum(["csv", "json"]),
  locale: z.optional(z.string().check(z.maxLength(35))),
});

export type SurveyExportQuery = z.infer<typeof surveyExportQuerySchema>;

export const followUpsQuerySchema = z.strictObject({
  ...pageQuery,
  status: z.optional(z.enum(["open", "done"])),
  locale: z.optional(z.string().check(z.maxLength(35))),
});

export type FollowUpsQuery = z.infer<typeof followUpsQuerySchema>;

/** Something that an answer calls for: a supervisor looks into it, and says what came of it. */
export const followUpSchema = z.object({
  id: z.string(),
  surveyId: z.string(),
  surveyTitle: localizedTextSchema,
  source: z.enum(responseSources),
  /** The case that the survey was about; null for an anonymous survey. */
  reference: z.nullable(referenceSchema),
  /** The case that was opened for it. */
  openedReference: z.nullable(referenceSchema),
  team: z.nullable(z.string()),
  /** The answers that called for it, in the reader's words. */
  answers: z.array(z.object({ question: z.string(), title: localizedTextSchema, answer: z.string() })),
  at: instantSchema,
  isDone: z.boolean(),
  doneBy: z.nullable(z.string()),
  doneAt: z.nullable(instantSchema),
  note: z.nullable(z.string()),
});

export type FollowUp = z.infer<typeof followUpSchema>;

export const followUpPageSchema = pageSchema(followUpSchema);

export const followUpDoneSchema = z.strictObject({ note: textSchema(2_000) });
