import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { serviceClient } from "../../testing/case-form-page.ts";
import { inLocale, short } from "../../testing/sample-surveys.ts";
import { choose, clearPage, find, focused, goOn, isReady, openSurvey, placeSurvey, textOf } from "../../testing/survey-page.ts";
import type { SurveyElement } from "./survey.ts";

beforeEach(clearPage);
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  clearPage();
  await page.viewport(1024, 900);
});

const panelOf = (element: SurveyElement): HTMLElement | null => element.renderRoot?.querySelector<HTMLElement>("[popover]") ?? null;
const isOpen = (element: SurveyElement): boolean => panelOf(element)?.matches(":popover-open") ?? false;
async function opens(element: SurveyElement): Promise<void> {
  await expect.poll(() => isOpen(element), { timeout: 5_000 }).toBe(true);
}

/** Long enough for a panel that is going to open to have opened. */
async function staysClosed(element: SurveyElement): Promise<void> {
  await expect.poll(() => element.moment).toBeDefined();
  await element.updateComplete;
  expect(isOpen(element)).toBe(false);
}

async function place(properties: Partial<SurveyElement> = {}): Promise<SurveyElement> {
  const element = placeSurvey({ surveyId: "panel", panel: true, ...properties });
  await expect.poll(() => element.moment).toBeDefined();
  return element;
}

describe("a panel", () => {
  it("is labelled, takes no focus, and no room", async () => {
    const before = document.body.appendChild(document.createElement("button"));
    before.focus();
    const element = await place();
    await opens(element);
    expect(document.activeElement).toBe(before);
    const panel = panelOf(element)!;
    expect(panel.getAttribute("role")).toBe("dialog");
    expect(panel.getAttribute("aria-modal")).toBeNull();
    expect(panel.ariaLabel).toBe("How was your order?");
    await expect.poll(() => find(element, "[role=status]").textContent).toBe("There is a short survey on this page.");
    expect(element.offsetHeight).toBe(0);
    expect(localStorage.length).toBe(0);
  });

  it("leaves with Escape, gives the focus back, and leaves its visitor alone", async () => {
    const before = document.body.appendChild(document.createElement("button"));
    before.focus();
    const element = await place();
    await opens(element);
    const heard: Event[] = [];
    element.addEventListener("heed-survey-dismissed", (event) => heard.push(event));
    await userEvent.tab();
    expect(focused(element)).toBe(find(element, "[part=close]"));
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => panelOf(element)).toBeNull();
    expect(document.activeElement).toBe(before);
    expect(heard[0]).toMatchObject({ surveyId: "panel", scope: "now" });
    element.remove();
    await staysClosed(await place());
  });

  it("leaves Escape to whatever else has the focus", async () => {
    const field = document.body.appendChild(document.createElement("input"));
    const element = await place();
    await opens(element);
    field.focus();
    await userEvent.keyboard("{Escape}");
    await element.updateComplete;
    expect(isOpen(element)).toBe(true);
  });

  it("stays away from whoever has answered a survey of the site", async () => {
    const inline = await openSurvey({ surveyId: "panel" });
    await choose(inline, "csat", 5);
    await goOn(inline);
    await goOn(inline);
    await expect.poll(() => textOf(inline)).toContain("Thank you. It helps us.");
    inline.remove();
    await staysClosed(await place());
  });

  it("asks again once the time to be left alone is over", async () => {
    localStorage.setItem("heed:survey-rest:demo", `${Date.now() - 31 * 86_400_000}`);
    await opens(await place());
  });

  it("comes back with what was begun on another page", async () => {
    const first = await place();
    await opens(first);
    await choose(first, "csat", 2);
    await goOn(first);
    dispatchEvent(new PageTransitionEvent("pagehide"));
    first.remove();
    const next = await place({ ask: "scroll", askScroll: 100 });
    await opens(next);
    expect(textOf(next)).toContain("Question 2 of 3");
  });

  it("says nothing where there is nothing to ask", async () => {
    const element = placeSurvey({ surveyId: "nowhere", panel: true });
    await expect.poll(() => element.trouble).toBe("unknown");
    expect(textOf(element).trim()).toBe("");
  });

  it("is a sheet from edge to edge on a phone, and fits", async () => {
    await page.viewport(390, 700);
    const element = await place();
    await opens(element);
    await expect.poll(() => Math.round(panelOf(element)!.getBoundingClientRect().bottom)).toBe(700);
    const { left, right, height } = panelOf(element)!.getBoundingClientRect();
    expect([left, right]).toEqual([0, 390]);
    expect(height).toBeLessThanOrEqual(0.8 * 700);
  });

  it("stands at the other corner from right to left", async () => {
    document.documentElement.dir = "rtl";
    const element = await place();
    await opens(element);
    expect(panelOf(element)!.getBoundingClientRect().left).toBe(16);
  });

  it("closes after thanks without a word", async () => {
    const element = await place();
    await opens(element);
    const heard: Event[] = [];
    element.addEventListener("heed-survey-dismissed", (event) => heard.push(event));
    await choose(element, "csat", 5);
    await goOn(element);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    find(element, "[part=close]").click();
    await expect.poll(() => panelOf(element)).toBeNull();
    expect(heard).toEqual([]);
  });
});

describe("the moment to ask", () => {
  it("comes with an event of the page's", async () => {
    const element = await place({ ask: "event", askEvent: "order_placed" });
    await staysClosed(element);
    document.dispatchEvent(new Event("order_placed"));
    await opens(element);
  });

  it("comes with an event that the client tells", async () => {
    const client = serviceClient();
    const element = await place({ ask: "event", askEvent: "order_placed", client });
    client.surveys.track("something_else");
    await staysClosed(element);
    client.surveys.track("order_placed");
    await opens(element);
  });

  it("comes with an event that another client of the page tells", async () => {
    const element = await place({ ask: "event", askEvent: "order_placed" });
    serviceClient().surveys.track("order_placed");
    await opens(element);
  });

  it("comes when the page is scrolled so far", async () => {
    const tall = document.body.appendChild(document.createElement("div"));
    tall.style.height = "4000px";
    const element = await place({ ask: "scroll", askScroll: 60 });
    await staysClosed(element);
    scrollTo(0, 3_000);
    await opens(element);
    scrollTo(0, 0);
  });

  it("comes when the pointer leaves by the top, or the page is left for another", async () => {
    const element = await place({ ask: "exit" });
    document.documentElement.dispatchEvent(new MouseEvent("mouseleave", { clientY: 300 }));
    await staysClosed(element);
    document.documentElement.dispatchEvent(new MouseEvent("mouseleave", { clientY: -1 }));
    await opens(element);
  });

  it("comes after as many seconds as it is told", async () => {
    const waits: [() => void, number | undefined][] = [];
    const { setTimeout: real } = globalThis;
    vi.spyOn(globalThis, "setTimeout").mockImplementation(((handler: () => void, delay?: number) =>
      delay === 7_000 ? waits.push([handler, delay]) : real(handler, delay)) as typeof setTimeout);
    const element = await place({ ask: "seconds", askSeconds: 7 });
    await expect.poll(() => waits.length).toBe(1);
    await staysClosed(element);
    waits[0]![0]();
    await opens(element);
  });

  it("does not come for a survey that asks few, when the dice say so", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const element = placeSurvey({ surveyId: "rare", panel: true });
    await staysClosed(element);
    vi.restoreAllMocks();
    // One throw for a page, however often the element comes and goes.
    element.remove();
    vi.spyOn(Math, "random").mockReturnValue(0.001);
    await staysClosed(placeSurvey({ surveyId: "rare", panel: true }));
  });

  it("can be waited for inline, too", async () => {
    const element = placeSurvey({ surveyId: "panel", ask: "event", askEvent: "now" });
    await staysClosed(element);
    expect(textOf(element).trim()).toBe("");
    document.dispatchEvent(new Event("now"));
    await isReady(element);
  });

  it("is now, where the page says open()", async () => {
    const element = await place({ ask: "event", askEvent: "never" });
    element.open();
    await opens(element);
    element.close();
    await expect.poll(() => panelOf(element)).toBeNull();
    expect(localStorage.length).toBe(0);
  });
});

it("shows a draft in its panel at once, and keeps nothing when it is closed", async () => {
  const element = placeSurvey({ panel: true, survey: inLocale(short, "en") });
  await opens(element);
  find(element, "[part=close]").click();
  await expect.poll(() => panelOf(element)).toBeNull();
  expect(localStorage.length).toBe(0);
});
