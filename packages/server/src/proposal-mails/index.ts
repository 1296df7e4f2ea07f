export { findProposalMail } from "./find-proposal-mail.ts";
export { proposalLink } from "./proposal-link.ts";
export { queueAuthorMail, queueNews, tellSubscribers } from "./tell-subscribers.ts";
export { queueSignInCode } from "./queue-sign-in-code.ts";
export { mintUnsubscribeToken, readUnsubscribeToken } from "./unsubscribe-token.ts";
