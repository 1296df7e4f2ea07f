import { afterEach, beforeEach, expect, it } from "vitest";
import { serviceClient } from "../../testing/case-form-page.ts";
import { caseAt } from "../../testing/case-tracker-page.ts";
import { choose, clearPage, find, goOn, openSurvey, placeSurvey, responsesTo, textOf } from "../../testing/survey-page.ts";

beforeEach(clearPage);
afterEach(clearPage);

/** The invitation of a customer of their own, whose case was closed a moment ago. */
async function invite(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.com`;
  const { reference, accessCode } = await caseAt("answered", { category: "staff_conduct", contact: { email } });
  const opened = serviceClient().cases.open(reference, accessCode);
  await opened.accept();
  const { survey } = await opened.get();
  if (!survey) throw new Error("Nobody was invited.");
  return survey.invitation;
}

const invited = { surveyId: "after_case" };

it("is taken from the address, goes out of it, survives a reload, and is good for one response", async () => {
  const invitation = await invite();
  history.replaceState({ ofThePage: 1 }, "", `${location.pathname}${location.search}#invitation=${invitation}`);
  const element = await openSurvey({ ...invited, fromLink: true });
  expect(location.hash).toBe("");
  expect(history.state).toMatchObject({ ofThePage: 1 });
  element.remove();
  const again = await openSurvey({ ...invited, fromLink: true });
  await choose(again, "csat", 2);
  await goOn(again);
  await goOn(again);
  await goOn(again);
  await expect.poll(() => textOf(again)).toContain("Thank you. It helps us.");
  expect((await responsesTo("after_case")).at(-1)).toMatchObject({ status: "complete", source: "email", answers: { csat: 2 } });
  again.remove();
  const late = placeSurvey({ ...invited, fromLink: true });
  await expect.poll(() => textOf(late)).toContain("You have answered this survey already. Thank you.");
});

it("keeps the answers of one invitation from those of another", async () => {
  const [one, other] = [await invite(), await invite()];
  const first = await openSurvey({ ...invited, invitation: one });
  await choose(first, "csat", 1);
  dispatchEvent(new PageTransitionEvent("pagehide"));
  first.remove();
  const second = await openSurvey({ ...invited, invitation: other });
  expect(second.answers).toEqual({});
  second.invitation = one;
  await expect.poll(() => second.answers).toEqual({ csat: 1 });
});

it("can be declined, for once or for good", async () => {
  for (const choice of ["Not this survey", "No surveys at all"]) {
    const element = await openSurvey({ ...invited, invitation: await invite() });
    const heard: Event[] = [];
    element.addEventListener("heed-survey-dismissed", (event) => heard.push(event));
    find(element, "[part=decline]").click();
    await expect.poll(() => textOf(element)).toContain("You do not want to answer?");
    const buttons = [...element.renderRoot.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent.trim() === "Back to the questions")!.click();
    await expect.poll(() => textOf(element)).toContain("How satisfied are you");
    find(element, "[part=decline]").click();
    await expect.poll(() => textOf(element)).toContain(choice);
    [...element.renderRoot.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === choice)!.click();
    await expect.poll(() => textOf(element)).toContain("We have noted that.");
    expect(heard[0]).toMatchObject({ scope: choice.startsWith("Not") ? "this" : "all" });
    element.remove();
  }
});

it("says that an invitation is none", async () => {
  const element = placeSurvey({ ...invited, invitation: "00000000-0000-4000-8000-000000000000.forged" });
  await expect.poll(() => textOf(element)).toContain("This invitation does not work any more");
});
