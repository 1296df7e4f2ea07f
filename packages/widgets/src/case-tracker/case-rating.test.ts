import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { FiledCase } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import {
  act,
  buttonOf,
  caseAt,
  clearPage,
  fileCase,
  historyOf,
  newsOf,
  openLive,
  openTracker,
  press,
  textOf,
} from "../../testing/case-tracker-page.ts";
import { serviceClient } from "../../testing/case-form-page.ts";
import type { ChoiceField } from "../choice-field/choice-field.ts";
import type { TextField } from "../text-field/text-field.ts";
import type { CaseRatedEvent } from "./case-rating.events.ts";
import type { CaseTracker } from "./case-tracker.ts";

beforeEach(clearPage);
afterEach(clearPage);

const ratingOf = (tracker: CaseTracker): Element => tracker.renderRoot.querySelector("[part=rating]")!;
const scaleOf = (tracker: CaseTracker): ChoiceField => ratingOf(tracker).querySelector<ChoiceField>("heed-choice-field")!;
const commentOf = (tracker: CaseTracker): TextField => ratingOf(tracker).querySelector<TextField>("heed-text-field")!;
const wordsOf = (tracker: CaseTracker): string => ratingOf(tracker).textContent.replace(/\s+/g, " ").trim();

async function openAnswered(filed?: FiledCase, properties: Partial<CaseTracker> = {}): Promise<CaseTracker> {
  const tracker = await openTracker(filed ?? (await caseAt("answered")), properties);
  await expect.poll(() => ratingOf(tracker)).not.toBeNull();
  await scaleOf(tracker)?.updateComplete;
  return tracker;
}

async function rate(tracker: CaseTracker, score: number, comment = ""): Promise<void> {
  await userEvent.click(scaleOf(tracker).renderRoot.querySelector(`[value="${score}"]`)!);
  if (comment) await userEvent.fill(commentOf(tracker).renderRoot.querySelector("textarea")!, comment);
  await press(tracker, "Send the rating");
}

const read = ({ reference, accessCode }: FiledCase) => serviceClient().cases.open(reference, accessCode).get();

describe("rating the handling", () => {
  it("is asked for once there is an answer, and not before", async () => {
    const filed = await fileCase();
    const tracker = await openLive(filed);
    await act(filed, "investigate", {});
    await expect.poll(() => textOf(tracker)).toContain("We are looking into it.");
    expect(ratingOf(tracker)).toBeNull();
    await act(filed, "answer", { decision: "upheld", explanation: "It was us.", remedies: [{ type: "apology" }] });
    await expect.poll(() => ratingOf(tracker)).not.toBeNull();
  });

  it("is one question in five words, read as a scale", async () => {
    const tracker = await openAnswered();
    const group = scaleOf(tracker).renderRoot.querySelector("[role=radiogroup]")!;
    expect(group.querySelector("legend")!.textContent).toBe("How did we handle your case?");
    expect([...group.querySelectorAll("label")].map(({ textContent }) => textContent.trim())).toEqual([
      "Very poor",
      "Poor",
      "Fair",
      "Good",
      "Very good",
    ]);
  });

  it("is sent with what the customer adds, shown calmly, and stands in the history", async () => {
    const filed = await caseAt("answered");
    const tracker = await openAnswered(filed);
    await rate(tracker, 4, "Quick, and kind.");
    await expect.poll(() => wordsOf(tracker)).toContain("Your rating: Good. Thank you.");
    expect(textOf(tracker)).toContain("Quick, and kind.");
    expect(historyOf(tracker)[0]).toBe("You rated us: 4 of 5");
    expect((await read(filed)).rating).toEqual({ score: 4, comment: "Quick, and kind." });
    await expect.poll(() => tracker.shadowRoot!.activeElement?.className).toContain("given");
  });

  it("can be changed, beginning with what was said, and left as it was", async () => {
    const filed = await caseAt("answered");
    const tracker = await openAnswered(filed);
    await rate(tracker, 2, "It took long.");
    await expect.poll(() => wordsOf(tracker)).toContain("Thank you.");
    await press(tracker, "Change it");
    expect(scaleOf(tracker).value).toBe("2");
    expect(commentOf(tracker).value).toBe("It took long.");
    await expect.poll(() => tracker.shadowRoot!.activeElement?.localName).toBe("heed-choice-field");
    buttonOf(tracker, "Cancel").click();
    await tracker.updateComplete;
    expect(wordsOf(tracker)).toContain("Your rating: Poor.");
    await press(tracker, "Change it");
    await userEvent.fill(commentOf(tracker).renderRoot.querySelector("textarea")!, "");
    await rate(tracker, 5);
    await expect.poll(() => wordsOf(tracker)).toContain("Very good");
    expect((await read(filed)).rating).toEqual({ score: 5, comment: null });
  });

  it("is there when the case is opened again, and once it is closed", async () => {
    const filed = await caseAt("answered");
    const { reference, accessCode } = filed;
    const opened = serviceClient().cases.open(reference, accessCode);
    await opened.rate({ score: 3 });
    await opened.accept();
    const tracker = await openAnswered(filed);
    expect(wordsOf(tracker)).toContain("Your rating: Fair.");
  });

  it("is given with the keyboard alone", async () => {
    const filed = await caseAt("answered");
    const tracker = await openAnswered(filed);
    scaleOf(tracker).focus();
    await userEvent.keyboard(" {ArrowDown}{ArrowDown}");
    await userEvent.tab();
    await userEvent.keyboard("As I had hoped.");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => wordsOf(tracker)).toContain("Thank you.");
    expect((await read(filed)).rating).toEqual({ score: 3, comment: "As I had hoped." });
  });

  it("asks for a score before it is sent", async () => {
    const tracker = await openAnswered();
    await press(tracker, "Send the rating");
    await scaleOf(tracker).updateComplete;
    expect(scaleOf(tracker).renderRoot.querySelector("[part=error]")!.textContent).toContain("Please choose an answer.");
  });

  it("keeps a customer's own hostile words as words", async () => {
    const tracker = await openAnswered();
    const hostile = `<img src=x onerror="document.body.dataset.pwned=1">`;
    await rate(tracker, 1, hostile);
    await expect.poll(() => textOf(tracker)).toContain(hostile);
    expect(ratingOf(tracker).querySelector("form")).toBeNull();
    expect(document.body.dataset["pwned"]).toBeUndefined();
  });
});

describe("a page that listens", () => {
  it("hears of a rating before it is sent, and can keep it from being sent", async () => {
    const filed = await caseAt("answered");
    const tracker = await openAnswered(filed);
    const heard: CaseRatedEvent[] = [];
    document.body.addEventListener("heed-case-rated", (event) => (event.preventDefault(), heard.push(event as CaseRatedEvent)), { once: true });
    await rate(tracker, 5, "All well.");
    expect(heard[0]).toMatchObject({ score: 5, comment: "All well.", composed: true });
    expect((await read(filed)).rating).toBeNull();
    expect(commentOf(tracker).value).toBe("All well.");
    await press(tracker, "Send the rating");
    await expect.poll(() => wordsOf(tracker)).toContain("Very good");
  });
});

describe("a connection that breaks", () => {
  /** The service behind a connection that loses its answers to ratings while told so, with or without the live timeline. */
  function lossyClient({ isLive }: { isLive: boolean }) {
    const connection = { isBroken: true, keys: [] as (string | null)[] };
    const client = serviceClient({
      timeoutMs: 300,
      fetch: async (request) => {
        if (!isLive && request.url.endsWith("/events")) throw new TypeError("Away.");
        if (!request.url.endsWith("/rating")) return fetch(request);
        connection.keys.push(request.headers.get("idempotency-key"));
        const response = await fetch(request);
        if (connection.isBroken) throw new TypeError("The connection broke.");
        return response;
      },
    });
    return { client, connection };
  }

  it("says so, keeps what was said, and rates once when it is sent again", async () => {
    const { client, connection } = lossyClient({ isLive: false });
    const filed = await caseAt("answered");
    const tracker = await openAnswered(filed, { client });
    await rate(tracker, 4, "Kept.");
    await expect.poll(() => wordsOf(tracker), { timeout: 8_000 }).toContain("Nothing is lost");
    expect(commentOf(tracker).value).toBe("Kept.");
    connection.isBroken = false;
    await press(tracker, "Send the rating");
    await expect.poll(() => wordsOf(tracker)).toContain("Your rating: Good.");
    expect(connection.keys.length).toBeGreaterThan(1);
    expect(new Set(connection.keys).size).toBe(1);
    expect((await read(filed)).timeline.filter(({ type }) => type === "rated")).toHaveLength(1);
  });

  it("shows a rating that has arrived after all, and says nothing of a failure", async () => {
    const { client } = lossyClient({ isLive: true });
    const tracker = await openAnswered(undefined, { client });
    await expect.poll(() => textOf(tracker)).toContain("Live");
    await rate(tracker, 4);
    await expect.poll(() => wordsOf(tracker), { timeout: 8_000 }).toContain("Your rating: Good.");
    expect(wordsOf(tracker)).not.toContain("Nothing is lost");
  });

  it("says that the case has moved on where it can no longer be rated", async () => {
    const filed = await caseAt("answered");
    const away = serviceClient({
      fetch: (request) => (request.url.endsWith("/events") ? Promise.reject(new TypeError("Away.")) : fetch(request)),
    });
    const tracker = await openAnswered(filed, { client: away });
    const { reference, accessCode } = filed;
    await serviceClient().cases.open(reference, accessCode).reopen({ reason: "Not yet." });
    await rate(tracker, 4);
    await expect.poll(() => newsOf(tracker)).toContain("The case has moved on");
    expect(ratingOf(tracker)).toBeNull();
  });
});

describe("how it looks", () => {
  it.each([
    ["light", "en"],
    ["dark", "en"],
    ["light", "zh-Hans"],
    ["dark", "zh-Hans"],
  ] as const)("leaves axe nothing to find in %s and %s: asked, wrong, given", async (colorScheme, locale) => {
    const filed = await caseAt("answered");
    const tracker = await openAnswered(filed, { colorScheme, locale });
    await expectNoAxeFindings(tracker);
    ratingOf(tracker).querySelector<HTMLElement>("button")!.click();
    await expect.poll(() => scaleOf(tracker).renderRoot.querySelector("[part=error]")!.textContent).not.toBe("");
    await expectNoAxeFindings(tracker);
    await userEvent.click(scaleOf(tracker).renderRoot.querySelector("[value='4']")!);
    ratingOf(tracker).querySelector<HTMLElement>("button")!.click();
    await expect.poll(() => ratingOf(tracker).querySelector(".given")).not.toBeNull();
    await expectNoAxeFindings(tracker);
    tracker.locale = "en";
  });

  it("is mirrored from right to left, and fits a narrow page", async () => {
    document.documentElement.dir = "rtl";
    const tracker = await openAnswered();
    const boxes = [...scaleOf(tracker).renderRoot.querySelectorAll("label")].map((label) => label.getBoundingClientRect());
    expect(boxes.map(({ left }) => left)).toEqual(boxes.map(({ left }) => left).sort((a, b) => b - a));
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    tracker.style.inlineSize = "320px";
    await tracker.updateComplete;
    expect(tracker.scrollWidth).toBe(tracker.clientWidth);
  });
});
