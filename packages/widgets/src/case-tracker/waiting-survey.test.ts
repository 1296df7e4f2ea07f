import { afterEach, beforeEach, expect, it } from "vitest";
import { clearPage, serviceClient } from "../../testing/case-form-page.ts";
import { caseAt, openTracker } from "../../testing/case-tracker-page.ts";
import { choose, goOn, isReady, responsesTo, textOf } from "../../testing/survey-page.ts";
import type { CaseTracker } from "./case-tracker.ts";
import type { SurveyElement } from "../survey/survey.ts";

beforeEach(clearPage);
afterEach(clearPage);

const surveyIn = (tracker: CaseTracker): SurveyElement | null => tracker.renderRoot.querySelector<SurveyElement>("heed-survey");
const ratingIn = (tracker: CaseTracker): Element | null => tracker.renderRoot.querySelector("[part=rating]");

it("asks once a case is closed, in place of the rating, and shows the thanks", async () => {
  const filed = await caseAt("answered", { category: "staff_conduct", contact: { email: "tracked@example.com" } });
  const tracker = await openTracker(filed);
  await expect.poll(() => ratingIn(tracker)).not.toBeNull();
  await serviceClient().cases.open(filed.reference, filed.accessCode).accept();
  await expect.poll(() => surveyIn(tracker), { timeout: 5_000 }).not.toBeNull();
  const survey = surveyIn(tracker)!;
  await isReady(survey);
  expect(ratingIn(tracker)).toBeNull();
  await choose(survey, "csat", 5);
  await goOn(survey);
  await goOn(survey);
  await expect.poll(() => textOf(survey)).toContain("Thank you. It helps us.");
  expect((await responsesTo("after_case")).some(({ source, status }) => source === "tracker" && status === "complete")).toBe(true);
  expect(surveyIn(tracker)).toBe(survey);
  tracker.remove();

  const again = await openTracker(filed);
  await expect.poll(() => again.renderRoot.textContent).toContain("This case is closed.");
  expect(surveyIn(again)).toBeNull();
  expect(ratingIn(again)).toBeNull();
});

it("asks for a rating where no survey waits", async () => {
  const filed = await caseAt("answered");
  await serviceClient().cases.open(filed.reference, filed.accessCode).accept();
  const tracker = await openTracker(filed);
  await expect.poll(() => ratingIn(tracker)).not.toBeNull();
  expect(surveyIn(tracker)).toBeNull();
});
