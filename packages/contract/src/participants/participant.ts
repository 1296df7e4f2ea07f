import * as z from "zod/mini";
import { caseLimits } from "../cases/limits.ts";
import { consentSchema } from "../cases/new-case.ts";
import { emailSchema, instantSchema, lineSchema, localeSchema } from "../text/text-schemas.ts";

/** Work that costs a visitor's device a moment, and a sender of thousands a lot: find the number whose hash this is. */
export const challengeSchema = z.object({
  algorithm: z.string(),
  challenge: z.string(),
  salt: z.string(),
  maxNumber: z.int(),
  signature: z.string(),
  expiresAt: instantSchema,
});

export type Challenge = z.infer<typeof challengeSchema>;

/** A challenge as it was given, with the number that solves it. */
export const proofSchema = z.strictObject({
  algorithm: z.string().check(z.maxLength(20)),
  challenge: z.string().check(z.maxLength(128)),
  salt: z.string().check(z.maxLength(200)),
  signature: z.string().check(z.maxLength(128)),
  number: z.int().check(z.minimum(0)),
});

export type Proof = z.infer<typeof proofSchema>;

/** Somebody who takes part: `isVerified` once an e-mail address was shown to be theirs. */
export const participantSchema = z.object({
  isVerified: z.boolean(),
  email: z.nullable(z.string()),
  name: z.nullable(z.string()),
});

export type Participant = z.infer<typeof participantSchema>;

/** What `POST /participants` takes: taking part without an e-mail address. */
export const newParticipantSchema = z.strictObject({ locale: localeSchema, consent: consentSchema, proof: proofSchema });

export type NewParticipant = z.infer<typeof newParticipantSchema>;

/** `token` is told here alone and stands for the participant on this device. */
export const joinedParticipantSchema = z.object({ token: z.string(), participant: participantSchema });

export type JoinedParticipant = z.infer<typeof joinedParticipantSchema>;

export const participantChangeSchema = z.strictObject({
  name: z.optional(z.nullable(lineSchema(caseLimits.name))),
  consent: z.optional(consentSchema),
});

export type ParticipantChange = z.infer<typeof participantChangeSchema>;

/** What `POST /sessions` takes: a code is mailed. The answer is the same whether or not the address is known. */
export const newSessionSchema = z.strictObject({ email: emailSchema, locale: localeSchema, consent: consentSchema });

export type NewSession = z.infer<typeof newSessionSchema>;

/** `secret` stays with the browser that asked: the code alone opens nothing. */
export const startedSessionSchema = z.object({ id: z.string(), secret: z.string(), expiresAt: instantSchema });

export type StartedSession = z.infer<typeof startedSessionSchema>;

/** What `POST /sessions/verify` takes. With the token of a participant without an address as bearer, what they did goes over. */
export const sessionCodeSchema = z.strictObject({
  id: z.uuid(),
  secret: z.string().check(z.maxLength(100)),
  code: z.string().check(z.regex(/^[0-9]{6}$/, "not_an_option")),
});

export type SessionCode = z.infer<typeof sessionCodeSchema>;

/** The longest signed token that is looked at. */
export const HOST_TOKEN_MAX_LENGTH = 8_000;

/**
 * What `POST /sessions/token` takes: a JWT (RFC 7519) by a key of the site's, with `sub`, `email`, `aud` (the site's
 * key), `iat` and an `exp` at most ten minutes ahead; `name` if there is one. `email_verified` must not be false.
 * Without `locale` mails come in the first of the site's languages; `consent` is what was agreed to, if it was asked.
 */
export const hostTokenSchema = z.strictObject({
  token: z.string().check(z.minLength(1, "required"), z.maxLength(HOST_TOKEN_MAX_LENGTH, "too_long")),
  locale: z.optional(localeSchema),
  consent: z.optional(consentSchema),
});

export type HostToken = z.infer<typeof hostTokenSchema>;

/** What such a token must claim. Whoever leaves `email_verified` out answers for the address; a name that is none is left out. */
export const hostClaimsSchema = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(255)),
  email: emailSchema,
  email_verified: z.optional(z.literal(true)),
  name: z.catch(z.optional(lineSchema(caseLimits.name)), undefined),
  iat: z.number(),
  exp: z.number(),
});

export type HostClaims = z.infer<typeof hostClaimsSchema>;
