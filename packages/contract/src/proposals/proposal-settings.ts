import * as z from "zod/mini";
import { slugSchema } from "../cases/new-case.ts";
import { localizedTextSchema } from "../site/localized-text.ts";
import { timeLimitSchema } from "../site/site.ts";
import { proposalLimits } from "./proposal-limits.ts";

/** One thing that proposals are weighed on, and how much it counts beside the others. */
export const criterionSchema = z.strictObject({
  id: slugSchema,
  label: localizedTextSchema,
  /** What 1 means and what 5 means. */
  hint: z.optional(localizedTextSchema),
  weight: z.int().check(z.minimum(1), z.maximum(100)),
});

/** How a site deals with its customers' proposals. A site without these settings takes none. */
export const proposalSettingsSchema = z.strictObject({
  /** `private`: the company collects, and nobody else sees. */
  visibility: z.enum(["public", "private"]),
  /** Whether proposals and comments are looked at before or after others see them. */
  moderation: z.enum(["before", "after"]),
  /** Whether visitors may vote without an e-mail address. Such votes are counted apart. */
  allowsAnonymousVotes: z.boolean(),
  allowsComments: z.boolean(),
  categories: z.array(z.strictObject({ id: slugSchema, label: localizedTextSchema })).check(z.maxLength(50)),
  /** Within which a new proposal is looked at. */
  reviewWithin: timeLimitSchema,
  criteria: z.array(criterionSchema).check(z.minLength(1), z.maxLength(proposalLimits.criteria)),
  /** How much a vote of a customer of this tier weighs for the staff; 1 for all others. */
  tierWeights: z
    .array(z.strictObject({ tier: slugSchema, weight: z.number().check(z.minimum(0), z.maximum(100)) }))
    .check(z.maxLength(20)),
  /**
   * The page of the company's that holds the board; mails lead there. `{locale}` in it stands for the reader's
   * language. Without it, the service's own page.
   */
  boardUrl: z.optional(
    z
      .string()
      .check(z.maxLength(2_000, "too_long"), z.regex(/^https?:\/\/[a-z0-9.\-[\]:]+(?:\/(?:[^\s#<>"\\{}]|\{locale\})*)?$/, "not_an_option")),
  ),
});

export type ProposalSettings = z.infer<typeof proposalSettingsSchema>;
