import * as z from "zod/mini";
import { TEXT_PATTERN } from "../text/limits.ts";
import {
  calendarDateSchema,
  emailSchema,
  lineSchema,
  localeSchema,
  phoneSchema,
  textSchema,
} from "../text/text-schemas.ts";
import { caseKinds, partsOfDay } from "./case-kinds.ts";
import { caseLimits } from "./limits.ts";

export const slugSchema = z.string().check(z.maxLength(64), z.regex(/^[a-z0-9][a-z0-9_-]*$/, "not_an_option"));

export const contactSchema = z.strictObject({
  name: z.optional(lineSchema(caseLimits.name)),
  email: z.optional(emailSchema),
  phone: z.optional(phoneSchema),
});

export type Contact = z.infer<typeof contactSchema>;

/** Where a service is wanted. Lines as the customer's post knows them; no country's form is assumed. */
export const addressSchema = z.strictObject({
  street: textSchema(caseLimits.street),
  postalCode: z.optional(lineSchema(caseLimits.postalCode)),
  city: z.optional(lineSchema(caseLimits.place)),
  province: z.optional(lineSchema(caseLimits.place)),
  country: z.optional(lineSchema(caseLimits.place)),
});

export type Address = z.infer<typeof addressSchema>;

/** When a visit or a call suits the customer best. */
export const preferredTimeSchema = z.strictObject({
  on: z.optional(calendarDateSchema),
  partOfDay: z.optional(z.enum(partsOfDay)),
});

export type PreferredTime = z.infer<typeof preferredTimeSchema>;

export const consentSchema = z.strictObject({
  version: z.string().check(z.minLength(1), z.maxLength(64), z.regex(TEXT_PATTERN, "invalid_characters")),
  purposes: z.array(slugSchema).check(z.maxLength(20)),
});

const fieldValueSchema = z.union([
  z.string().check(z.maxLength(caseLimits.fieldText, "too_long")),
  z.number(),
  z.boolean(),
  z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50)),
]);

/**
 * Whether `contact` and `anonymous` can be judged together: each for itself is in order. Without it
 * they would not be looked at while any other field is at fault, and the client would learn of them late.
 */
function canJudgeContact({ value, issues }: z.core.ParsePayload): boolean {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && !issues.some(({ path }) => path?.[0] === "contact" || path?.[0] === "anonymous");
}

/**
 * What `POST /cases` takes. Either `contact` with an e-mail address or a telephone number,
 * or `anonymous: true`: an anonymous customer follows the case with its access code. `region` is the id of one
 * of the site's regions or of a province below; `serialNumber`, `purchasedOn`, `preferredTime` and `address` are
 * for service requests, which also need a `product`.
 */
export const newCaseSchema = z
  .strictObject({
    kind: z.enum(caseKinds),
    category: slugSchema,
    subject: lineSchema(caseLimits.subject),
    description: textSchema(caseLimits.description),
    locale: localeSchema,
    contact: z.optional(contactSchema),
    anonymous: z.optional(z.literal(true)),
    consent: consentSchema,
    desiredOutcome: z.optional(textSchema(caseLimits.desiredOutcome)),
    occurredOn: z.optional(calendarDateSchema),
    orderNumber: z.optional(lineSchema(caseLimits.orderNumber)),
    product: z.optional(lineSchema(caseLimits.product)),
    region: z.optional(lineSchema(caseLimits.region)),
    organisation: z.optional(lineSchema(caseLimits.organisation)),
    serialNumber: z.optional(lineSchema(caseLimits.serialNumber)),
    purchasedOn: z.optional(calendarDateSchema),
    preferredTime: z.optional(preferredTimeSchema),
    address: z.optional(addressSchema),
    fields: z.optional(z.record(z.string().check(z.maxLength(64)), fieldValueSchema)),
    attachments: z.optional(z.array(z.string()).check(z.maxLength(0, "too_many"))),
  })
  .check(
    z.refine((input) => !input.anonymous || input.contact === undefined, {
      path: ["contact"],
      error: "not_applicable",
      when: canJudgeContact,
    }),
    z.refine((input) => input.anonymous || Boolean(input.contact?.email ?? input.contact?.phone), {
      path: ["contact"],
      error: "required",
      when: canJudgeContact,
    }),
  );

export type NewCase = z.infer<typeof newCaseSchema>;
