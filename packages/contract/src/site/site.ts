import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { formFieldTypes } from "./form-fields.ts";
import { noticeSchema } from "./notice.ts";

const kindSchema = z.enum(caseKinds);

const conditionSchema = z.object({
  field: z.string(),
  oneOf: z.array(z.union([z.string(), z.number(), z.boolean()])),
});

/** A field of the site's own, its texts in the locale that was asked for. */
export const formFieldSchema = z.object({
  id: z.string(),
  type: z.enum(formFieldTypes),
  label: z.string(),
  hint: z.optional(z.string()),
  required: z.boolean(),
  maxLength: z.optional(z.int()),
  min: z.optional(z.union([z.number(), z.string()])),
  max: z.optional(z.union([z.number(), z.string()])),
  options: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
  visibleWhen: z.optional(z.array(conditionSchema)),
});

export type FormField = z.infer<typeof formFieldSchema>;

const childCategorySchema = z.object({ id: z.string(), label: z.string() });

export const categorySchema = z.object({
  id: z.string(),
  label: z.string(),
  kinds: z.optional(z.array(kindSchema)),
  children: z.optional(z.array(childCategorySchema)),
});

export type Category = z.infer<typeof categorySchema>;

export const regionSchema = z.object({
  id: z.string(),
  label: z.string(),
  children: z.optional(z.array(childCategorySchema)),
});

export type Region = z.infer<typeof regionSchema>;

export const durationUnits = ["hours", "working_days", "days"] as const;

export const timeLimitSchema = z.strictObject({
  value: z.int().check(z.minimum(1), z.maximum(3650)),
  unit: z.enum(durationUnits),
});

export type TimeLimit = z.infer<typeof timeLimitSchema>;

/** What the company promises for one kind of case. */
export const commitmentSchema = z.strictObject({
  kind: kindSchema,
  acknowledgeWithin: timeLimitSchema,
  answerWithin: timeLimitSchema,
  closeWithin: z.optional(timeLimitSchema),
});

export type Commitment = z.infer<typeof commitmentSchema>;

/** A site as the widgets need it: everything in one language, nothing that is the company's own business. */
export const siteSchema = z.object({
  key: z.string(),
  name: z.string(),
  locale: z.string(),
  locales: z.array(z.string()),
  timeZone: z.string(),
  categories: z.array(categorySchema),
  /** Empty where the company does not ask. */
  regions: z.array(regionSchema),
  consent: z.object({
    version: z.string(),
    text: z.string(),
    purposes: z.array(z.object({ id: z.string(), required: z.boolean(), label: z.string() })),
  }),
  forms: z.partialRecord(kindSchema, z.object({ fields: z.array(formFieldSchema) })),
  commitments: z.array(commitmentSchema),
  /** Null where the company takes no proposals. */
  proposals: z.nullable(
    z.object({
      isPublic: z.boolean(),
      allowsAnonymousVotes: z.boolean(),
      allowsComments: z.boolean(),
      categories: z.array(childCategorySchema),
    }),
  ),
  /** What the company tells everybody now; null where there is nothing. */
  notice: z.nullable(noticeSchema),
  uploads: z.nullable(
    z.object({ maxBytes: z.int(), maxFiles: z.int(), types: z.array(z.string()) }),
  ),
});

export type Site = z.infer<typeof siteSchema>;
