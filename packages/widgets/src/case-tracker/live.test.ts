import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HeedClient } from "@heed/core";
import {
  act,
  answerInput,
  caseAt,
  clearPage,
  fileCase,
  headlineOf,
  historyOf,
  newsOf,
  openLive,
  openTracker,
  textOf,
} from "../../testing/case-tracker-page.ts";
import { serviceClient } from "../../testing/case-form-page.ts";
import type { CaseUpdatedEvent } from "./case-tracker.events.ts";

beforeEach(clearPage);
afterEach(clearPage);

/** A client whose live connections a test can cut and count. */
function breakableClient(): { client: HeedClient; cut(): void; open(): number; opened(): number; setAway(isAway: boolean): void } {
  const streams = new Set<AbortController>();
  let isAway = false;
  let count = 0;
  const client = serviceClient({
    fetch: async (given) => {
      const request = given;
      if (!request.url.endsWith("/events")) return fetch(request);
      if (isAway) throw new TypeError("Away.");
      const stream = new AbortController();
      count += 1;
      streams.add(stream);
      request.signal.addEventListener("abort", () => streams.delete(stream));
      const response = await fetch(request, { signal: AbortSignal.any([request.signal, stream.signal]) });
      return response;
    },
  });
  return {
    client,
    cut() {
      for (const stream of streams) stream.abort();
      streams.clear();
    },
    open: () => streams.size,
    opened: () => count,
    setAway: (next) => (isAway = next),
  };
}

describe("an open case", () => {
  it("shows what the staff do without a reload, tells it once, and tells the page", async () => {
    const filed = await fileCase();
    const tracker = await openLive(filed);
    const heard: string[] = [];
    tracker.addEventListener("heed-case-updated", (event) => {
      heard.push(...(event as CaseUpdatedEvent).entries.map(({ type }) => type));
    });
    await act(filed, "investigate", { owner: "Mei" });
    await expect.poll(() => headlineOf(tracker)).toBe("We are looking into it.");
    expect(newsOf(tracker)).toBe("We are looking into it.");
    await act(filed, "answer", answerInput);
    await expect.poll(() => headlineOf(tracker)).toBe("We have answered you.");
    expect(newsOf(tracker)).toBe("We have answered you.");
    expect(textOf(tracker)).toContain("The driver did not ring.");
    expect(heard).toEqual(["investigating", "answered"]);
  });

  it("keeps the live region quiet on opening", async () => {
    const tracker = await openLive(await caseAt("answered"));
    expect(newsOf(tracker)).toBe("");
  });

  it("refreshes the clock with what happened", async () => {
    const filed = await caseAt("investigating");
    const tracker = await openLive(filed);
    await act(filed, "ask", { text: "Which gate was it?" });
    await expect.poll(() => textOf(tracker)).toContain("Paused while we wait for you");
  });

  it("follows several cases on one page side by side", async () => {
    const [first, second] = [await fileCase(), await fileCase()];
    const trackers = [await openLive(first), await openLive(second)];
    await act(second, "investigate");
    await expect.poll(() => trackers.map(headlineOf)).toEqual(["We have acknowledged your case.", "We are looking into it."]);
  });

  it("keeps what the customer has begun while news arrives", async () => {
    const filed = await caseAt("waiting_for_customer");
    const tracker = await openLive(filed);
    const field = tracker.renderRoot.querySelector("heed-text-field")!;
    Object.assign(field, { value: "The one in the b" });
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await act(filed, "resume", { text: "We have found it." });
    await expect.poll(() => headlineOf(tracker)).toBe("We are looking into it.");
    tracker.renderRoot.querySelector<HTMLElement>("#reply")!.click();
    await expect.poll(() => tracker.renderRoot.querySelector<HTMLElement & { value: string }>("heed-text-field")?.value).toBe("The one in the b");
  });

  it("follows no longer once the case is closed", async () => {
    const { client, open } = breakableClient();
    const filed = await caseAt("answered");
    const tracker = await openLive(filed, { client });
    expect(open()).toBe(1);
    await act(filed, "lapse", { reason: "No word." });
    await expect.poll(() => headlineOf(tracker)).toBe("This case is closed.");
    await expect.poll(open).toBe(0);
    expect(textOf(tracker)).not.toMatch(/Live|Reconnecting/);
  });
});

describe("a broken connection", () => {
  it("is said, mended, and nothing that happened meanwhile is missed", async () => {
    const { client, cut, setAway } = breakableClient();
    const filed = await fileCase();
    const tracker = await openLive(filed, { client });
    setAway(true);
    cut();
    await expect.poll(() => textOf(tracker)).toContain("Reconnecting…");
    await act(filed, "investigate");
    setAway(false);
    await expect.poll(() => headlineOf(tracker), { timeout: 10_000 }).toBe("We are looking into it.");
    expect(textOf(tracker)).toContain("Live");
    expect(historyOf(tracker).filter((what) => what === "Mei took up your case")).toHaveLength(1);
  });

  it("is mended at once when the browser is connected again", async () => {
    const { client, cut, opened, setAway } = breakableClient();
    const tracker = await openLive(await fileCase(), { client });
    setAway(true);
    cut();
    await expect.poll(() => textOf(tracker)).toContain("Reconnecting…");
    setAway(false);
    const before = opened();
    dispatchEvent(new Event("online"));
    await expect.poll(opened, { timeout: 500 }).toBe(before + 1);
  });
});

describe("a browser without a connection", () => {
  afterEach(() => Reflect.deleteProperty(navigator, "onLine"));

  it("says from when it is what it shows, and keeps showing it", async () => {
    const tracker = await openLive(await fileCase());
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    dispatchEvent(new Event("offline"));
    await expect.poll(() => textOf(tracker)).toMatch(/Offline: as of .*\d:\d\d/);
    expect(headlineOf(tracker)).toBe("We have acknowledged your case.");
    Reflect.deleteProperty(navigator, "onLine");
    dispatchEvent(new Event("online"));
    await expect.poll(() => textOf(tracker)).toContain("Live");
  });
});

describe("a tracker that is taken off the page", () => {
  it("leaves no connection behind, and goes on when it comes back", async () => {
    const { client, open } = breakableClient();
    const filed = await fileCase();
    const tracker = await openLive(filed, { client });
    expect(open()).toBe(1);
    tracker.remove();
    await expect.poll(open).toBe(0);
    await act(filed, "investigate");
    document.body.append(tracker);
    await expect.poll(() => headlineOf(tracker)).toBe("We are looking into it.");
    await expect.poll(open).toBe(1);
  });

  it("keeps its connection when it only moves", async () => {
    const { client, open, opened } = breakableClient();
    const tracker = await openLive(await fileCase(), { client });
    document.body.append(Object.assign(document.createElement("div"), { id: "elsewhere" }));
    document.querySelector("#elsewhere")!.append(tracker);
    await tracker.updateComplete;
    expect([open(), opened()]).toEqual([1, 1]);
  });

  it("drops the connection of a case it no longer shows", async () => {
    const { client, open } = breakableClient();
    const tracker = await openLive(await fileCase(), { client });
    const second = await openTracker(await fileCase(), { client });
    await expect.poll(open).toBe(2);
    tracker.close();
    await expect.poll(open).toBe(1);
    second.remove();
    await expect.poll(open).toBe(0);
  });
});
