import type { StaffRole } from "@heed/contract/desk";

/** Who is at work on a request to the desk: somebody who is signed in, as a member of staff of one site. */
export interface StaffMember {
  /** Their id at this site. */
  id: string;
  siteId: string;
  /** Their account, which may belong to the staff of other sites too. */
  userId: string;
  name: string;
  email: string;
  role: StaffRole;
  /** The ids of their teams. */
  teams: string[];
}
