import type { PasswordResetLink, StaffChange, StaffMember } from "@heed/contract/desk";
import { passwordResetLinkShape, staffListShape, staffMemberShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { StaffList } from "./desk-answers.ts";
import { change, read, segment, type DeskCallOptions } from "./desk-call.ts";

/** Who works at the site. */
export interface StaffApi {
  list(options?: DeskCallOptions): Promise<StaffList>;
  /**
   * Changes name, role or teams, or ends somebody's access.
   *
   * @throws {ProblemError} `last_admin` when nobody could administer the site any more
   */
  change(staffId: string, staffChange: StaffChange, options?: DeskCallOptions): Promise<StaffMember>;
  /** Ends all sessions of somebody. */
  signOut(staffId: string, options?: DeskCallOptions): Promise<void>;
  /**
   * Makes a link by which somebody can set a new password, once, within an hour. Nobody else ever shows it.
   *
   * @throws {ProblemError} `works_elsewhere` when their account belongs to another site too
   */
  makePasswordResetLink(staffId: string, options?: DeskCallOptions): Promise<PasswordResetLink>;
}

export function createStaffApi(service: Service): StaffApi {
  const path = (staffId: string, below = "") => `/staff/${segment(staffId)}${below}`;
  return {
    async list({ signal } = {}) {
      return read(service, { purpose: "read the staff", path: "/staff", shape: staffListShape, signal });
    },
    async change(staffId, body, { signal } = {}) {
      const purpose = "change the member of staff";
      return change(service, { purpose, method: "PATCH", path: path(staffId), body, shape: staffMemberShape, signal });
    },
    async signOut(staffId, { signal } = {}) {
      return change(service, { purpose: "end the sessions", path: path(staffId, "/sign-out"), signal });
    },
    async makePasswordResetLink(staffId, { signal } = {}) {
      const call = { path: path(staffId, "/password-reset"), shape: passwordResetLinkShape, signal };
      return change(service, { purpose: "make a link for a new password", ...call });
    },
  };
}
