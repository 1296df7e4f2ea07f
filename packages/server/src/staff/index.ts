export type { InvitedStaff, OnInvited } from "./invitations.ts";
export {
  inviteAsOperator,
  listStaff,
  offerFirstAdmin,
  removeAsOperator,
  type FirstAdmin,
  type StaffInvitationCommand,
  type StaffOverview,
  type StaffRemovalCommand,
} from "./operator-commands.ts";
export type { OpenIdConnectOptions } from "./sign-in-libraries.ts";
export { createStaffDesk } from "./staff-desk.ts";
export type { StaffMember } from "./staff-member.ts";
