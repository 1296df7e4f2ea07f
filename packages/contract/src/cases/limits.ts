/** The longest texts a case takes, in UTF-16 code units as in HTML's `maxlength`. */
export const caseLimits = {
  subject: 200,
  description: 10_000,
  desiredOutcome: 2_000,
  orderNumber: 64,
  product: 200,
  region: 100,
  organisation: 200,
  name: 100,
  email: 254,
  phone: 40,
  message: 10_000,
  reason: 2_000,
  explanation: 10_000,
  fieldText: 4_000,
  fields: 50,
  serialNumber: 100,
  street: 300,
  postalCode: 20,
  place: 100,
  note: 10_000,
} as const;

/** The earliest day on which something can have happened; the latest is today, wherever today is. */
export const EARLIEST_OCCURRENCE = "1900-01-01";

/** Sizes that the service holds every request to. */
export const requestLimits = {
  bodyBytes: 131_072,
  /** A site's settings, in all its languages. */
  settingsBytes: 1_048_576,
  jsonDepth: 16,
  idempotencyKeyMinLength: 16,
  idempotencyKeyMaxLength: 255,
} as const;
