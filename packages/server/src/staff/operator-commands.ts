import type { Invitation, MadeInvitation, NewInvitation, PasswordResetLink, StaffMember } from "@heed/contract/desk";
import { systemClock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import { getSite } from "../site/index.ts";
import { findOpenInvitations } from "./invitation-store.ts";
import { invite, listInvitations } from "./invitations.ts";
import { findMembers } from "./member-store.ts";
import { listMembers, removeMember } from "./members.ts";
import { makeOperatorResetLink } from "./password-reset-links.ts";

export interface StaffOperatorDependencies {
  database: Pick<HeedDatabase, "db">;
  /** Where links of invitations lead. */
  publicUrl: string;
}

export interface StaffInvitationCommand {
  siteKey: string;
  invitation: NewInvitation;
}

export interface StaffRemovalCommand {
  siteKey: string;
  email: string;
}

/** Who works at a site, and who has been invited. */
export interface StaffOverview {
  members: StaffMember[];
  invitations: Invitation[];
}

/**
 * Invites somebody on the word of whoever runs the service. Nothing is mailed: they have the link.
 *
 * @throws ProblemError `site_not_found`, `validation_failed`, `name_taken`
 */
export async function inviteAsOperator(
  { database, publicUrl }: StaffOperatorDependencies,
  { siteKey, invitation }: StaffInvitationCommand,
): Promise<MadeInvitation> {
  const site = await getSite(database, siteKey);
  return invite({ database, publicUrl, clock: systemClock }, { site, input: invitation, invitedBy: null });
}

/** @throws ProblemError `site_not_found` */
export async function listStaff({ database, publicUrl }: StaffOperatorDependencies, siteKey: string): Promise<StaffOverview> {
  const { id } = await getSite(database, siteKey);
  const invitations = await listInvitations({ database, publicUrl, clock: systemClock }, id);
  return { members: await listMembers({ database }, id), invitations };
}

/** @throws ProblemError `site_not_found`, `resource_not_found`, `last_admin` */
export async function removeAsOperator(
  { database }: StaffOperatorDependencies,
  { siteKey, email }: StaffRemovalCommand,
): Promise<StaffMember> {
  return removeMember({ database, clock: systemClock }, { site: await getSite(database, siteKey), email });
}

/**
 * A link by which somebody can set a new password, whatever sites they work at. Nothing is mailed.
 *
 * @throws ProblemError `resource_not_found`
 */
export async function resetAsOperator(dependencies: StaffOperatorDependencies, email: string): Promise<PasswordResetLink> {
  return makeOperatorResetLink({ ...dependencies, clock: systemClock }, email);
}

/** How a site without an admin gets its first: by a new link, or by one that was shown before and is still open. */
export type FirstAdmin = { link: string; email: string; expiresAt: string } | { link: null; email: string; expiresAt: string };

/** `null` where the site has an admin. */
export async function offerFirstAdmin(
  dependencies: StaffOperatorDependencies,
  { siteKey, email }: { siteKey: string; email: string },
): Promise<FirstAdmin | null> {
  const { db } = dependencies.database;
  const site = await getSite(dependencies.database, siteKey);
  const members = await findMembers(db, site.id);
  if (members.some(({ role, isActive }) => role === "admin" && isActive)) return null;
  const pending = (await findOpenInvitations(db, site.id, systemClock())).find(({ role }) => role === "admin");
  if (pending) return { link: null, email: pending.email, expiresAt: pending.expiresAt.toISOString() };
  const { link, expiresAt } = await inviteAsOperator(dependencies, { siteKey, invitation: { email, role: "admin" } });
  return { link, email, expiresAt };
}
