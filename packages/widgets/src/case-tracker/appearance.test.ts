import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Case, FiledCase } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import {
  caseAt,
  clearPage,
  fieldsOf,
  fileCase,
  openLive,
  openTracker,
  placeTracker,
  press,
  textOf,
} from "../../testing/case-tracker-page.ts";
import { serviceClient } from "../../testing/case-form-page.ts";
import type { CaseTracker } from "./case-tracker.ts";

beforeEach(clearPage);
afterEach(clearPage);

/** Every state that a tracker can be in, and how it comes there. */
const states: Record<string, (properties: Partial<CaseTracker>, parent: Element) => Promise<CaseTracker>> = {
  "without a site": async (properties, parent) => placeTracker({ ...properties, siteKey: undefined }, parent),
  "look-up": async (properties, parent) => {
    const tracker = placeTracker(properties, parent);
    await expect.poll(() => fieldsOf(tracker).length).toBe(2);
    return tracker;
  },
  "nothing found": async (properties, parent) => {
    const tracker = placeTracker({ ...properties, reference: "K7MP-4XQ2", accessCode: "nonsense" }, parent);
    await expect.poll(() => tracker.renderRoot.querySelector("[role=alert]")).not.toBeNull();
    return tracker;
  },
  opening: async (properties, parent) => {
    const client = serviceClient({ fetch: () => new Promise(() => undefined) });
    const tracker = placeTracker({ ...properties, client, reference: "K7MP-4XQ2", accessCode: "nonsense".repeat(4) }, parent);
    await tracker.updateComplete;
    return tracker;
  },
  "the service away": async (properties, parent) => {
    const client = serviceClient({ timeoutMs: 100, fetch: () => Promise.reject(new TypeError("Away.")) });
    const { reference, accessCode } = await fileCase();
    const tracker = placeTracker({ ...properties, client, reference, accessCode }, parent);
    await expect.poll(() => tracker.renderRoot.querySelector(".notice")).not.toBeNull();
    return tracker;
  },
  reconnecting: async (properties, parent) => {
    const client = serviceClient({
      fetch: (request) => (request.url.endsWith("/events") ? Promise.reject(new TypeError("Away.")) : fetch(request)),
    });
    return openTracker(await fileCase(), { ...properties, client }, parent);
  },
  "received, and late": async (properties, parent) => openTracker(await fileCase(), { ...properties, client: lateClient() }, parent),
  acknowledged: async (properties, parent) => openTracker(await fileCase(), properties, parent),
  investigating: async (properties, parent) => openTracker(await caseAt("investigating"), properties, parent),
  "waiting for the customer": async (properties, parent) => openTracker(await caseAt("waiting_for_customer"), properties, parent),
  answered: async (properties, parent) => {
    const tracker = await openTracker(await caseAt("answered"), properties, parent);
    tracker.renderRoot.querySelector("details")!.open = true;
    return tracker;
  },
  "too late to say no": async (properties, parent) => openTracker(await caseAt("answered"), { ...properties, client: overdueClient() }, parent),
  "about to reopen": async (properties, parent) => {
    const tracker = await openTracker(await caseAt("answered"), properties, parent);
    tracker.renderRoot.querySelector<HTMLElement>("#reopen")!.click();
    await tracker.updateComplete;
    fieldsOf(tracker)[0]!.reportValidity();
    await fieldsOf(tracker)[0]!.updateComplete;
    return tracker;
  },
  closed: async (properties, parent) => openTracker(await ended("accept"), properties, parent),
  withdrawn: async (properties, parent) => openTracker(await ended("withdraw"), properties, parent),
};

/** A client whose service keeps no promise: what it answers is the real answer, years later. */
function lateClient() {
  return serviceClient({
    async fetch(request) {
      const response = await fetch(request);
      if (request.url.endsWith("/events") || !response.ok) return response;
      const found = (await response.json()) as Case;
      const promises = found.promises.map((promise) => ({ ...promise, state: "broken", workingDaysLeft: -3 }));
      return Response.json({ ...found, status: "received", promises });
    },
  });
}

/** A client whose customers come too late. */
function overdueClient() {
  return serviceClient({
    async fetch(request) {
      const response = await fetch(request);
      if (request.url.endsWith("/events") || !response.ok) return response;
      return Response.json({ ...((await response.json()) as Case), decideBy: "2026-01-02T03:04:05.000Z" });
    },
  });
}

async function ended(action: "accept" | "withdraw"): Promise<FiledCase> {
  const filed = await caseAt("answered");
  await serviceClient().cases.open(filed.reference, filed.accessCode)[action]();
  return filed;
}

/** A page as a host would have it, in this colour scheme. */
function hostPage(colorScheme: string): HTMLElement {
  const page = document.body.appendChild(document.createElement("main"));
  page.append(Object.assign(document.createElement("h1"), { textContent: "Where does it stand?" }));
  page.style.cssText = `color-scheme: ${colorScheme}; background: Canvas; color: CanvasText`;
  return page;
}

describe.each(Object.keys(states))("%s", (state) => {
  it.each([
    ["light", "en"],
    ["light", "zh-Hans"],
    ["dark", "en"],
    ["dark", "zh-Hans"],
    ["light", "ar"],
  ])("leaves axe nothing to find in %s and %s", async (colorScheme, locale) => {
    const page = hostPage(colorScheme);
    const tracker = await states[state]!({ locale }, page);
    await tracker.updateComplete;
    await expectNoAxeFindings(page);
  });
});

it("speaks Chinese, with the customer's and the staff's own words left as they are", async () => {
  const tracker = await openLive(await caseAt("waiting_for_customer"), {}).catch(() => undefined);
  expect(tracker).toBeDefined();
  tracker!.locale = "zh-CN";
  await expect.poll(() => textOf(tracker!)).toContain("我们需要您的回复。");
  expect(textOf(tracker!)).toContain("由 Mei 负责");
  expect(textOf(tracker!)).toContain("Which gate was it?");
  expect(tracker!.renderRoot.querySelector(".root")!.getAttribute("lang")).toBe("zh-Hans");
});

it("lays out mirrored from right to left", async () => {
  const filed = await caseAt("answered");
  const middles = async (dir: string): Promise<number[]> => {
    document.documentElement.dir = dir;
    const tracker = await openLive(filed);
    const { left, right } = tracker.renderRoot.querySelector(".root")!.getBoundingClientRect();
    const parts = [...tracker.renderRoot.querySelectorAll(".steps li, [part=steps] button, header > span, .next > b")];
    const found = parts.map((part) => part.getBoundingClientRect()).map((box) => (dir === "rtl" ? right - box.right : box.left - left));
    tracker.remove();
    return found.map(Math.round);
  };
  expect(await middles("rtl")).toEqual(await middles("ltr"));
});

it("shows the customer's choices with room for a finger", async () => {
  const tracker = await openTracker(await caseAt("answered"));
  for (const button of tracker.renderRoot.querySelectorAll("button")) {
    expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
});

it("says where the case stands without colours and on a narrow page", async () => {
  const tracker = await openTracker(await caseAt("answered"));
  tracker.style.inlineSize = "320px";
  const steps = [...tracker.renderRoot.querySelectorAll(".steps li")];
  expect(steps.map((step) => getComputedStyle(step, "::before").content.includes("✓"))).toEqual([true, true, true, false, false]);
  expect(tracker.scrollWidth).toBe(tracker.clientWidth);
  await press(tracker, "Ask the next level");
  expect(tracker.scrollWidth).toBe(tracker.clientWidth);
});
