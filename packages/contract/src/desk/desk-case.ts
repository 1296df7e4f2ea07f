import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { caseSchema, outcomeSchema, referenceSchema, timelineEntrySchema } from "../cases/case.ts";
import { caseStatuses, timelineEventTypes } from "../cases/case-lifecycle.ts";
import { addressSchema, contactSchema, preferredTimeSchema } from "../cases/new-case.ts";
import { caseChannels, severities } from "../cases/severity.ts";
import { instantSchema } from "../text/text-schemas.ts";
import { pageSchema } from "./page.ts";

/** What stands in the timeline beside the public events, for staff alone. */
export const internalEventTypes = [
  "note",
  "assigned",
  "handed_over",
  "routed",
  "severity_changed",
  "escalation_reason",
  "linked",
  "unlinked",
  "absorbed",
  "concern_recorded",
  "concluded",
  "mail_failed",
] as const;

export type InternalEventType = (typeof internalEventTypes)[number];

/**
 * An event as staff sees it. `details` holds what the type needs: `assigned` and `handed_over` have `from`
 * and `to` (names), `routed` has `team`, `rule`, `severity`, `severity_changed` has `from` and `to`, `linked`,
 * `unlinked` and `absorbed` have `reference` (the first two `proposal` in its place, where it is one), `note` has `mentions` (names), `concluded` has `rootCause`.
 */
export const deskTimelineEntrySchema = z.extend(timelineEntrySchema, {
  type: z.enum([...timelineEventTypes, ...internalEventTypes]),
  visibility: z.enum(["public", "internal"]),
  details: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]))),
});

export type DeskTimelineEntry = z.infer<typeof deskTimelineEntrySchema>;

export const linkTypes = ["related", "duplicate_of", "caused_by"] as const;

export const relatedCaseSchema = z.object({
  reference: referenceSchema,
  kind: z.enum(caseKinds),
  subject: z.string(),
  status: z.enum(caseStatuses),
  createdAt: instantSchema,
});

export type RelatedCase = z.infer<typeof relatedCaseSchema>;

export const customerSchema = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  tier: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** Whether the address is proved to be theirs. An address that was merely given is not. */
  isVerified: z.boolean(),
  createdAt: instantSchema,
  version: z.int(),
});

export type Customer = z.infer<typeof customerSchema>;

export const customerCasesSchema = z.object({ customer: customerSchema, cases: pageSchema(relatedCaseSchema) });

/** Why it came to the case, in the company's own words for the statistics. */
export const rootCauses = ["product", "delivery", "staff", "information", "process", "customer", "third_party", "unknown"] as const;

export type RootCause = (typeof rootCauses)[number];

/** A case as staff sees it. */
export const deskCaseSchema = z.extend(caseSchema, {
  owner: z.nullable(z.object({ id: z.nullable(z.string()), name: z.string() })),
  /** The newest events, oldest first: as many as fit. Earlier ones are read with `before`, the id of the first of these. */
  timeline: z.array(deskTimelineEntrySchema),
  hasEarlier: z.boolean(),
  severity: z.enum(severities),
  channel: z.enum(caseChannels),
  team: z.string(),
  region: z.nullable(z.string()),
  tier: z.nullable(z.string()),
  isRestricted: z.boolean(),
  /** Whom a complaint about staff concerns; only for those who may record it. */
  concerns: z.array(z.object({ id: z.string(), name: z.string() })),
  contact: z.nullable(contactSchema),
  customer: z.nullable(customerSchema),
  /** The same customer's other cases, newest first, at most 20; only those the reader may see. */
  otherCases: z.array(relatedCaseSchema),
  /** `isIncoming`: the link was made at the other case, and its type is to be read from there. */
  links: z.array(z.extend(relatedCaseSchema, { type: z.enum(linkTypes), isIncoming: z.boolean() })),
  occurredOn: z.nullable(z.string()),
  orderNumber: z.nullable(z.string()),
  product: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
  serialNumber: z.nullable(z.string()),
  purchasedOn: z.nullable(z.string()),
  preferredTime: z.nullable(preferredTimeSchema),
  address: z.nullable(addressSchema),
  /** The answers to the site's own fields, by id. */
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  conclusion: z.nullable(
    z.object({ rootCause: z.enum(rootCauses), lesson: z.nullable(z.string()) }),
  ),
  filedBy: z.nullable(z.string()),
  /** What the reader can do now, by the names of `deskActionSchemas`. */
  allowedActions: z.array(z.string()),
  /** Until when a promised remedy is due; the outcome says what. */
  outcome: z.nullable(outcomeSchema),
});

export type DeskCase = z.infer<typeof deskCaseSchema>;
