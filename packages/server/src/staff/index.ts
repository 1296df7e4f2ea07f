export type { InvitedStaff, OnInvited } from "./invitations.ts";
export { findMembers } from "./member-store.ts";
export {
  inviteAsOperator,
  listStaff,
  offerFirstAdmin,
  removeAsOperator,
  resetAsOperator,
  type FirstAdmin,
  type StaffInvitationCommand,
  type StaffOverview,
  type StaffRemovalCommand,
} from "./operator-commands.ts";
export { answerResetRequest } from "./request-password-reset.ts";
export type { OpenIdConnectOptions } from "./sign-in-libraries.ts";
export { createStaffDesk } from "./staff-desk.ts";
export type { StaffMember } from "./staff-member.ts";
