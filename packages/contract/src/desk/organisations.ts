import * as z from "zod/mini";
import { organisationRoles } from "../me/organisation-roles.ts";
import { emailSchema, instantSchema, lineSchema } from "../text/text-schemas.ts";
import { pageSchema } from "./page.ts";

export const ORGANISATION_NAME_MAX_LENGTH = 200;
/** The most members of one organisation. */
export const ORGANISATION_MAX_MEMBERS = 500;

/** A company or household whose people are customers. Who leads it reads and writes on the cases of all its members. */
export const organisationItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  memberCount: z.int(),
  createdAt: instantSchema,
  removedAt: z.nullable(instantSchema),
});

export type OrganisationItem = z.infer<typeof organisationItemSchema>;

export const organisationPageSchema = pageSchema(organisationItemSchema);

export const organisationMemberSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(organisationRoles),
  addedAt: instantSchema,
  /** Who of the staff added them. */
  addedBy: z.string(),
});

export type OrganisationMember = z.infer<typeof organisationMemberSchema>;

/** What was done to it, newest first: kept for good, also once it was removed. */
export const organisationEventTypes = ["created", "renamed", "member_added", "role_changed", "member_removed", "removed"] as const;

export const organisationEventSchema = z.object({
  type: z.enum(organisationEventTypes),
  at: instantSchema,
  by: z.string(),
  /** The member's address, or the organisation's name then. */
  about: z.string(),
  role: z.nullable(z.enum(organisationRoles)),
});

export type OrganisationEvent = z.infer<typeof organisationEventSchema>;

/** An organisation with its members by address, and the newest 100 things that were done to it. One that was removed has no members. */
export const organisationSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: instantSchema,
  removedAt: z.nullable(instantSchema),
  members: z.array(organisationMemberSchema),
  history: z.array(organisationEventSchema),
});

export type Organisation = z.infer<typeof organisationSchema>;

export const newOrganisationSchema = z.strictObject({ name: lineSchema(ORGANISATION_NAME_MAX_LENGTH) });

export type NewOrganisation = z.infer<typeof newOrganisationSchema>;

/** Adds somebody by their address, or gives them another role. Nobody is told. */
export const organisationMemberInputSchema = z.strictObject({ email: emailSchema, role: z.enum(organisationRoles) });

export type OrganisationMemberInput = z.infer<typeof organisationMemberInputSchema>;
