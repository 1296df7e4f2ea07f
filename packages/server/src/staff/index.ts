export { invite, listInvitations, type InvitedStaff, type OnInvited } from "./invitations.ts";
export { listMembers, removeMember } from "./members.ts";
export { createStaffDesk, type StaffDesk, type StaffDeskOptions } from "./staff-desk.ts";
export type { OpenIdConnectOptions } from "./sign-in-libraries.ts";
export type { StaffMember } from "./staff-member.ts";
