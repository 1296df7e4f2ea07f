export { findProposalMail } from "./find-proposal-mail.ts";
export { proposalLink } from "./proposal-link.ts";
export { queueAuthorMail, queueNews, tellSubscribers } from "./tell-subscribers.ts";
export { mintUnsubscribeToken, readUnsubscribeToken } from "./unsubscribe-token.ts";
