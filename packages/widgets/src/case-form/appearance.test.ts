import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { ProblemError } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import {
  answer,
  clearPage,
  completeAnswers,
  fieldOf,
  openForm,
  placeForm,
  receiptOf,
  send,
  serviceClient,
  textOf,
} from "../../testing/case-form-page.ts";
import { watchLayoutShift } from "../../testing/layout-shift.ts";
import type { CaseForm } from "./case-form.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  await page.viewport(1024, 900);
  // One language holds for the page: the next test begins in English.
  const form = await openForm();
  form.remove();
});

type Look = Pick<CaseForm, "locale" | "colorScheme">;

/** Every state a customer can see, and how to get there. */
const states: Record<string, (look: Look) => Promise<CaseForm>> = {
  "without a client": async (look) => {
    const form = placeForm({ ...look, siteKey: undefined });
    await expect.poll(() => form.renderRoot.querySelector("[part=notice]")).not.toBeNull();
    return form;
  },
  loading: async (look) => {
    const form = placeForm({ ...look, client: { ...serviceClient(), site: { get: () => new Promise(() => {}) } } });
    await expect.poll(() => form.renderRoot.querySelector("[aria-busy]")).not.toBeNull();
    return form;
  },
  "out of reach": async (look) => {
    const form = placeForm({ ...look, client: { ...serviceClient(), site: { get: () => Promise.reject(new TypeError("down")) } } });
    await expect.poll(() => form.renderRoot.querySelector("[role=alert]")).not.toBeNull();
    return form;
  },
  ready: (look) => openForm(look),
  "filled in, with the site's own fields": async (look) => {
    const form = await openForm(look);
    await answer(form, { ...completeAnswers, "/top/category": "order", "/category": "damaged", "/fields/parcel_condition": "wet" });
    return form;
  },
  anonymous: async (look) => {
    const form = await openForm(look);
    await answer(form, { "/anonymous": true });
    return form;
  },
  "with a draft": async (look) => {
    const first = await openForm(look);
    await answer(first, { "/subject": "Half a" });
    dispatchEvent(new PageTransitionEvent("pagehide"));
    first.remove();
    return openForm(look);
  },
  "with mistakes": async (look) => {
    const form = await openForm(look);
    await answer(form, { "/contact/email": "nobody", "/description": "x".repeat(10_001) });
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[part=summary]")).not.toBeNull();
    return form;
  },
  sending: async (look) => {
    const { cases } = serviceClient();
    const form = await openForm({ ...look, client: { ...serviceClient(), cases: { ...cases, file: () => new Promise(() => {}) } } });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[aria-disabled=true]")).not.toBeNull();
    return form;
  },
  failed: async (look) => {
    const { cases } = serviceClient();
    const down = new ProblemError("service_unavailable", "No.", { status: 503 });
    const form = await openForm({ ...look, client: { ...serviceClient(), cases: { ...cases, file: () => Promise.reject(down) } } });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[role=status].notice")).not.toBeNull();
    return form;
  },
  filed: async (look) => {
    const form = await openForm({ ...look, trackerUrl: "/track" });
    await answer(form, completeAnswers);
    await send(form);
    await receiptOf(form);
    return form;
  },
};

describe.each([
  { locale: "en", colorScheme: "light" },
  { locale: "en", colorScheme: "dark" },
  { locale: "zh-Hans", colorScheme: "light" },
  { locale: "zh-Hans", colorScheme: "dark" },
  { locale: "ar", colorScheme: "light" },
] as const)("in $locale, $colorScheme", (look) => {
  it.each(Object.keys(states))("leaves axe nothing to find %s", async (state) => {
    const form = await states[state]!(look);
    await form.updateComplete;
    await expectNoAxeFindings(form);
  });
});

it("speaks the language of the nearest lang around it, says so, and names its texts in it", async () => {
  document.documentElement.lang = "zh-CN";
  const form = await openForm({ locale: undefined });
  expect(textOf(form)).toContain("您希望如何解决？");
  expect(textOf(form)).toContain("订单与配送");
  expect(form.renderRoot.querySelector("[part=root]")?.getAttribute("lang")).toBe("zh-Hans");
});

it("changes its language when told, and keeps what was typed", async () => {
  const form = await openForm();
  await answer(form, { "/subject": "Kept" });
  form.locale = "zh-Hans";
  await expect.poll(() => textOf(form)).toContain("订单与配送");
  await expect.poll(() => textOf(form)).toContain("您希望如何解决？");
  expect(fieldOf(form, "/subject").value).toBe("Kept");
});

it("says what is wrong in the reader's language", async () => {
  const form = await openForm({ locale: "zh-Hans" });
  await send(form);
  await expect.poll(() => textOf(form)).toContain("还有几处需要您看一下");
  expect(fieldOf(form, "/subject").renderRoot.textContent).toContain("请填写此项。");
});

it("is mirrored on a page that is read from right to left", async () => {
  document.documentElement.dir = "rtl";
  const form = await openForm();
  await answer(form, { "/top/category": "order" });
  const { left, right } = form.getBoundingClientRect();
  const button = form.renderRoot.querySelector("[part=submit]")!.getBoundingClientRect();
  const [radio, text] = [...fieldOf(form, "/top/category").renderRoot.querySelectorAll("input, .option bdi")].map((element) => element.getBoundingClientRect());
  const [date, order] = ["/occurredOn", "/orderNumber"].map((name) => fieldOf(form, name).getBoundingClientRect());
  expect(right - button.right).toBeLessThan(button.left - left);
  expect(radio!.left).toBeGreaterThan(text!.right);
  expect(date!.left).toBeGreaterThan(order!.right);
});

it("moves nothing on the page while it loads, where the page keeps its place", async () => {
  const sheet = document.head.appendChild(document.createElement("link"));
  sheet.rel = "stylesheet";
  sheet.href = new URL("../heed.css", import.meta.url).href;
  await new Promise((loaded) => sheet.addEventListener("load", loaded));
  await page.viewport(1024, 900);
  const shift = watchLayoutShift();
  const form = placeForm();
  const after = document.body.appendChild(document.createElement("p"));
  after.textContent = "What stands below.";
  await expect.poll(() => form.renderRoot.querySelector("form")).not.toBeNull();
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  expect(shift()).toBe(0);
  sheet.remove();
});

it("fits a column of any width without scrolling sideways", async () => {
  const column = document.body.appendChild(document.createElement("div"));
  for (const width of [280, 390, 720]) {
    column.style.width = `${width}px`;
    const form = await openForm({}, column);
    await answer(form, { "/top/category": "order", "/category": "damaged" });
    expect(form.scrollWidth).toBeLessThanOrEqual(width);
    form.remove();
  }
});

it("prints nothing of the page but the receipt", async () => {
  const neighbour = document.body.appendChild(document.createElement("p"));
  neighbour.textContent = "Not for paper.";
  const form = await openForm();
  await answer(form, completeAnswers);
  await send(form);
  await receiptOf(form);
  const sheets = document.adoptedStyleSheets.length;
  const seen: string[] = [];
  const print = window.print;
  window.print = () => {
    const rule = document.adoptedStyleSheets.at(-1)!.cssRules[0] as CSSMediaRule;
    const hidden = (rule.cssRules[0] as CSSStyleRule).selectorText;
    seen.push(rule.media.mediaText, String(neighbour.matches(hidden)), String(form.matches(hidden)));
  };
  const button = [...form.renderRoot.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === "Print");
  button!.click();
  window.print = print;
  dispatchEvent(new Event("afterprint"));
  expect(seen).toEqual(["print", "true", "false"]);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
});
