import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answer, closedCase, closeSurvey, leaveAt, publishedSurvey } from "../../testing/answered-survey.ts";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { hasFocus, sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, findAll, openDesk, shownPage, signInAs, textOf } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { SurveyResultsPage } from "./survey-results-page.ts";
import "./survey-results-page.ts";
import type { TrendChart } from "./trend-chart.ts";

afterEach(clearPage);

async function openResults(id: string, { query = "", width = 1280 } = {}): Promise<{ app: DeskApp; results: SurveyResultsPage }> {
  await signInAs("supervisor");
  const app = await openDesk(`/desk/demo/surveys/${id}/results${query}`, { width });
  const results = await shownPage<SurveyResultsPage>(app, "desk-survey-results-page");
  await expect.poll(() => results.renderRoot.querySelector(".results[aria-busy=false], .notice"), { timeout: 15_000 }).not.toBeNull();
  return { app, results };
}

/** What a chart or a part of the page says. */
const part = (results: SurveyResultsPage, selector: string): string => {
  const found = results.renderRoot.querySelector(selector);
  return found ? textOf(found) : "";
};

async function surveyWithAnswers(): Promise<string> {
  const { id } = await publishedSurvey();
  for (const [recommend, satisfied] of [
    [10, 5],
    [9, 4],
    [9, 4],
    [7, 3],
    [3, 1],
  ] as const) {
    await answer(id, { recommend, satisfied, well: satisfied > 3 ? ["speed", "people"] : [{ other: "The tea" }], steps: { filing: satisfied > 3 ? "good" : "poor" }, order: ["fair", "fast"], why: `Gave ${recommend}` });
  }
  await leaveAt(id, "satisfied");
  return id;
}

it("says what the answers say, how many there are and how sure that is", async () => {
  const { app, results } = await openResults(await surveyWithAnswers());
  expect(part(results, ".overview")).toMatch(/Complete answers 5 of 6 begun Completion 83%/);
  expect(part(results, ".focus .score-panel")).toMatch(/Net Promoter Score \+40 5 answers; between −\d+ and \+\d+ with 95% confidence\. No answers in the period before to compare with\./);
  expect(part(results, "#question-recommend + *, .question:first-child")).toContain("60% promoters, 20% passives, 20% detractors.");
  const [, satisfied, well, steps, order, why] = [...results.renderRoot.querySelectorAll(".question")].map(textOf);
  expect(satisfied).toMatch(/Customer satisfaction 60% 5 answers/);
  expect(satisfied).toContain("3 of 5 gave 4 or 5.");
  expect(well).toMatch(/It was quick 60% 3 The people 60% 3 Something else 40% 2/);
  expect(steps).toMatch(/Filing it 40% 60%/);
  expect(order).toMatch(/Fairness 1\.0 ranked 5 times Speed 2\.0 ranked 5 times/);
  expect(why).toContain("Read 5 texts");
  expect(part(results, ".drop-off")).toMatch(/Of 6 who began, 5 sent their answers off\. Most of those who left did so at “Are you satisfied\?” \(1\)\./);
  await expectNoAxeFindings(app);
});

it("gives no figure without answers, and none where nobody sent theirs off", async () => {
  const { id } = await publishedSurvey();
  const { app, results } = await openResults(id);
  expect(textOf(results)).toContain("No answers yet");
  expect(textOf(results)).not.toMatch(/\b0\b|0%/);
  await expectNoAxeFindings(app);
  await leaveAt(id, "recommend");
  document.body.replaceChildren();
  const again = await openResults(id);
  expect(part(again.results, ".overview")).toMatch(/Complete answers 0 of 1 begun/);
  expect(part(again.results, ".focus")).toContain("No answers yet");
  expect(again.results.renderRoot.querySelector("desk-trend-chart, .figure")).toBeNull();
});

describe("a chart", () => {
  const firstChart = (results: SurveyResultsPage) => results.renderRoot.querySelector<TrendChart>("desk-trend-chart")!.renderRoot.querySelector("desk-chart")!;

  it("is a table one key away, which keeps the focus and is announced", async () => {
    const { app, results } = await openResults(await surveyWithAnswers());
    const chart = firstChart(results);
    const stage = chart.shadowRoot!.querySelector<HTMLElement>(".stage")!;
    expect(stage.getAttribute("aria-keyshortcuts")).toBe("t");
    stage.focus();
    await userEvent.keyboard("t");
    await expect.poll(() => chart.shadowRoot!.querySelector("table")).not.toBeNull();
    expect(chart.shadowRoot!.activeElement?.matches(".table")).toBe(true);
    expect(textOf(chart.shadowRoot!.querySelector("table")!)).toMatch(/Period Figure With 95% confidence Answers/);
    expect(textOf(chart.shadowRoot!.querySelector("tbody tr:last-child")!)).toMatch(/\+40 −\d+ to \+\d+ 5$/);
    await expect.poll(() => textOf(app)).toContain("Over time: shown as a table");
    await expectNoAxeFindings(app);
    await userEvent.keyboard("t");
    await expect.poll(() => chart.shadowRoot!.activeElement?.matches(".stage")).toBe(true);
  });

  it("of a trend reads its points to the arrow keys", async () => {
    const { results } = await openResults(await surveyWithAnswers());
    const trend = results.renderRoot.querySelector<TrendChart>("desk-trend-chart")!;
    const readout = () => textOf(trend.renderRoot.querySelector(".readout")!);
    expect(readout()).toContain("+40");
    firstChart(results).shadowRoot!.querySelector<HTMLElement>(".stage")!.focus();
    await userEvent.keyboard("{Home}");
    await expect.poll(readout).toContain("No answers");
    await userEvent.keyboard("{End}");
    await expect.poll(readout).toContain("+40");
    await userEvent.keyboard("{ArrowLeft}");
    await expect.poll(readout).toContain("No answers");
  });
});

describe("what is looked at", () => {
  it("stands in the address, holds at once and can be taken back", async () => {
    const id = await surveyWithAnswers();
    const { app, results } = await openResults(id);
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Period" }), "30d");
    await expect.poll(() => location.search).toBe("?period=30d");
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Team" }), "east");
    await expect.poll(() => location.search).toBe("?period=30d&team=east");
    await seesText("No answers yet");
    history.back();
    await expect.poll(() => part(results, ".overview"), { timeout: 15_000 }).toMatch(/Complete answers 5/);
    expect(page.getByRole("combobox", { name: "Team" }).element()).toHaveProperty("value", "");
    await expectNoAxeFindings(app);
  });

  it("can be any days, the first not after the last", async () => {
    const { results } = await openResults(await surveyWithAnswers());
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Period" }), "custom");
    const first = page.getByLabelText("First day");
    await hasFocus(first);
    await userEvent.fill(first, "2020-01-01");
    await userEvent.fill(page.getByLabelText("Last day"), "2019-01-01");
    await seesText("The first day comes after the last one.");
    await userEvent.fill(page.getByLabelText("Last day"), "2020-01-31");
    await expect.poll(() => location.search).toBe("?from=2020-01-01&to=2020-01-31");
    await expect.poll(() => textOf(results)).toMatch(/1\s?–\s?31 Jan 2020/);
    await seesText("No answers yet");
  });

  it("is another figure of the same survey, by its link", async () => {
    const { results } = await openResults(await surveyWithAnswers());
    await userEvent.click(page.getByRole("link", { name: /^Customer satisfaction 60%/ }));
    await expect.poll(() => location.search).toBe("?question=satisfied");
    await expect.poll(() => part(results, ".focus h2"), { timeout: 15_000 }).toBe("Are you satisfied?");
    expect(results.renderRoot.querySelector(".figures [aria-current]")?.textContent).toContain("Customer satisfaction");
  });
});

it("tells groups apart, and hides those in which someone might be recognised", async () => {
  const { id } = await publishedSurvey({ name: "aaa", settings: { audience: "invited", afterCase: { mailAfterHours: null, categories: ["missing", "wrong_item", "invoice"] } } });
  try {
    for (const [category, score, count] of [
      ["missing", 10, 3],
      ["wrong_item", 6, 2],
      ["invoice", 8, 2],
    ] as const) {
      for (let index = 0; index < count; index++) {
        const { invitation } = await closedCase({ category });
        await answer(id, { recommend: score }, invitation);
      }
    }
    const { app, results } = await openResults(id);
    const splits = [...results.renderRoot.querySelectorAll(".splits > desk-chart")].map(textOf);
    const [category] = splits;
    expect(category).toMatch(/By category/);
    expect(category).toMatch(/It is not what I ordered hidden/);
    expect(category).toMatch(/Something is missing \+100 /);
    expect(category).toMatch(/Invoices hidden/);
    expect(category).toContain("Groups with fewer than 3 answers are hidden");
    expect(part(results, ".overview")).toMatch(/Response rate 100% of 7 invited/);
    await expectNoAxeFindings(app);
  } finally {
    await closeSurvey(id);
  }
});

it("tells nothing of so few anonymous answers that someone might be recognised", async () => {
  const { id } = await publishedSurvey({ isAnonymous: true });
  for (const recommend of [1, 10]) await answer(id, { recommend });
  const { app, results } = await openResults(id);
  expect(textOf(results)).toContain("Figures appear from 3 answers on");
  expect(results.renderRoot.querySelector(".overview, desk-chart, .export")).toBeNull();
  await expectNoAxeFindings(app);
});

it("hands out the answers that are looked at, as a file", async () => {
  const id = await surveyWithAnswers();
  await openResults(id, { query: "?period=30d" });
  const link = page.getByRole("link", { name: "CSV for a spreadsheet" }).element() as HTMLAnchorElement;
  expect(link.hasAttribute("download")).toBe(true);
  const file = await fetch(link.href);
  expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
  expect((await file.text()).trim().split("\r\n")).toHaveLength(6);
  const json = await fetch((page.getByRole("link", { name: "JSON" }).element() as HTMLAnchorElement).href);
  expect(await json.json()).toHaveLength(5);
});

it("says so where there is no such survey, or an address asks for what is not there", async () => {
  const { app } = await openResults("nobodys");
  await seesText("The results could not be loaded");
  await expectNoAxeFindings(app);
  document.body.replaceChildren();
  const { id } = await publishedSurvey();
  await openResults(id, { query: "?question=gone" });
  await seesText("The results could not be loaded");
  await userEvent.click(page.getByRole("link", { name: "Show the last 90 days without filters" }));
  await sees(page.getByRole("heading", { name: "No answers yet" }));
});

it("shows no other figures for those that could not be read, and has them once the connection is back", async () => {
  const id = await surveyWithAnswers();
  const { results } = await openResults(id);
  const connection = vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
  try {
    await userEvent.selectOptions(page.getByRole("combobox", { name: "Period" }), "30d");
    await seesText("The results could not be loaded");
    await seesText(/No connection to the service/);
    expect(results.renderRoot.querySelector(".overview")).toBeNull();
  } finally {
    connection.mockRestore();
  }
  await userEvent.click(page.getByRole("button", { name: "Try again" }));
  await expect.poll(() => part(results, ".overview"), { timeout: 15_000 }).toMatch(/Complete answers 5/);
});

it("fits a phone, in either direction of reading", async () => {
  const id = await surveyWithAnswers();
  for (const direction of ["ltr", "rtl"]) {
    document.documentElement.dir = direction;
    const { app, results } = await openResults(id, { width: 390 });
    const wide = findAll(results.renderRoot as ShadowRoot, "*").filter((each) => each.getBoundingClientRect().width > 390);
    expect(wide.map(({ tagName, className }) => `${tagName} ${String(className)}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(390);
    await expectNoAxeFindings(app);
    document.body.replaceChildren();
  }
});
