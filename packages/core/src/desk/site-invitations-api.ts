import type { MadeInvitation, NewInvitation } from "@heed/contract/desk";
import { invitationListShape, madeInvitationShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { InvitationList } from "./desk-answers.ts";
import { change, read, segment, type DeskCallOptions } from "./desk-call.ts";

/** Inviting people to work at the site. */
export interface SiteInvitationsApi {
  /** Those that are still open. */
  list(options?: DeskCallOptions): Promise<InvitationList>;
  /** Invites somebody; an earlier open invitation to the same address ends. The link is told only here. */
  make(invitation: NewInvitation, options?: DeskCallOptions): Promise<MadeInvitation>;
  /** Takes an invitation back. */
  withdraw(invitationId: string, options?: DeskCallOptions): Promise<void>;
}

export function createSiteInvitationsApi(service: Service): SiteInvitationsApi {
  const path = "/invitations";
  return {
    async list({ signal } = {}) {
      return read(service, { purpose: "read the invitations", path, shape: invitationListShape, signal });
    },
    async make(body, { signal } = {}) {
      return change(service, { purpose: "invite", path, body, shape: madeInvitationShape, signal });
    },
    async withdraw(invitationId, { signal } = {}) {
      const purpose = "take the invitation back";
      return change(service, { purpose, method: "DELETE", path: `${path}/${segment(invitationId)}`, signal });
    },
  };
}
