/** Elements as markup, made on a server. For Node and its like: nothing here runs in a browser. */
export type { ElementStyles, ProposalBoardOnServer, ProposalFormOnServer, SurveyOnServer } from "./on-server.ts";
export { renderProposalBoard } from "./render-proposal-board.ts";
export { proposalFaultsInWords, proposalReceiptInWords, renderProposalForm } from "./render-proposal-form.ts";
export { renderSurvey } from "./render-survey.ts";
