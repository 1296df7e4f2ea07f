import * as z from "zod/mini";
import { slugSchema } from "../cases/new-case.ts";
import { localizedTextSchema } from "../site/localized-text.ts";
import { LINE_PATTERN, TEXT_PATTERN } from "../text/limits.ts";
import { localeSchema } from "../text/text-schemas.ts";
import { operators } from "./conditions.ts";
import { contactFields, questionTypes, scaleLooks, textFormats } from "./question-types.ts";
import { surveyLimits } from "./survey-limits.ts";

/** Ids of questions are keys of answers and names in texts; the names of Object's own members are not to be had. */
export const questionIdSchema = z.string().check(
  z.regex(/^[a-z][a-z0-9_]{0,39}$/, "not_an_option"),
  z.refine((id) => !["constructor", "prototype", "end", "other"].includes(id), "not_an_option"),
);

const literalSchema = z.union([
  z.string().check(z.maxLength(surveyLimits.label, "too_long"), z.regex(TEXT_PATTERN, "invalid_characters")),
  z.number(),
  z.boolean(),
]);

const comparisonSchema = z.strictObject({
  question: questionIdSchema,
  row: z.optional(z.string().check(z.maxLength(64))),
  count: z.optional(z.boolean()),
  op: z.enum(operators),
  value: z.optional(z.union([literalSchema, z.array(literalSchema).check(z.minLength(1), z.maxLength(surveyLimits.options))])),
  than: z.optional(questionIdSchema),
});

function groupOf<Member extends z.ZodMiniType>(member: Member) {
  const members = z.array(member).check(z.minLength(1), z.maxLength(surveyLimits.comparisons));
  return z.union([z.strictObject({ all: members }), z.strictObject({ any: members })]);
}

export const conditionSchema = z.union([comparisonSchema, groupOf(z.union([comparisonSchema, groupOf(comparisonSchema)]))]);

/** A page of the company's or anybody's, for a link. Nothing that runs: no `javascript:`, no `data:`. */
export const linkSchema = z
  .string()
  .check(
    z.maxLength(surveyLimits.url, "too_long"),
    z.regex(LINE_PATTERN, "invalid_url"),
    z.regex(/^(?:https?:\/\/[^\s<>"\\]+|\/(?![/\\])[^\s<>"\\]*)$/i, "invalid_url"),
  );

const number = z.number();
const boundSchema = z.union([number, z.string().check(z.maxLength(10))]);

/** A question's members, with texts of this kind. Which of them a type has stands in `questionMembers`. */
function questionOf<Text extends z.ZodMiniType>(text: Text) {
  const labelled = z.strictObject({ id: slugSchema, label: text });
  const option = z.strictObject({
    id: slugSchema,
    label: text,
    /** Chosen alone: "none of these". */
    isExclusive: z.optional(z.boolean()),
    /** Keeps its place where the others are shuffled. */
    isPinned: z.optional(z.boolean()),
  });
  return z.strictObject({
    id: questionIdSchema,
    type: z.enum(questionTypes),
    title: text,
    hint: z.optional(text),
    required: z.optional(z.boolean()),
    requiredWhen: z.optional(conditionSchema),
    showWhen: z.optional(conditionSchema),
    look: z.optional(z.enum(scaleLooks)),
    lowLabel: z.optional(text),
    highLabel: z.optional(text),
    options: z.optional(z.array(option).check(z.minLength(2), z.maxLength(surveyLimits.options))),
    /** What stands beside the option that customers fill in themselves. */
    other: z.optional(text),
    randomOrder: z.optional(z.boolean()),
    minChoices: z.optional(z.int().check(z.minimum(1), z.maximum(surveyLimits.options))),
    maxChoices: z.optional(z.int().check(z.minimum(1), z.maximum(surveyLimits.options))),
    rows: z.optional(z.array(labelled).check(z.minLength(1), z.maxLength(surveyLimits.rows))),
    columns: z.optional(z.array(labelled).check(z.minLength(2), z.maxLength(surveyLimits.columns))),
    min: z.optional(boundSchema),
    max: z.optional(boundSchema),
    step: z.optional(z.number().check(z.positive())),
    unit: z.optional(text),
    maxLength: z.optional(z.int().check(z.minimum(1), z.maximum(surveyLimits.longText))),
    format: z.optional(z.enum(textFormats)),
    contact: z.optional(
      z
        .array(z.strictObject({ field: z.enum(contactFields), required: z.boolean() }))
        .check(z.minLength(1), z.maxLength(contactFields.length)),
    ),
  });
}

/** What a customer is offered at the end: a page where they complain, propose, or read on. */
export const offerActions = ["complaint", "proposal", "link"] as const;

function surveyOf<Text extends z.ZodMiniType>(text: Text) {
  const page = z.strictObject({
    id: questionIdSchema,
    title: z.optional(text),
    showWhen: z.optional(conditionSchema),
    jumps: z.optional(
      z
        .array(z.strictObject({ when: conditionSchema, to: z.string().check(z.maxLength(40)) }))
        .check(z.maxLength(surveyLimits.jumps)),
    ),
    questions: z.array(questionOf(text)).check(z.minLength(1), z.maxLength(surveyLimits.questions)),
  });
  return z.strictObject({
    title: text,
    intro: z.optional(text),
    /** One page or one question at a time. */
    shows: z.enum(["page", "question"]),
    /** Keeps no link between a response and whoever gave it; the widget says so. */
    isAnonymous: z.boolean(),
    /**
     * Saves unfinished answers with the company too, once the customer has ticked the survey's consent question;
     * without it they are kept on the customer's device alone until they are sent.
     */
    savesUnfinished: z.boolean(),
    pages: z.array(page).check(z.minLength(1), z.maxLength(surveyLimits.pages)),
    thanks: z.strictObject({ title: text, text: z.optional(text) }),
    offers: z.optional(
      z
        .array(z.strictObject({ action: z.enum(offerActions), label: text, url: linkSchema, when: z.optional(conditionSchema) }))
        .check(z.maxLength(surveyLimits.offers)),
    ),
  });
}

/**
 * A survey as its author writes it, in all of its languages. The first of `locales` has every text; another is used
 * where it has them all, too. What the schema cannot say (logic, members by type, translations) `checkSurvey` does.
 */
export const surveyDefinitionSchema = z.extend(surveyOf(localizedTextSchema), {
  locales: z.array(localeSchema).check(z.minLength(1), z.maxLength(50)),
});

export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;
export type QuestionDefinition = SurveyDefinition["pages"][number]["questions"][number];

/**
 * A published survey as a customer gets it: every text in one language. `version` is what answers are tied to.
 * `isOpen` is false where no new response begins (paused, closed, over, enough answers).
 */
export const surveySchema = z.extend(surveyOf(z.string()), {
  id: z.string(),
  version: z.int(),
  locale: z.string(),
  locales: z.array(z.string()),
  isOpen: z.boolean(),
  /** Where the host page says nothing else: when to ask. */
  asking: z.object({
    on: z.enum(["load", "event", "exit", "seconds", "scroll"]),
    event: z.optional(z.string()),
    seconds: z.optional(z.int()),
    scrollPercent: z.optional(z.int()),
    /** Of a hundred visits, how many are asked. */
    samplePercent: z.int(),
    coolDownDays: z.int(),
  }),
});

export type Survey = z.infer<typeof surveySchema>;
export type SurveyPage = Survey["pages"][number];
export type SurveyQuestion = SurveyPage["questions"][number];
export type SurveyOffer = NonNullable<Survey["offers"]>[number];
