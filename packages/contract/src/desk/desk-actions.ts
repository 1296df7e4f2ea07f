import * as z from "zod/mini";
import { outcomeSchema, referenceSchema } from "../cases/case.ts";
import { caseLimits } from "../cases/limits.ts";
import { newCaseSchema, slugSchema } from "../cases/new-case.ts";
import { caseChannels, severities } from "../cases/severity.ts";
import { TEXT_PATTERN } from "../text/limits.ts";
import { siteSettingsSchema } from "../site/site-settings.ts";
import { lineSchema, textSchema } from "../text/text-schemas.ts";
import { linkTypes, rootCauses } from "./desk-case.ts";

const reason = textSchema(caseLimits.reason);
const staffId = z
  .string()
  .check(z.minLength(1, "required"), z.maxLength(64, "too_long"), z.regex(TEXT_PATTERN, "invalid_characters"));
/** The version of the case that the writer has seen: a write on an older one is refused. */
const version = z.int();
const staffIds = z.array(staffId).check(z.maxLength(20));

/**
 * What staff can do to a case: `POST …/cases/{reference}/actions/{action}`. Owner, status, role and times are
 * never the caller's to set: they follow from the step.
 */
export const deskActionSchemas = {
  /** The first who takes a case owns it. */
  take: z.strictObject({ version }),
  /** Gives a case without an owner to somebody of its team. */
  assign: z.strictObject({ version, to: staffId }),
  /** Passes the accountability on; or back to the team, which finds an owner by its own way. */
  hand_over: z.strictObject({ version, to: z.optional(staffId), team: z.optional(slugSchema), reason }),
  acknowledge: z.strictObject({ version, text: z.optional(textSchema(caseLimits.message)) }),
  investigate: z.strictObject({ version, text: z.optional(textSchema(caseLimits.message)) }),
  ask: z.strictObject({ version, text: textSchema(caseLimits.message) }),
  /** Writes to the customer without asking anything: the status stays. */
  inform: z.strictObject({ version, text: textSchema(caseLimits.message) }),
  resume: z.strictObject({ version, text: z.optional(textSchema(caseLimits.message)) }),
  answer: z.strictObject({ version, outcome: outcomeSchema }),
  /** Closes an answered case whose customer stays silent; the customer reads the reason. */
  lapse: z.strictObject({ version, reason }),
  note: z.strictObject({ version, text: textSchema(caseLimits.note), mentions: z.optional(staffIds) }),
  set_severity: z.strictObject({ version, severity: z.enum(severities), reason }),
  /** One level up by hand: owner → supervisor → manager. */
  escalate: z.strictObject({ version, reason }),
  /** This case is a double: the one named goes on. Both must be the same customer's. */
  merge: z.strictObject({ version, into: referenceSchema }),
  link: z.strictObject({ version, to: referenceSchema, type: z.enum(linkTypes) }),
  unlink: z.strictObject({ version, to: referenceSchema }),
  /** Whom a complaint about staff concerns; an empty list says that it concerns nobody. */
  concern: z.strictObject({ version, staff: staffIds }),
  /** What was learned; asked for when an answered case ends, and possible at any time after the answer. */
  conclude: z.strictObject({
    version,
    rootCause: z.enum(rootCauses),
    lesson: z.optional(textSchema(caseLimits.reason)),
  }),
} as const;

export type DeskAction = keyof typeof deskActionSchemas;
export type DeskActionInput<Action extends DeskAction> = z.infer<(typeof deskActionSchemas)[Action]>;
export const deskActions = Object.keys(deskActionSchemas) as DeskAction[];

const { consent: _, ...filedFields } = newCaseSchema.shape;

/**
 * A case that staff files for a customer. Consent was asked by word of mouth or stands in the letter: who files
 * says so with `consentGiven`. `contact` may hold a name alone, for a customer who only leaves that.
 */
export const staffFilingSchema = z.strictObject({
  ...filedFields,
  consentGiven: z.literal(true),
  channel: z.enum(caseChannels),
  /** Whether the one who files also takes the case. */
  take: z.optional(z.boolean()),
});

export type StaffFiling = z.infer<typeof staffFilingSchema>;

export const routingTrialSchema = z.strictObject({
  kind: newCaseSchema.shape.kind,
  category: slugSchema,
  region: z.optional(lineSchema(caseLimits.region)),
  tier: z.optional(slugSchema),
  locale: newCaseSchema.shape.locale,
  /** Settings to try before they are saved. Without them, those in force. */
  settings: z.optional(siteSettingsSchema),
});

export type RoutingTrial = z.infer<typeof routingTrialSchema>;

/** Where a case would go, and why: every rule up to the one that decides, with what of it did not match. */
export const routingResultSchema = z.object({
  team: z.string(),
  severity: z.enum(severities),
  /** The rule that decided; null where none matched and the default team takes it. */
  rule: z.nullable(z.string()),
  considered: z.array(
    z.object({
      rule: z.string(),
      isMatch: z.boolean(),
      mismatches: z.array(z.enum(["kinds", "categories", "regions", "tiers", "locales"])),
    }),
  ),
});

export type RoutingResult = z.infer<typeof routingResultSchema>;

export const customerChangeSchema = z.strictObject({
  version: z.int(),
  name: z.optional(z.nullable(lineSchema(caseLimits.name))),
  tier: z.optional(z.nullable(slugSchema)),
  note: z.optional(z.nullable(textSchema(caseLimits.reason))),
});

export type CustomerChange = z.infer<typeof customerChangeSchema>;

