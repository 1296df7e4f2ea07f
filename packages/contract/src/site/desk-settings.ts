import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { slugSchema } from "../cases/new-case.ts";
import { severities } from "../cases/severity.ts";
import { lineSchema, localeSchema } from "../text/text-schemas.ts";
import { localizedTextSchema } from "./localized-text.ts";

/**
 * How a team's cases find their owner: whoever takes one first, or at once the member with the least open work.
 */
export const assignmentModes = ["take", "least_open_work"] as const;

export const teamSchema = z.strictObject({
  id: slugSchema,
  name: localizedTextSchema,
  assignment: z.enum(assignmentModes),
});

export type Team = z.infer<typeof teamSchema>;

const ids = z.optional(z.array(slugSchema).check(z.minLength(1), z.maxLength(200)));

/**
 * "Such cases go to this team." What is not said matches everything; lists match any of theirs. A top category
 * or region also stands for what lies below it. `region` and `tier` match only cases of which it is known.
 */
export const routingRuleSchema = z.strictObject({
  id: slugSchema,
  name: z.optional(lineSchema(100)),
  when: z.strictObject({
    kinds: z.optional(z.array(z.enum(caseKinds)).check(z.minLength(1))),
    categories: ids,
    regions: ids,
    tiers: ids,
    locales: z.optional(z.array(localeSchema).check(z.minLength(1), z.maxLength(50))),
  }),
  then: z.strictObject({ team: slugSchema, severity: z.optional(z.enum(severities)) }),
});

export type RoutingRule = z.infer<typeof routingRuleSchema>;

/** How the company's staff is organised. Nothing of it is public. */
export const deskSettingsSchema = z.strictObject({
  /** Grades of customers, the one served with most care first. */
  tiers: z.array(z.strictObject({ id: slugSchema, label: localizedTextSchema })).check(z.maxLength(20)),
  teams: z.array(teamSchema).check(z.minLength(1), z.maxLength(100)),
  /** Where a case goes that no rule matches. */
  defaultTeam: slugSchema,
  /** The first that matches decides. */
  rules: z.array(routingRuleSchema).check(z.maxLength(200)),
});

export type DeskSettings = z.infer<typeof deskSettingsSchema>;
