import * as z from "zod/mini";
import { slugSchema } from "../cases/new-case.ts";
import { instantSchema } from "../text/text-schemas.ts";
import { identityAlgorithms } from "./identity-algorithms.ts";

/** The most keys of a site: two while one takes the other's place, and some for several shops. */
export const MAX_IDENTITY_KEYS = 10;

/** A key as it is shown. A secret is never shown again; `publicKey` is null for it. */
export const identityKeySchema = z.object({
  /** What tokens name as `kid`. */
  id: z.string(),
  algorithm: z.enum(identityAlgorithms),
  publicKey: z.nullable(z.string()),
  createdAt: instantSchema,
  /** Who of the staff added it. */
  createdBy: z.string(),
});

export type IdentityKey = z.infer<typeof identityKeySchema>;

export const identityKeyListSchema = z.object({ items: z.array(identityKeySchema) });

/** For `HS256` a secret of at least 32 characters; for the others a public key in PEM (SPKI), never a private one. */
export const newIdentityKeySchema = z.strictObject({
  id: slugSchema,
  algorithm: z.enum(identityAlgorithms),
  key: z.string().check(z.minLength(32, "too_short"), z.maxLength(4_000, "too_long"), z.regex(/^[\x20-\x7e\r\n]*$/, "invalid_characters")),
});

export type NewIdentityKey = z.infer<typeof newIdentityKeySchema>;
