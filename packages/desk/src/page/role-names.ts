import { msg } from "@lit/localize";
import type { StaffRole } from "@heed/core/desk";

/** What a role is called. */
export function roleName(role: StaffRole): string {
  switch (role) {
    case "agent":
      return msg("Agent");
    case "reviewer":
      return msg("Reviewer");
    case "supervisor":
      return msg("Supervisor");
    case "manager":
      return msg("Manager");
    case "inspector":
      return msg("Inspector");
    case "admin":
      return msg("Admin");
  }
}
