import type { HeedClient, PublishedCommitments } from "@heed/core";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import type { CommitmentsElement } from "./commitments.ts";
import "./define.ts";
import { figuresInWords, medianInWords, periodInWords, promiseInWords } from "./in-words.ts";
import { clientThatPromises, samplePromises } from "../../testing/sample-promises.ts";

const baseUrl = inject("serviceUrl");

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("dir");
  vi.restoreAllMocks();
  // One language holds for the page: the next test begins in English.
  const element = place({ client: clientThatPromises() });
  await expect.poll(() => element.shadowRoot?.querySelector(".root[lang=en]")).not.toBeNull();
  element.remove();
});

function place(properties: Partial<CommitmentsElement>): CommitmentsElement {
  const element = document.createElement("heed-commitments") as CommitmentsElement;
  Object.assign(element, { locale: "en", ...properties });
  document.body.append(element);
  return element;
}

function read(element: Element): string {
  return (element.shadowRoot?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function rowsOf(element: Element): string[] {
  return [...(element.shadowRoot?.querySelectorAll("[part=promise]") ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
}

describe("with the real service", () => {
  it("tells what is promised for each kind, and how it was kept where there is enough to say so", async () => {
    const element = place({ siteKey: "promised", baseUrl });
    await expect.poll(() => rowsOf(element).length).toBeGreaterThan(0);
    const headings = [...(element.shadowRoot?.querySelectorAll("h3") ?? [])].map(({ textContent }) => textContent);
    expect(headings).toEqual(["Complaints", "Questions", "Service requests"]);
    const answer = rowsOf(element).find((row) => row.startsWith("We answer within"));
    expect(answer).toContain("Kept in 90% of 10 cases");
    expect(answer).toContain("Half of them took no more than 4 days.");
    expect(element.shadowRoot?.querySelector(".kept")?.getAttribute("width")).toBe("90");
    expect(read(element)).toContain("Counted over the last 90 days");
    expect(read(element)).toContain("Too few cases lately to say how we keep it.");
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it("says once that there are too few cases where that is so of every promise", async () => {
    const commitments = samplePromises.commitments.map((each) => ({ ...each, promises: each.promises.map(({ kind, limit }) => ({ kind, limit, figures: null })) }));
    const element = place({ client: clientThatPromises(async () => ({ ...samplePromises, commitments })) });
    await expect.poll(() => rowsOf(element).length).toBeGreaterThan(1);
    expect(read(element).split("Too few cases lately").length - 1).toBe(1);
    expect(element.shadowRoot?.querySelector("[part=period]")).toBeNull();
  });

  it("says so where nothing is promised", async () => {
    const element = place({ siteKey: "promises-nothing", baseUrl });
    await expect.poll(() => read(element)).toContain("The company has not promised any times here yet.");
  });

  it("speaks the reader's language", async () => {
    const element = place({ siteKey: "promised", baseUrl, locale: "zh-CN" });
    await expect.poll(() => read(element)).toContain("我们的承诺");
    expect(rowsOf(element).some((row) => row.includes("90%"))).toBe(true);
  });

  it("says that the service is away, and asks again when told to", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const failing = vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(new Response("<h1>Sign in</h1>")));
    const element = place({ siteKey: "promised", baseUrl });
    await expect.poll(() => element.shadowRoot?.querySelector("[role=alert]")?.textContent).toContain("Our promises cannot be shown at the moment.");
    failing.mockRestore();
    element.shadowRoot?.querySelector("button")?.click();
    await expect.poll(() => rowsOf(element).length).toBeGreaterThan(0);
  });

  it("comes by itself once the visitor is online again", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const failing = vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("No network."));
    const element = place({ siteKey: "promised", baseUrl });
    await expect.poll(() => read(element)).toContain("You are offline.");
    failing.mockRestore();
    onLine.mockReturnValue(true);
    dispatchEvent(new Event("online"));
    await expect.poll(() => rowsOf(element).length).toBeGreaterThan(0);
  });

  it("says what is missing where no site is named", async () => {
    const element = place({});
    await expect.poll(() => read(element)).toContain("give the element a site-key");
  });
});

describe("in words", () => {
  it.each([
    [1, "Kept in 100% of 1,204 cases"],
    [0.999, "Kept in 99% of 1,204 cases"],
    [0.005, "Kept in 0% of 1,204 cases"],
  ])("a share of %s is never rounded up", (keptShare, words) => {
    expect(figuresInWords({ n: 1204, keptShare, medianHours: null }, "en")).toBe(words);
  });

  it.each([
    [0, "1 minute"],
    [0.4, "24 minutes"],
    [1, "1 hour"],
    [26.2, "27 hours"],
    [50, "3 days"],
  ])("%s hours are %s", (hours, words) => {
    expect(medianInWords(hours, "en")).toBe(`Half of them took no more than ${words}.`);
  });

  it("a number stands apart from the Chinese word after it, as in our other texts", () => {
    const promise = { kind: "close", limit: { value: 30, unit: "days" }, figures: null } as const;
    expect(promiseInWords(promise, "zh-Hans")).toContain("30 天");
  });

  it("a period is said once where its year or month is one", () => {
    expect(periodInWords({ days: 90, from: "2026-08-30", to: "2026-11-28" }, "en")).toBe("Counted over the last 90 days, 30 August – 28 November 2026.");
  });
});

const never = (): Promise<never> => new Promise(() => undefined);
const states: Record<string, () => Promise<PublishedCommitments>> = {
  counted: () => Promise.resolve(samplePromises),
  "with nothing promised": () => Promise.resolve({ ...samplePromises, commitments: [] }),
  loading: never,
  away: () => Promise.reject(new Error("No.")),
};

describe.each(Object.keys(states))("%s", (state) => {
  it.each([
    ["light", "en"],
    ["dark", "zh-Hans"],
    ["light", "ar"],
    ["dark", "en"],
  ] as const)("leaves axe nothing to find in %s and %s, and fits on 320 pixels", async (colorScheme, locale) => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    document.documentElement.dir = locale === "ar" ? "rtl" : "ltr";
    document.body.style.inlineSize = "320px";
    const client: HeedClient = clientThatPromises(states[state]);
    const element = place({ client, locale, colorScheme });
    await expect.poll(() => element.shadowRoot?.querySelector(`.root[lang="${locale}"]`)).not.toBeNull();
    if (state !== "loading") await expect.poll(() => element.shadowRoot?.querySelector("[aria-busy=true]")).toBeNull();
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    await expectNoAxeFindings(element);
    document.body.style.removeProperty("inline-size");
  });
});
