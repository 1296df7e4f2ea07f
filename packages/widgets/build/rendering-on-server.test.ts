import { expect, it } from "vitest";
import * as rendering from "../src/server/index.ts";
import type * as declared from "../src/server/on-server.ts";

it("does what is declared for servers, and nothing besides", () => {
  const all: typeof declared = rendering;
  const names: Record<keyof typeof declared, true> = {
    advanceSurvey: true,
    pageStyles: true,
    proposalFaultsInWords: true,
    proposalReceiptInWords: true,
    readCaseForm: true,
    renderCaseForm: true,
    renderCaseLookUp: true,
    renderCasePage: true,
    renderCaseReceipt: true,
    renderFirstFrame: true,
    renderProposalBoard: true,
    renderProposalForm: true,
    renderSurvey: true,
    renderSurveyEnd: true,
    renderSurveyPage: true,
    textsLocale: true,
  };
  expect(Object.keys(all).toSorted()).toEqual(Object.keys(names));
});
