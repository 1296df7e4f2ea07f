import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { ProblemError } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { serviceClient } from "../../testing/case-form-page.ts";
import { watchLayoutShift } from "../../testing/layout-shift.ts";
import { everything, inLocale, short } from "../../testing/sample-surveys.ts";
import { choose, clearPage, find, goOn, openSurvey, placeSurvey, textOf } from "../../testing/survey-page.ts";
import type { SurveyElement } from "./survey.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  await page.viewport(1024, 900);
  // One language holds for the page: the next test begins in English.
  (await openSurvey({ survey: inLocale(short, "en") })).remove();
});

type Look = Partial<SurveyElement> & { locale: string };

/** On a screen of the survey that asks everything; `given` leads there. */
async function atScreen(screen: number, look: Look): Promise<SurveyElement> {
  const element = await openSurvey({ ...look, survey: inLocale(everything, look.locale) });
  element.prefill({ csat: 4, nps: 9, best: "price", order: ["price", "quality", "service", "delivery"], places: { shop: "good", web: "fair" } });
  for (let count = 0; count < screen; count += 1) await goOn(element);
  return element;
}

async function sent(look: Look): Promise<SurveyElement> {
  const element = await openSurvey({ ...look, survey: inLocale(short, look.locale) });
  await choose(element, "csat", 5);
  await goOn(element);
  await goOn(element);
  await expect.poll(() => element.renderRoot.querySelector("[part=thanks]")).not.toBeNull();
  return element;
}

async function refused(code: ProblemError["code"], look: Look): Promise<SurveyElement> {
  const client = serviceClient();
  const element = placeSurvey({ ...look, client: { ...client, surveys: { ...client.surveys, get: () => Promise.reject(new ProblemError(code, "No.", { status: 409 })) } } });
  await expect.poll(() => element.renderRoot?.querySelector("[part=notice]")).not.toBeNull();
  return element;
}

const states: Record<string, (look: Look) => Promise<SurveyElement>> = {
  "scales and a consent": (look) => atScreen(0, look),
  "choices and texts": (look) => atScreen(1, look),
  "ranking, slider, tables, numbers": (look) => atScreen(2, look),
  "details": (look) => atScreen(3, look),
  async "mistakes"(look) {
    const element = await openSurvey({ ...look, survey: inLocale(everything, look.locale) });
    await goOn(element);
    await expect.poll(() => find(element, "#e-csat").textContent.trim()).not.toBe("");
    return element;
  },
  "thanks": sent,
  "over": (look) => refused("survey_closed", look),
  "away": (look) => refused("internal_error", look),
  async "declining"(look) {
    const element = await openSurvey({ ...look, invitation: "x.y", client: { ...serviceClient(), surveys: { ...serviceClient().surveys, get: () => Promise.resolve(inLocale(short, look.locale)) } } });
    find(element, "[part=decline]").click();
    await expect.poll(() => element.renderRoot.querySelector(".end")).not.toBeNull();
    return element;
  },
  async "a panel"(look) {
    const element = placeSurvey({ ...look, panel: true, survey: inLocale(short, look.locale) });
    await expect.poll(() => element.renderRoot?.querySelector("[popover]:popover-open")).not.toBeNull();
    await expect.poll(() => getComputedStyle(find(element, "[popover]")).opacity).toBe("1");
    return element;
  },
};

describe.each(Object.keys(states))("%s", (state) => {
  it.each([
    ["light", "en"],
    ["dark", "zh-Hans"],
    ["light", "ar"],
    ["dark", "en"],
  ] as const)("leaves axe nothing to find in %s and %s", async (colorScheme, locale) => {
    document.documentElement.lang = locale;
    document.documentElement.dir = locale === "ar" ? "rtl" : "ltr";
    await expectNoAxeFindings(await states[state]!({ colorScheme, locale }));
  });

  it("fits a column of any width", async () => {
    const column = document.body.appendChild(document.createElement("div"));
    const element = await states[state]!({ locale: "en" });
    column.append(element);
    for (const width of [280, 390, 720]) {
      column.style.width = `${width}px`;
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
      expect(element.scrollWidth, `${width}`).toBeLessThanOrEqual(width);
    }
  });
});

it("lays out mirrored where it is written from right to left", async () => {
  const edges: number[][] = [];
  for (const locale of ["en", "ar"]) {
    const element = await atScreen(2, { locale });
    const { left, right } = element.getBoundingClientRect();
    const boxes = [...element.renderRoot.querySelectorAll(".ranked, [type=range], .day, [part=back]")].map((each) => each.getBoundingClientRect());
    edges.push(boxes.slice(0, -1).map((box) => Math.round(locale === "ar" ? right - box.right : box.left - left)));
    element.remove();
  }
  expect(edges[1]).toEqual(edges[0]);
});

it.each(["en", "zh-Hans", "ar"])("has a way on as wide as its words where there is room, and as its column where there is not, in %s", async (locale) => {
  const column = document.body.appendChild(document.createElement("div"));
  const element = await openSurvey({ survey: inLocale(everything, locale), locale });
  column.append(element);
  const widthIn = async (width: number): Promise<number> => {
    column.style.width = `${width}px`;
    await new Promise(requestAnimationFrame);
    return find(element, "[part=next]").getBoundingClientRect().width;
  };
  expect(await widthIn(390)).toBe(390);
  expect(await widthIn(480)).toBe(480);
  expect(await widthIn(672)).toBeLessThan(180);
});

it("moves nothing on its page while it comes", async () => {
  const style = document.body.appendChild(document.createElement("style"));
  style.textContent = "heed-survey { display: block; min-block-size: 32rem }";
  const total = watchLayoutShift();
  const element = placeSurvey();
  document.body.appendChild(document.createElement("p")).textContent = "What stands below.";
  await expect.poll(() => element.renderRoot?.querySelector("form")).not.toBeNull();
  await new Promise((done) => setTimeout(done, 100));
  expect(total()).toBe(0);
});

it("speaks of an answer as text, whatever stands in it", async () => {
  const survey = inLocale(everything, "en");
  const element = await openSurvey({ survey });
  element.prefill({ csat: 4, nps: 9, best: { other: "<img src=x onerror=alert(1)> {nps}" }, again: false });
  for (let count = 0; count < 2; count += 1) await goOn(element);
  expect(textOf(element)).toContain("You said <img src=x onerror=alert(1)> {nps}. How?");
  expect(element.renderRoot.querySelector("img")).toBeNull();
});
