export { askAfterClosing } from "./ask-after-closing.ts";
export { wasAskedAbout, type StoredInvitation } from "./invitation-store.ts";
export { readInvitation, useInvitation } from "./invitations.ts";
export { findSurveyMail, mailInvitation } from "./mail-invitation.ts";
export { declineRoutes } from "./routes.ts";
export { visitCustomer } from "./visit-customer.ts";
export { findWaitingSurvey } from "./waiting-survey.ts";
