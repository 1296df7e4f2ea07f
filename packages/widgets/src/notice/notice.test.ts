import type { Notice } from "@heed/core";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import "../complaint-form/define.ts";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { closed, comeIntoSight, recall, tellEverybody } from "../../testing/tell-everybody.ts";
import "./define.ts";
import type { NoticeElement } from "./notice.ts";

const baseUrl = inject("serviceUrl");
const { fetch } = globalThis;
let asked = vi.spyOn(globalThis, "fetch");

beforeEach(async () => {
  await tellEverybody(null);
  sessionStorage.clear();
  document.documentElement.lang = "en";
  // The browser keeps an answer for five seconds, as it may; a test changes the notice sooner.
  asked = vi.spyOn(globalThis, "fetch").mockImplementation((address, init) => fetch(address, { ...init, cache: "no-store" }));
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("dir");
  vi.restoreAllMocks();
});

function place<Tag extends HTMLElement = NoticeElement>(tag = "heed-notice", properties: Partial<NoticeElement> = {}): Tag {
  const element = document.createElement(tag) as Tag;
  Object.assign(element, { siteKey: "noticed", baseUrl, locale: "en", ...properties });
  document.body.append(element);
  return element;
}

/** What a visitor reads of it; nothing where there is none. */
function read(element: Element): string {
  return element.shadowRoot?.querySelector("[part=notice]")?.textContent.replace(/\s+/g, " ").trim() ?? "";
}

function within(element: Element): NoticeElement | null {
  return element.shadowRoot?.querySelector<NoticeElement>("heed-notice") ?? null;
}

/** What a visitor reads above what an element shows. */
function above(element: Element): string {
  const notice = within(element);
  return notice ? read(notice) : "";
}

function button(element: Element): HTMLButtonElement | null | undefined {
  return element.shadowRoot?.querySelector<HTMLButtonElement>("[part=close]");
}

/** How often the notice was asked for: once for each of the first answers, and then when the page comes into sight. */
function timesAsked(): number {
  return asked.mock.calls.filter(([address]) => typeof address === "string" && address.includes("/notice?")).length;
}

describe("a notice", () => {
  it("takes no room while there is nothing to tell, and keeps nothing", async () => {
    const element = place();
    await expect.poll(timesAsked).toBe(1);
    await element.updateComplete;
    expect([read(element), element.getBoundingClientRect().height]).toEqual(["", 0]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ""]);
  });

  it("is there when it was published before, in the reader's language, and is no alarm", async () => {
    await tellEverybody(recall);
    const element = place("heed-notice", { locale: "zh-CN" });
    await expect.poll(() => read(element)).toContain("请立即停用“苍鹭”水壶");
    expect(element.shadowRoot?.querySelector("[part=notice] [lang=zh-Hans]")).not.toBeNull();
    expect(element.shadowRoot?.querySelector("[role=status] [part=notice]")).not.toBeNull();
  });

  it("comes while the page is open: a critical one is said at once and stays", async () => {
    const element = place();
    await expect.poll(timesAsked).toBe(1);
    await tellEverybody(recall);
    comeIntoSight();
    await expect.poll(() => element.shadowRoot?.querySelector("[role=alert]")?.textContent ?? "").toContain("Stop using the Heron kettle");
    expect(button(element)).toBeNull();
    element.close();
    expect(read(element)).toContain("Its handle can come off.");
    await tellEverybody(null);
    comeIntoSight();
    await expect.poll(() => read(element)).toBe("");
  });

  it("can be put aside for this visit where it is not critical, and comes again when it is another", async () => {
    await tellEverybody(closed);
    const element = place();
    await expect.poll(() => button(element)).not.toBeFalsy();
    expect(sessionStorage.length).toBe(0);
    button(element)?.click();
    await expect.poll(() => read(element)).toBe("");
    expect([sessionStorage.length, localStorage.length]).toEqual([1, 0]);
    const later = place();
    await later.updateComplete;
    expect(read(later)).toBe("");
    await tellEverybody({ ...closed, text: { en: "Answers come on Tuesday." } });
    comeIntoSight();
    await expect.poll(() => read(later)).toContain("Tuesday");
    expect(read(element)).toContain("Tuesday");
  });

  it("stays where the page keeps it there", async () => {
    await tellEverybody(closed);
    const element = place();
    element.addEventListener("heed-notice-dismiss", (event) => event.preventDefault());
    await expect.poll(() => button(element)).not.toBeFalsy();
    button(element)?.click();
    await element.updateComplete;
    expect(read(element)).toContain("We are closed on Friday");
  });

  it("can be put aside where nothing can be kept", async () => {
    await tellEverybody(closed);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => { throw new DOMException("No.", "SecurityError"); });
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => { throw new DOMException("No.", "SecurityError"); });
    const element = place();
    await expect.poll(() => button(element)).not.toBeFalsy();
    button(element)?.click();
    await expect.poll(() => read(element)).toBe("");
  });

  it("keeps hostile words as words, and follows no address that is not https", async () => {
    const hostile = `<img src=x onerror="document.title='broken'">`;
    const notice: Notice = { id: "1", level: "info", locale: "en", title: hostile, text: hostile, url: "javascript:alert(1)", updatedAt: "2026-11-28T10:00:00Z" };
    const element = place("heed-notice", { notice });
    await expect.poll(() => read(element)).toContain(hostile);
    expect(element.shadowRoot?.querySelector("img, a")).toBeNull();
  });

  it("says what is missing where no site is named", async () => {
    const element = place("heed-notice", { siteKey: undefined });
    await expect.poll(() => element.shadowRoot?.textContent).toContain("give the element a site-key");
  });
});

describe("who asks", () => {
  it("asks once for all elements of a site", async () => {
    await tellEverybody(recall);
    const [form, notice] = [place("heed-complaint-form"), place()];
    await expect.poll(() => read(notice)).not.toBe("");
    await expect.poll(() => above(form)).toContain("Heron");
    expect(timesAsked()).toBe(1);
  });

  it("asks nothing of whoever is out of sight, and at once when they come back", async () => {
    const element = place();
    await expect.poll(timesAsked).toBe(1);
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    await tellEverybody(recall);
    comeIntoSight();
    dispatchEvent(new Event("online"));
    await element.updateComplete;
    expect(timesAsked()).toBe(1);
    hidden.mockReturnValue(false);
    comeIntoSight();
    await expect.poll(() => read(element)).toContain("Heron");
    expect(timesAsked()).toBe(2);
  });

  it("asks no more once the last element has left", async () => {
    const element = place();
    await expect.poll(timesAsked).toBe(1);
    element.remove();
    await Promise.resolve();
    comeIntoSight();
    expect(timesAsked()).toBe(1);
  });

  it("keeps what it knows while the service is away", async () => {
    await tellEverybody(recall);
    const element = place();
    await expect.poll(() => read(element)).toContain("Heron");
    asked.mockImplementationOnce(() => Promise.resolve(new Response("<h1>Sign in</h1>", { status: 503 })));
    comeIntoSight();
    await expect.poll(timesAsked).toBe(2);
    await element.updateComplete;
    expect(read(element)).toContain("Heron");
  });
});

describe("above a form", () => {
  it("there is nothing while there is nothing to tell", async () => {
    const form = place("heed-complaint-form", { siteKey: "noticed-elsewhere" });
    await expect.poll(timesAsked).toBe(1);
    await expect.poll(() => form.shadowRoot?.querySelector("form")).not.toBeNull();
    expect(within(form)).toBeNull();
  });

  it("it comes and goes, and leaves what was written", async () => {
    const form = place("heed-complaint-form");
    await expect.poll(timesAsked).toBe(1);
    await expect.poll(() => form.shadowRoot?.querySelector("form")).not.toBeNull();
    const root = form.shadowRoot?.querySelector(".root");
    await tellEverybody(closed);
    // While the first answer is on its way nothing more is asked.
    await expect.poll(() => (comeIntoSight(), above(form))).toContain("We are closed on Friday");
    expect(form.shadowRoot?.firstElementChild).toBe(within(form));
    expect(form.shadowRoot?.querySelector(".root")).toBe(root);
    await expectNoAxeFindings(form);
    await tellEverybody(null);
    comeIntoSight();
    await expect.poll(() => above(form)).toBe("");
    expect(within(form)?.getBoundingClientRect().height).toBe(0);
  });

  it("it follows the form's language", async () => {
    await tellEverybody(recall);
    const form = place("heed-complaint-form");
    await expect.poll(() => above(form)).toContain("Heron");
    form.setAttribute("locale", "zh-Hans");
    await expect.poll(() => above(form)).toContain("苍鹭");
  });
});

const sample: Notice = {
  id: "1",
  level: "info",
  locale: "en",
  title: "We are closed on Friday",
  text: "Answers come on Monday.\nUrgent matters: call us.",
  url: "https://shop.example/closed",
  updatedAt: "2026-11-28T10:00:00Z",
};

describe.each(["info", "warning", "critical"] as const)("a notice of the level %s", (level) => {
  it.each([
    ["light", "en"],
    ["dark", "zh-Hans"],
    ["light", "ar"],
    ["dark", "en"],
  ] as const)("leaves axe nothing to find in %s and %s, and fits on 320 pixels", async (colorScheme, locale) => {
    document.documentElement.dir = locale === "ar" ? "rtl" : "ltr";
    document.body.style.inlineSize = "320px";
    const element = place("heed-notice", { notice: { ...sample, level, locale }, locale, colorScheme });
    await expect.poll(() => element.shadowRoot?.querySelector("[part=icon]")?.getAttribute("aria-label")).toBeTruthy();
    await expect.poll(() => element.shadowRoot?.querySelector(`.root[lang="${locale}"]`)).not.toBeNull();
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    await expectNoAxeFindings(element);
    document.body.style.removeProperty("inline-size");
  });
});
