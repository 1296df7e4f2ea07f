import type { DeskSurvey } from "@heed/contract/desk";
import { surveyStarters } from "@heed/contract/survey-starters";
import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, colleague, control, findAll, openDesk, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { SurveysPage } from "./surveys-page.ts";
import "./surveys-page.ts";
import type { SurveyPage } from "./survey-page.ts";

const others = colleague("manager");


afterEach(async () => {
  await clearPage();
  for (const { id, status } of (await others.surveys.list()).items) if (status === "draft") await others.surveys.delete(id);
});

async function add(starter: string, id = `${starter}-${crypto.randomUUID().slice(0, 8)}`): Promise<DeskSurvey> {
  const { definition, settings } = surveyStarters.find((each) => each.id === starter)!;
  return others.surveys.add({ id, definition, settings });
}

async function open({ as = "manager", width = 1280 }: { as?: keyof typeof testStaff; width?: number } = {}): Promise<{ app: DeskApp; page: SurveysPage }> {
  await signInAs(as);
  const app = await openDesk("/desk/demo/surveys", { width });
  const page = await shownPage<SurveysPage>(app, "desk-surveys-page");
  await expect.poll(() => textOf(page)).not.toContain("Loading");
  return { app, page };
}

/** The native control of a field in the dialog. */
function field(page: SurveysPage, name: string): HTMLInputElement {
  const [found] = findAll(page.renderRoot as ShadowRoot, `heed-text-field[data-field="${name}"]`);
  return found!.shadowRoot!.querySelector("input")!;
}

it("lists what there is, with where it stands", async () => {
  const { id, version } = await add("needs");
  await others.surveys.publish(id, { version });
  await add("effort");
  const { app, page } = await open();
  const text = textOf(page);
  expect(text).toContain("What do you need from us?");
  expect(text).toContain("Published");
  expect(text).toContain("anonymous");
  expect(text).toContain("How easy was it?");
  expect(text).toContain("by Amara Cole");
  await expectNoAxeFindings(app);
  const published = await others.surveys.get(id);
  await others.surveys.close(id, { version: published.version });
});

it("makes a draft from a starting point, and goes there", async () => {
  const { app, page } = await open();
  await userEvent.click(control(page.renderRoot, "New survey"));
  await expect.poll(() => field(page, "title").getClientRects().length).toBeGreaterThan(0);
  await expectNoAxeFindings(app);
  await userEvent.click(findAll(page.renderRoot as ShadowRoot, 'input[value="recommendation"]')[0]!);
  await expect.poll(() => field(page, "title").value).toBe("Your opinion of us");
  const name = `Ökologie & mehr ${crypto.randomUUID().slice(0, 4)}`;
  await userEvent.fill(field(page, "title"), name);
  await expect.poll(() => field(page, "id").value).toMatch(/^okologie-mehr-[0-9a-f]{4}$/);
  await userEvent.click(control(page.renderRoot, "Make the draft"));
  const survey = await shownPage<SurveyPage>(app, "desk-survey-page");
  await expect.poll(() => textOf(survey)).toContain(name);
  const stored = (await others.surveys.list()).items.find(({ title }) => title.en === name);
  expect(stored).toMatchObject({ status: "draft", publishedVersion: null });
});

it("says that an id is taken, and keeps what was typed", async () => {
  const taken = await add("needs");
  const { page } = await open();
  await userEvent.click(control(page.renderRoot, "New survey"));
  await expect.poll(() => field(page, "id").getClientRects().length).toBeGreaterThan(0);
  await userEvent.fill(field(page, "title"), "Mine");
  await userEvent.fill(field(page, "id"), taken.id);
  await userEvent.click(control(page.renderRoot, "Make the draft"));
  await expect.poll(() => textOf(page)).toContain("There is a survey with this id already.");
  expect(field(page, "title").value).toBe("Mine");
});

it("shows a supervisor what there is, on a phone, and offers nothing to change", async () => {
  await add("needs");
  const { app, page } = await open({ as: "supervisor", width: 390 });
  expect(textOf(page)).toContain("What do you need from us?");
  expect(() => control(page.renderRoot, "New survey")).toThrow();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(app);
});
