export type { StoredInvitation } from "./invitation-store.ts";
export { readInvitation, useInvitation } from "./invitations.ts";
