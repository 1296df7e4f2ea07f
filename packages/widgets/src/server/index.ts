/** Elements as markup, made on a server. For Node and its like: nothing here runs in a browser. */
export type { ElementStyles, NamedSheets } from "./element-styles.ts";
export { jsonScript } from "./embedded-json.ts";
export { renderElement, type ElementOnServer } from "./render-element.ts";
export { renderSurvey, type SurveyOnServer } from "./render-survey.ts";
export { renderProposalBoard, type ProposalBoardOnServer } from "./render-proposal-board.ts";
export { proposalFaultsInWords, proposalReceiptInWords, renderProposalForm, type ProposalFormOnServer } from "./render-proposal-form.ts";
