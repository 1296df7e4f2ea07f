import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answer, publishedSurvey } from "../../testing/answered-survey.ts";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { press, sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, colleague, openDesk, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { FollowUpsPage } from "./follow-ups-page.ts";
import "./follow-ups-page.ts";

afterEach(clearPage);

async function openFollowUps({ query = "", width = 1280, as = "manager" }: { query?: string; width?: number; as?: keyof typeof testStaff } = {}): Promise<{ app: DeskApp; list: FollowUpsPage }> {
  await signInAs(as);
  const app = await openDesk(`/desk/demo/surveys/follow-ups${query}`, { width });
  const list = await shownPage<FollowUpsPage>(app, "desk-follow-ups-page");
  await expect.poll(() => list.renderRoot.querySelector(".items, .notice"), { timeout: 15_000 }).not.toBeNull();
  return { app, list };
}

/** A survey whose low scores are followed up, and so many of them. What else is open is done with first. */
async function lowScores(count: number): Promise<void> {
  const { surveys } = colleague("manager");
  const { items } = await surveys.followUps({ status: "open" });
  for (const each of items) await surveys.finishFollowUp(each.id, { note: "Seen." });
  const { id } = await publishedSurvey({ settings: { followUp: { when: { question: "recommend", op: "le", value: 6 }, opens: "task", severity: "normal" } } });
  for (let index = 0; index < count; index++) await answer(id, { recommend: index + 1 });
}

it("lists what answers call for, and takes what came of it", async () => {
  await lowScores(2);
  const { app, list } = await openFollowUps();
  const articles = () => [...list.renderRoot.querySelectorAll("article")].map(textOf);
  expect(articles()).toHaveLength(2);
  expect(articles()[0]).toMatch(/How did we do\? .*Would you recommend us\? 2/);
  await expectNoAxeFindings(app);

  await press("Say what came of it");
  await expectNoAxeFindings(app);
  await press("Done");
  await seesText("Please fill this in.");
  await userEvent.fill(page.getByRole("textbox", { name: /^Note/ }), "Called back.");
  expect(list.hasUnsavedWork).toBe(true);
  await press("Done");
  await expect.poll(articles).toHaveLength(1);
  expect(list.hasUnsavedWork).toBe(false);
  expect(articles()[0]).toMatch(/Would you recommend us\? 1/);
  await expect.poll(() => list.shadowRoot?.activeElement?.localName).toBe("article");

  await userEvent.click(page.getByRole("navigation", { name: "Follow-ups" }).getByRole("link", { name: "Finished" }));
  await expect.poll(() => articles()[0], { timeout: 15_000 }).toMatch(/Called back\. Amara Cole, /);
  expect(location.search).toBe("?status=done");
  await expectNoAxeFindings(app);
});

it("shows one that appears while it is looked at", async () => {
  await lowScores(0);
  const { list } = await openFollowUps({ as: "manager" });
  await sees(page.getByRole("heading", { name: "Nothing to follow up" }));
  const { id } = await publishedSurvey({ settings: { followUp: { when: { question: "recommend", op: "le", value: 6 }, opens: "task", severity: "normal" } } });
  await answer(id, { recommend: 0 });
  list.desk.live.dispatchEvent(new Event("reconnected"));
  await expect.poll(() => list.renderRoot.querySelectorAll("article").length, { timeout: 15_000 }).toBe(1);
});

it("says so where somebody else was first, and keeps what was written", async () => {
  await lowScores(1);
  const { list } = await openFollowUps();
  await press("Say what came of it");
  await userEvent.fill(page.getByRole("textbox", { name: /^Note/ }), "I will call.");
  const { items } = await colleague("admin").surveys.followUps({ status: "open" });
  await colleague("admin").surveys.finishFollowUp(items[0]!.id, { note: "Done already." });
  await press("Done");
  await seesText(/Somebody else has finished this meanwhile/);
  expect(page.getByRole("textbox", { name: /^Note/ }).element()).toHaveProperty("value", "I will call.");
  await expect.poll(() => list.renderRoot.querySelectorAll("article").length).toBe(0);
});

it("offers an inspector nothing to finish, on a phone too", async () => {
  await lowScores(1);
  const { app, list } = await openFollowUps({ as: "inspector", width: 390 });
  expect(list.renderRoot.querySelectorAll("article")).toHaveLength(1);
  expect(page.getByRole("button", { name: "Say what came of it" }).query()).toBeNull();
  expect(document.documentElement.scrollWidth).toBe(390);
  await expectNoAxeFindings(app);
});

it("stands in the navigation as a page of its own", async () => {
  await openFollowUps();
  const current = page.getByRole("navigation", { name: "Desk" }).getByRole("link").elements().filter((each) => each.ariaCurrent === "page" || each.getAttribute("aria-current") === "page");
  expect(current.map((each) => each.textContent.trim())).toEqual(["Follow-ups"]);
});
