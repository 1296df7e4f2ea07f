import { msg, str } from "@lit/localize";
import type { OrganisationRole } from "@heed/core";
import type { OrganisationEvent } from "@heed/core/desk";

export function organisationRoleName(role: OrganisationRole): string {
  return role === "lead" ? msg("Lead") : msg("Member");
}

/** What a role lets somebody do, for whoever gives it. */
export function organisationRoleText(role: OrganisationRole): string {
  return role === "lead"
    ? msg("Reads and writes on the cases of all members. Make sure that the address is the right person’s.")
    : msg("Has their own cases, and sees nobody else’s.");
}

/** What was done to an organisation, and by whom. */
export function eventInWords({ type, by, about, role }: OrganisationEvent): string {
  const roleName = organisationRoleName(role ?? "member");
  switch (type) {
    case "created":
      return msg(str`${by} created it as “${about}”`);
    case "renamed":
      return msg(str`${by} renamed it to “${about}”`);
    case "member_added":
      return msg(str`${by} added ${about} as ${roleName}`);
    case "role_changed":
      return msg(str`${by} gave ${about} the role ${roleName}`);
    case "member_removed":
      return msg(str`${by} removed ${about}`);
    case "removed":
      return msg(str`${by} removed the organisation “${about}”`);
  }
}
