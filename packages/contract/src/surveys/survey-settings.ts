import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { slugSchema } from "../cases/new-case.ts";
import { severities } from "../cases/severity.ts";
import { calendarDateSchema } from "../text/text-schemas.ts";
import { conditionSchema } from "./survey-definition.ts";

const ids = z.optional(z.array(slugSchema).check(z.minLength(1), z.maxLength(200)));

/** Which cases' customers are asked; what is not said matches all. */
const matchedCases = {
  kinds: z.optional(z.array(z.enum(caseKinds)).check(z.minLength(1))),
  categories: ids,
  tiers: ids,
};

const days = z.int().check(z.minimum(0), z.maximum(365));

/**
 * Whom a survey asks, when, and what follows. Not part of a version: it can change while answers come in.
 */
export const surveySettingsSchema = z.strictObject({
  /** `everyone` can answer where it is embedded or linked; `invited` needs an invitation. */
  audience: z.enum(["everyone", "invited"]),
  /** When a case closes: in the tracker at once, and by mail after so many hours if it was not answered till then. */
  afterCase: z.optional(
    z.strictObject({ ...matchedCases, mailAfterHours: z.nullable(z.int().check(z.minimum(0), z.maximum(24 * 60))) }),
  ),
  /** Some days after a case has closed, by mail: sooner or later by the customer's tier. */
  returnVisit: z.optional(
    z.strictObject({
      ...matchedCases,
      afterDays: days,
      byTier: z.optional(z.array(z.strictObject({ tier: slugSchema, afterDays: days })).check(z.maxLength(20))),
    }),
  ),
  /** On the company's own pages, where the page's markup says nothing else. */
  onPage: z.optional(
    z.strictObject({
      on: z.enum(["load", "event", "exit", "seconds", "scroll"]),
      /** The name of the event that asks, as `client.surveys.track(name)` or a DOM event tells it. */
      event: z.optional(slugSchema),
      seconds: z.optional(z.int().check(z.minimum(0), z.maximum(3_600))),
      scrollPercent: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    }),
  ),
  /** Of a hundred customers or visits, how many are asked. */
  samplePercent: z.int().check(z.minimum(1), z.maximum(100)),
  /** A customer who was asked by any survey of the site is left alone so long. */
  coolDownDays: days,
  /** No new response begins once so many are complete. */
  quota: z.optional(z.int().check(z.minimum(1), z.maximum(10_000_000))),
  /** The last day, on the site's calendar, on which a response can begin. */
  endsOn: z.optional(calendarDateSchema),
  /** An answer such as a low score opens a task for the supervisors, or a case. */
  followUp: z.optional(
    z.strictObject({ when: conditionSchema, opens: z.enum(["task", "case"]), severity: z.enum(severities) }),
  ),
  /** Splits and texts of fewer responses than this are not shown, so that nobody is recognised. */
  smallestGroup: z.int().check(z.minimum(1), z.maximum(100)),
});

export type SurveySettings = z.infer<typeof surveySettingsSchema>;

export const plainSurveySettings: SurveySettings = {
  audience: "everyone",
  samplePercent: 100,
  coolDownDays: 30,
  smallestGroup: 5,
};
