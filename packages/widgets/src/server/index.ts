/** Elements as markup, made on a server. For Node and its like: nothing here runs in a browser. */
export type {
  CaseFormMarkup,
  CaseFormOnServer,
  CaseLookUpOnServer,
  CasePageOnServer,
  CaseReceiptOnServer,
  CaseStep,
  ElementStyles,
  FirstFrameOnServer,
  PageSheet,
  PlainAnswers,
  PlainLink,
  ProposalBoardOnServer,
  ProposalFormOnServer,
  SentCaseForm,
  SurveyOnServer,
  SurveyPageOnServer,
  SurveyProgress,
} from "./on-server.ts";
export { pageStyles } from "./page-styles.ts";
export { readCaseForm, renderCaseForm } from "./render-case-form.ts";
export { renderCaseLookUp, renderCasePage } from "./render-case-page.ts";
export { renderCaseReceipt } from "./render-case-receipt.ts";
export { renderFirstFrame } from "./render-first-frame.ts";
export { renderProposalBoard } from "./render-proposal-board.ts";
export { proposalFaultsInWords, proposalReceiptInWords, renderProposalForm } from "./render-proposal-form.ts";
export { renderSurvey } from "./render-survey.ts";
export { advanceSurvey } from "./advance-survey.ts";
export { renderSurveyEnd, renderSurveyPage } from "./render-survey-page.ts";
export { textsLocale } from "../localization/locale.ts";
