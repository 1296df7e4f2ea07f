import * as z from "zod/mini";
import { caseKinds } from "../cases/case-kinds.ts";
import { consentSchema, slugSchema } from "../cases/new-case.ts";
import { TEXT_PATTERN } from "../text/limits.ts";
import { proposalSettingsSchema } from "../proposals/proposal-settings.ts";
import { calendarDateSchema, localeSchema } from "../text/text-schemas.ts";
import { formFieldTypes } from "./form-fields.ts";
import { deskSettingsSchema } from "./desk-settings.ts";
import { localizedTextSchema } from "./localized-text.ts";
import { commitmentSchema, timeLimitSchema } from "./site.ts";

/** Scheme, host in lower case, port. */
const ORIGIN_PATTERN = /^(https?):\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::([1-9][0-9]{0,4}))?$/;

/** An origin as browsers send it: a port only where it is not the scheme's own. Another would match no request. */
const originSchema = z.string().check(
  z.regex(ORIGIN_PATTERN, "not_an_option"),
  z.refine((text) => {
    const [, scheme, port] = ORIGIN_PATTERN.exec(text) ?? [];
    return port === undefined || (Number(port) <= 65_535 && port !== (scheme === "https" ? "443" : "80"));
  }, "not_an_option"),
);

/** A page's address without a fragment: mails put the case there. Braces stand around `locale` alone. */
const pageUrlSchema = z
  .string()
  .check(z.maxLength(2_000, "too_long"), z.regex(/^https?:\/\/[a-z0-9.\-[\]:]+(?:\/(?:[^\s#<>"\\{}]|\{locale\})*)?$/, "not_an_option"));

const kindsSchema = z.optional(z.array(z.enum(caseKinds)).check(z.minLength(1)));

/** Ids of fields are keys of a case's `fields`; the names of Object's own members are not to be had. */
const fieldIdSchema = z.string().check(
  z.regex(/^[a-z][a-z0-9_]{0,39}$/),
  z.refine((id) => !["category", "constructor", "prototype"].includes(id)),
);

const conditionTextSchema = z.string().check(z.maxLength(200), z.regex(TEXT_PATTERN, "invalid_characters"));

const fieldSchema = z.strictObject({
  id: fieldIdSchema,
  type: z.enum(formFieldTypes),
  label: localizedTextSchema,
  hint: z.optional(localizedTextSchema),
  required: z.boolean(),
  maxLength: z.optional(z.int().check(z.minimum(1), z.maximum(4_000))),
  min: z.optional(z.union([z.number(), calendarDateSchema])),
  max: z.optional(z.union([z.number(), calendarDateSchema])),
  options: z.optional(
    z
      .array(z.strictObject({ value: slugSchema, label: localizedTextSchema }))
      .check(z.minLength(1), z.maxLength(100)),
  ),
  visibleWhen: z.optional(
    z
      .array(
        z.strictObject({
          field: z.string().check(z.maxLength(64)),
          oneOf: z
            .array(z.union([conditionTextSchema, z.number(), z.boolean()]))
            .check(z.minLength(1), z.maxLength(100)),
        }),
      )
      .check(z.maxLength(10)),
  ),
});

/** When the company works. Days are ISO weekdays: 1 is Monday. Times are `HH:MM` in `timeZone`. */
export const businessCalendarSchema = z.strictObject({
  timeZone: z.string().check(z.maxLength(64), z.refine(isTimeZone, "not_an_option")),
  workingDays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  opensAt: z.string().check(z.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/)),
  closesAt: z.string().check(z.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/)),
  /** Days off that fall on working days. */
  holidays: z.array(calendarDateSchema).check(z.maxLength(1_000)),
  /** Days worked that fall on other days, as China's make-up days do. */
  extraWorkingDays: z.array(calendarDateSchema).check(z.maxLength(1_000)),
});

export type BusinessCalendar = z.infer<typeof businessCalendarSchema>;

/** Everything that makes up a site, in all its languages. Kept by the service, edited by its staff. */
export const siteSettingsSchema = z.strictObject({
  name: localizedTextSchema,
  locales: z.array(localeSchema).check(z.minLength(1), z.maxLength(50)),
  /** Where the widgets may be used: `https://shop.example`, scheme and port included. */
  allowedOrigins: z.array(originSchema).check(z.maxLength(100)),
  acknowledgement: z.enum(["automatic", "manual"]),
  categories: z
    .array(
      z.strictObject({
        id: slugSchema,
        label: localizedTextSchema,
        kinds: kindsSchema,
        /** A complaint about a member of staff: it never reaches the person it concerns. */
        concernsStaff: z.optional(z.boolean()),
        children: z.optional(
          z.array(z.strictObject({ id: slugSchema, label: localizedTextSchema })).check(z.maxLength(100)),
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
  consent: z.strictObject({
    version: consentSchema.shape.version,
    text: localizedTextSchema,
    purposes: z
      .array(z.strictObject({ id: slugSchema, required: z.boolean(), label: localizedTextSchema }))
      .check(z.maxLength(20)),
  }),
  forms: z.partialRecord(
    z.enum(caseKinds),
    z.strictObject({ fields: z.array(fieldSchema).check(z.maxLength(50)) }),
  ),
  commitments: z.array(commitmentSchema).check(z.maxLength(3)),
  calendar: businessCalendarSchema,
  /** How long the customer can reject an answer; afterwards the case is closed. */
  decideWithin: timeLimitSchema,
  /**
   * The page of the company's that holds the case tracker; mails lead there. `{locale}` in it stands for the
   * customer's language. Without it, the service's own page.
   */
  trackerUrl: z.optional(pageUrlSchema),
  regions: z
    .array(
      z.strictObject({
        id: slugSchema,
        label: localizedTextSchema,
        children: z.optional(
          z.array(z.strictObject({ id: slugSchema, label: localizedTextSchema })).check(z.maxLength(100)),
        ),
      }),
    )
    .check(z.maxLength(50)),
  desk: deskSettingsSchema,
  /** Without it the site takes no proposals. */
  proposals: z.optional(proposalSettingsSchema),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** A site's publishable key: it stands in addresses and in the host page's markup. */
export const siteKeySchema = z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/));

export const newSiteSchema = z.strictObject({ key: siteKeySchema, settings: siteSettingsSchema });

export type NewSite = z.infer<typeof newSiteSchema>;

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
