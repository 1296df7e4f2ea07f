import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { caseStatuses, escalationLevels } from "../cases/case-lifecycle.ts";
import { promiseKinds, promiseStates, referenceSchema } from "../cases/case.ts";
import { slugSchema } from "../cases/new-case.ts";
import { caseChannels, severities } from "../cases/severity.ts";
import { proposalIdSchema } from "../proposals/proposal.ts";
import { instantSchema, lineSchema } from "../text/text-schemas.ts";
import { PAGE_LIMIT, pageQuery, pageSchema } from "./page.ts";

/** A case as it stands in the queue: enough to decide which one to take up next. */
export const queueItemSchema = z.object({
  reference: referenceSchema,
  kind: z.enum(caseKinds),
  category: z.string(),
  subject: z.string(),
  customerName: z.nullable(z.string()),
  locale: z.string(),
  status: z.enum(caseStatuses),
  severity: z.enum(severities),
  escalationLevel: z.enum(escalationLevels),
  channel: z.enum(caseChannels),
  team: z.string(),
  region: z.nullable(z.string()),
  tier: z.nullable(z.string()),
  owner: z.nullable(z.object({ id: z.nullable(z.string()), name: z.string() })),
  /** The promise that is due next; null where none runs. */
  due: z.nullable(z.object({ kind: z.enum(promiseKinds), state: z.enum(promiseStates), at: instantSchema })),
  isRestricted: z.boolean(),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});

export type QueueItem = z.infer<typeof queueItemSchema>;

export const queuePageSchema = pageSchema(queueItemSchema);

export const queueSorts = ["urgency", "newest", "oldest", "updated"] as const;

/** Several values of one filter are joined by commas. `open` is every status in which the company owes something. */
const listOf = <Value extends string>(values: readonly Value[]) =>
  z.optional(
    z.string().check(
      z.maxLength(500),
      z.refine((text) => text.split(",").every((item) => (values as readonly string[]).includes(item)), "not_an_option"),
    ),
  );

const slugs = z.optional(
  z.string().check(z.maxLength(2_000), z.refine((text) => text.split(",").every((id) => slugSchema.safeParse(id).success), "not_an_option")),
);

export const openStatuses = ["received", "acknowledged", "investigating", "waiting_for_customer"] as const;

/** The filters of the queue: what a saved view keeps. */
export const queueFilterSchema = z.strictObject({
  status: listOf([...caseStatuses, "open"]),
  kind: listOf(caseKinds),
  severity: listOf(severities),
  escalation: listOf(escalationLevels),
  channel: listOf(caseChannels),
  category: slugs,
  team: slugs,
  region: slugs,
  tier: slugs,
  locale: z.optional(z.string().check(z.maxLength(200))),
  /** `me`, `none`, or ids of members of staff. */
  owner: z.optional(z.string().check(z.maxLength(2_000))),
  due: z.optional(z.enum(["overdue", "today", "this_week"])),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
  /** Looks in reference, customer, subject, description and what was written since; Chinese included. */
  q: z.optional(z.string().check(z.maxLength(200))),
  sort: z.optional(z.enum(queueSorts)),
});

export type QueueFilter = z.infer<typeof queueFilterSchema>;

export const queueQuerySchema = z.extend(queueFilterSchema, pageQuery);

export type QueueQuery = z.infer<typeof queueQuerySchema>;

/** Above this a count is not counted further. */
export const COUNT_LIMIT = 1_000;

/** Open cases by what a member of staff asks first; a count of `COUNT_LIMIT` means that many or more. */
export const queueCountsSchema = z.object({
  mine: z.int(),
  unowned: z.int(),
  overdue: z.int(),
  escalated: z.int(),
  open: z.int(),
});

export type QueueCounts = z.infer<typeof queueCountsSchema>;

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  filter: queueFilterSchema,
  isShared: z.boolean(),
  isMine: z.boolean(),
});

export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewListSchema = z.object({ items: z.array(savedViewSchema) });

/** `isShared`: everybody at the site sees it; only supervisors and above may share. */
export const newSavedViewSchema = z.strictObject({
  name: lineSchema(100),
  filter: queueFilterSchema,
  isShared: z.optional(z.boolean()),
});

export type NewSavedView = z.infer<typeof newSavedViewSchema>;

/** Assigns many at once: to a member of staff, or to a team that is to find an owner by its own way. */
export const bulkAssignSchema = z.strictObject({
  cases: z.array(z.strictObject({ reference: referenceSchema, version: z.int() })).check(z.minLength(1), z.maxLength(PAGE_LIMIT)),
  owner: z.optional(z.string().check(z.maxLength(64))),
  team: z.optional(slugSchema),
  /** Needed where one of them has an owner: it is a hand-over then. */
  reason: z.optional(lineSchema(500)),
});

export type BulkAssign = z.infer<typeof bulkAssignSchema>;

/** What became of each; one that could not be assigned says why, and the others are. */
export const bulkResultSchema = z.object({
  items: z.array(
    z.object({ reference: referenceSchema, isDone: z.boolean(), code: z.nullable(z.string()), version: z.nullable(z.int()) }),
  ),
});

export type BulkResult = z.infer<typeof bulkResultSchema>;

/** What happens while somebody looks: `case` events of the live stream name the case and nothing of it. */
export const deskEventSchema = z.object({ reference: referenceSchema });

/** The same of `proposal` events. */
export const deskProposalEventSchema = z.object({ proposalId: proposalIdSchema });

export const notificationTypes = ["mentioned", "assigned", "escalated", "customer_wrote", "survey_follow_up", "proposal_scores", "proposal_scored", "proposal_overdue"] as const;

export const notificationSchema = z.object({
  id: z.string(),
  type: z.enum(notificationTypes),
  /** The case that it is about, or the proposal: one of the two. */
  reference: z.nullable(referenceSchema),
  proposalId: z.nullable(proposalIdSchema),
  /** What the case or the proposal is called. */
  subject: z.string(),
  by: z.nullable(z.string()),
  at: instantSchema,
  isRead: z.boolean(),
});

export type StaffNotification = z.infer<typeof notificationSchema>;

export const notificationListSchema = z.object({ items: z.array(notificationSchema), unread: z.int() });

/** Those up to this one are read. */
export const readNotificationsSchema = z.strictObject({ upTo: z.string().check(z.maxLength(64)) });

/** Tell every 15 seconds that one looks at a case; after 40 seconds without it one is gone. */
export const presenceSchema = z.strictObject({ doing: z.enum(["viewing", "writing", "left"]) });

export const viewersSchema = z.object({
  viewers: z.array(z.object({ id: z.string(), name: z.string(), doing: z.enum(["viewing", "writing"]) })),
});

export type Viewers = z.infer<typeof viewersSchema>;
