import type { InvitationPreview, StaffSession } from "@heed/contract/desk";
import { invitationPreviewShape, staffSessionShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import { change, type DeskCallOptions } from "./desk-call.ts";

/** What whoever holds the link of an invitation can do with it. */
export interface InvitedApi {
  /**
   * What an invitation is for, before it is accepted.
   *
   * @throws {ProblemError} `invitation_not_valid` when it was used, has expired or was taken back
   */
  lookUp(token: string, options?: DeskCallOptions): Promise<InvitationPreview>;
  /** Accepts it and signs in. With an account already, the password is the one it has; else the one to be. */
  accept(input: { token: string; name: string; password: string }, options?: DeskCallOptions): Promise<StaffSession>;
}

export function createInvitedApi(service: Service): InvitedApi {
  return {
    async lookUp(token, { signal } = {}) {
      const body = { token };
      const path = "/invitations/look-up";
      return change(service, { purpose: "look up the invitation", path, body, shape: invitationPreviewShape, signal });
    },
    async accept(body, { signal } = {}) {
      const path = "/invitations/accept";
      return change(service, { purpose: "accept the invitation", path, body, shape: staffSessionShape, signal });
    },
  };
}
