import * as z from "zod/mini";
import { caseLimits } from "../cases/limits.ts";
import { slugSchema } from "../cases/new-case.ts";
import { emailSchema, instantSchema, lineSchema } from "../text/text-schemas.ts";
import { staffRoles } from "./permissions.ts";

export const passwordLimits = { minLength: 10, maxLength: 128 } as const;

/** Long enough, and whatever characters one likes; the service also refuses what everybody uses. */
const newPasswordSchema = z
  .string()
  .check(z.minLength(passwordLimits.minLength, "too_short"), z.maxLength(passwordLimits.maxLength, "too_long"));

const anyPasswordSchema = z.string().check(z.minLength(1, "required"), z.maxLength(1_000, "too_long"));
const tokenSchema = z.string().check(z.minLength(1, "required"), z.maxLength(200, "too_long"));
const teamIdsSchema = z.array(slugSchema).check(z.maxLength(100));

export const signInMethodsSchema = z.object({
  password: z.boolean(),
  /** The company's own sign-in, where there is one: `GET /v1/desk/sign-in/oidc` leads to it. */
  openIdConnect: z.nullable(z.object({ label: z.string() })),
  /** Whether a forgotten password can be replaced by mail; where not, an admin can make a link for it. */
  resetByMail: z.boolean(),
});

export const signInSchema = z.strictObject({ email: emailSchema, password: anyPasswordSchema });

export const changePasswordSchema = z.strictObject({
  currentPassword: anyPasswordSchema,
  newPassword: newPasswordSchema,
});

export const passwordResetRequestSchema = z.strictObject({ email: emailSchema });

export const completePasswordResetSchema = z.strictObject({ token: tokenSchema, newPassword: newPasswordSchema });

/** The only time that the link is shown. */
export const passwordResetLinkSchema = z.object({ link: z.string(), expiresAt: instantSchema });

export type PasswordResetLink = z.infer<typeof passwordResetLinkSchema>;

export const membershipSchema = z.object({
  siteKey: z.string(),
  siteName: z.string(),
  staffId: z.string(),
  role: z.enum(staffRoles),
  teams: z.array(z.string()),
});

export type Membership = z.infer<typeof membershipSchema>;

/** Who is signed in, and where they work. */
export const staffSessionSchema = z.object({
  user: z.object({ name: z.string(), email: z.string() }),
  memberships: z.array(membershipSchema),
});

export type StaffSession = z.infer<typeof staffSessionSchema>;

export const staffMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(staffRoles),
  teams: z.array(z.string()),
  isActive: z.boolean(),
  createdAt: instantSchema,
});

export type StaffMember = z.infer<typeof staffMemberSchema>;

export const staffListSchema = z.object({ items: z.array(staffMemberSchema) });

/** What is not given stays as it is. */
export const staffChangeSchema = z.strictObject({
  name: z.optional(lineSchema(caseLimits.name)),
  role: z.optional(z.enum(staffRoles)),
  teams: z.optional(teamIdsSchema),
  isActive: z.optional(z.boolean()),
});

export type StaffChange = z.infer<typeof staffChangeSchema>;

export const newInvitationSchema = z.strictObject({
  email: emailSchema,
  name: z.optional(lineSchema(caseLimits.name)),
  role: z.enum(staffRoles),
  teams: z.optional(teamIdsSchema),
});

export type NewInvitation = z.infer<typeof newInvitationSchema>;

export const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.nullable(z.string()),
  role: z.enum(staffRoles),
  teams: z.array(z.string()),
  invitedBy: z.nullable(z.string()),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});

export type Invitation = z.infer<typeof invitationSchema>;

export const invitationListSchema = z.object({ items: z.array(invitationSchema) });

/** The only time that the link is shown. */
export const madeInvitationSchema = z.extend(invitationSchema, { link: z.string(), isMailed: z.boolean() });

export type MadeInvitation = z.infer<typeof madeInvitationSchema>;

export const invitationTokenSchema = z.strictObject({ token: tokenSchema });

/** What whoever holds the link may know before accepting. `hasAccount`: the password is the one they have. */
export const invitationPreviewSchema = z.object({
  siteName: z.string(),
  email: z.string(),
  name: z.nullable(z.string()),
  role: z.enum(staffRoles),
  invitedBy: z.nullable(z.string()),
  expiresAt: instantSchema,
  hasAccount: z.boolean(),
});

export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;

/** With an account already, `password` is the one it has; else the one to be. */
export const acceptInvitationSchema = z.strictObject({
  token: tokenSchema,
  name: lineSchema(caseLimits.name),
  password: anyPasswordSchema,
});
