import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { Case, HeedClient } from "@heed/core";
import {
  act,
  answerInput,
  buttonOf,
  caseAt,
  clearPage,
  fieldsOf,
  fileCase,
  headlineOf,
  historyOf,
  newsOf,
  openLive,
  openTracker,
  press,
  textOf,
  type,
} from "../../testing/case-tracker-page.ts";
import { serviceClient } from "../../testing/case-form-page.ts";
import type { CaseActionEvent } from "./case-tracker.events.ts";
import type { CaseTracker } from "./case-tracker.ts";

beforeEach(clearPage);
afterEach(clearPage);

const focusedText = (tracker: CaseTracker): string | undefined => tracker.shadowRoot!.activeElement?.textContent.trim();

/** A client whose changes are lost as often as told: before they arrive, or after. */
function lossyClient({ before = 0, after = 0 }: { before?: number; after?: number }): { client: HeedClient; keys: string[] } {
  const keys: string[] = [];
  const client = serviceClient({
    timeoutMs: 200,
    fetch: async (given) => {
      const request = given;
      if (request.method !== "POST") return fetch(request);
      keys.push(request.headers.get("idempotency-key") ?? "");
      if (before-- > 0) throw new TypeError("Lost.");
      const response = await fetch(request);
      if (after-- > 0) throw new TypeError("Lost.");
      return response;
    },
  });
  return { client, keys };
}

describe("a message", () => {
  it("is sent, stands in the history, and leads back to where the case stands", async () => {
    const tracker = await openLive(await caseAt("investigating"));
    await press(tracker, "Write to us");
    await expect.poll(() => tracker.shadowRoot!.activeElement).toBe(fieldsOf(tracker)[0]);
    await type(tracker, "I have found the receipt.");
    await press(tracker, "Send");
    await expect.poll(() => newsOf(tracker)).toBe("Your message was sent.");
    expect(historyOf(tracker)[0]).toBe("You wrote");
    expect(textOf(tracker)).toContain("I have found the receipt.");
    expect(tracker.renderRoot.querySelector("[part=steps] form")).toBeNull();
    await expect.poll(() => focusedText(tracker)).toBe("We are looking into it.");
    await press(tracker, "Write to us");
    expect(fieldsOf(tracker)[0]!.value).toBe("");
  });

  it("answers the company's question, and the clock runs on", async () => {
    const tracker = await openLive(await caseAt("waiting_for_customer"));
    await type(tracker, "The one in the back.");
    await press(tracker, "Send");
    await expect.poll(() => headlineOf(tracker)).toBe("We are looking into it.");
    expect(textOf(tracker)).not.toContain("Our question");
    expect(textOf(tracker)).toContain("working days left");
  });

  it("is asked for where there is none", async () => {
    const tracker = await openTracker(await fileCase());
    await press(tracker, "Write to us");
    await press(tracker, "Send");
    await expect.poll(() => textOf(tracker)).toContain("Please fill this in.");
    expect(tracker.shadowRoot!.activeElement).toBe(fieldsOf(tracker)[0]);
  });

  it("is kept when it fails, and sent once when it is sent again", async () => {
    const { client, keys } = lossyClient({ after: 1 });
    const tracker = await openTracker(await fileCase(), { client });
    await press(tracker, "Write to us");
    await type(tracker, "Only once, please.");
    await press(tracker, "Send");
    await expect.poll(() => newsOf(tracker)).toBe("We could not be reached. Nothing is lost: please try again.");
    expect(fieldsOf(tracker)[0]!.value).toBe("Only once, please.");
    await press(tracker, "Send");
    await expect.poll(() => newsOf(tracker)).toBe("Your message was sent.");
    expect(new Set(keys).size).toBe(1);
    expect(historyOf(tracker).filter((what) => what === "You wrote")).toHaveLength(1);
  });

  it("that was changed after it failed is another message", async () => {
    const { client, keys } = lossyClient({ before: 1 });
    const tracker = await openTracker(await fileCase(), { client });
    await press(tracker, "Write to us");
    await type(tracker, "First.");
    await press(tracker, "Send");
    await expect.poll(() => newsOf(tracker)).toContain("Nothing is lost");
    await type(tracker, "Second.");
    await press(tracker, "Send");
    await expect.poll(() => newsOf(tracker)).toBe("Your message was sent.");
    expect(new Set(keys).size).toBe(2);
  });

  it("is not sent twice by a second press", async () => {
    const { client, keys } = lossyClient({});
    const tracker = await openTracker(await fileCase(), { client });
    await press(tracker, "Write to us");
    await type(tracker, "Once.");
    const send = buttonOf(tracker, "Send");
    send.click();
    send.click();
    await expect.poll(() => newsOf(tracker)).toBe("Your message was sent.");
    expect(keys).toHaveLength(1);
  });

  it("that is too long is said to be, and nothing is cut", async () => {
    const tracker = await openTracker(await fileCase());
    await press(tracker, "Write to us");
    await type(tracker, "x".repeat(10_001));
    await press(tracker, "Send");
    await expect.poll(() => textOf(tracker)).toContain("Please shorten this to 10000 characters.");
    expect(fieldsOf(tracker)[0]!.value).toHaveLength(10_001);
  });

  it("waits while its step is closed", async () => {
    const tracker = await openTracker(await fileCase());
    await press(tracker, "Write to us");
    await type(tracker, "Half a thought");
    await press(tracker, "Cancel");
    await expect.poll(() => focusedText(tracker)).toBe("Write to us");
    await press(tracker, "Write to us");
    expect(fieldsOf(tracker)[0]!.value).toBe("Half a thought");
  });
});

describe("the customer's decisions", () => {
  it("accept, once confirmed, closes the case", async () => {
    const tracker = await openLive(await caseAt("answered"));
    await press(tracker, "Yes, I accept the answer");
    expect(buttonOf(tracker, "Yes, I accept the answer").getAttribute("aria-expanded")).toBe("true");
    expect(textOf(tracker)).toContain("This closes the case. Our promises hold.");
    expect(headlineOf(tracker)).toBe("We have answered you.");
    await press(tracker, "Confirm");
    await expect.poll(() => headlineOf(tracker)).toBe("This case is closed.");
    await expect.poll(() => focusedText(tracker)).toBe("This case is closed.");
  });

  it.each([
    ["No, it is not settled", "You said it was not settled", "You hear from us here."],
    ["Ask the next level", "You asked the next level", "A supervisor sees to it."],
  ])("%s needs a reason, and the case is looked into again", async (offer, what, next) => {
    const tracker = await openLive(await caseAt("answered"));
    await press(tracker, offer);
    await press(tracker, "Send");
    await expect.poll(() => textOf(tracker)).toContain("Please fill this in.");
    await type(tracker, "The new one is broken too.");
    await press(tracker, "Send");
    await expect.poll(() => headlineOf(tracker)).toBe("We are looking into it.");
    expect(historyOf(tracker)[0]).toBe(what);
    expect(textOf(tracker)).toContain("The new one is broken too.");
    expect(textOf(tracker)).toContain(next);
  });

  it("withdraw, once confirmed, ends it", async () => {
    const tracker = await openLive(await fileCase());
    await press(tracker, "Withdraw this case");
    await press(tracker, "Confirm");
    await expect.poll(() => headlineOf(tracker)).toBe("You withdrew this case.");
  });

  it("take a second answer after the first did not hold", async () => {
    const filed = await caseAt("answered");
    const tracker = await openLive(filed);
    await press(tracker, "No, it is not settled");
    await type(tracker, "It leaks.");
    await press(tracker, "Send");
    await expect.poll(() => headlineOf(tracker)).toBe("We are looking into it.");
    await act(filed, "answer", { ...answerInput, explanation: "A second one is on its way." });
    await expect.poll(() => headlineOf(tracker)).toBe("We have answered you.");
    await press(tracker, "Yes, I accept the answer");
    await press(tracker, "Confirm");
    await expect.poll(() => headlineOf(tracker)).toBe("This case is closed.");
    expect(historyOf(tracker)).toHaveLength(7);
  });

  it("show one step at a time, and close what is open when it is pressed again", async () => {
    const tracker = await openTracker(await caseAt("answered"));
    await press(tracker, "No, it is not settled");
    await press(tracker, "Ask the next level");
    expect(tracker.renderRoot.querySelectorAll("[part=steps] form")).toHaveLength(1);
    expect(textOf(tracker)).toContain("What should they look at?");
    await press(tracker, "Ask the next level");
    expect(tracker.renderRoot.querySelector("[part=steps] form")).toBeNull();
  });

  it("that come too late change nothing, say so, and give back what was written", async () => {
    const filed = await caseAt("answered");
    const silent = serviceClient({
      fetch: (request) => (request.url.endsWith("/events") ? new Promise(() => undefined) : (fetch(request))),
    });
    const tracker = await openTracker(filed, { client: silent });
    await press(tracker, "No, it is not settled");
    await type(tracker, "It leaks.");
    await act(filed, "lapse", { reason: "No word." });
    await press(tracker, "Send");
    await expect.poll(() => headlineOf(tracker)).toBe("This case is closed.");
    expect(newsOf(tracker)).toBe("The case has moved on, so this was not done. It leaks.");
    await expect.poll(() => focusedText(tracker)).toBe("This case is closed.");
  });

  it("can be kept from being sent by the page", async () => {
    const { client, keys } = lossyClient({});
    const tracker = await openTracker(await caseAt("answered"), { client });
    const heard: unknown[] = [];
    document.body.addEventListener(
      "heed-case-action",
      (event) => {
        const { action, text } = event as CaseActionEvent;
        heard.push([action, text]);
        event.preventDefault();
      },
      { once: true },
    );
    await press(tracker, "No, it is not settled");
    await type(tracker, "It leaks.");
    await press(tracker, "Send");
    expect(heard).toEqual([["reopen", "It leaks."]]);
    expect(keys).toEqual([]);
    expect(fieldsOf(tracker)[0]!.value).toBe("It leaks.");
  });

  it("need no more than the keyboard", async () => {
    const tracker = await openTracker(await caseAt("answered"));
    buttonOf(tracker, "No, it is not settled").focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => tracker.shadowRoot!.activeElement?.localName).toBe("heed-text-field");
    await userEvent.keyboard("It leaks.");
    await userEvent.tab();
    expect(focusedText(tracker)).toBe("Send");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => headlineOf(tracker)).toBe("We are looking into it.");
  });
});

describe("the time to decide", () => {
  const stepsOf = (tracker: CaseTracker): string[] =>
    [...tracker.renderRoot.querySelectorAll("[part=steps] .actions button[id]")].map(({ id }) => id);

  it("is said, with the steps that depend on it", async () => {
    const tracker = await openTracker(await caseAt("answered"));
    expect(textOf(tracker)).toMatch(/You can say no until \d+ \w+ \d{4}/);
    expect(stepsOf(tracker)).toEqual(["accept", "reopen", "escalate", "reply", "withdraw"]);
  });

  it("takes those steps along once it is over", async () => {
    const client = serviceClient({
      async fetch(request) {
        const response = await fetch(request);
        if (request.url.endsWith("/events") || !response.ok) return response;
        return Response.json({ ...((await response.json()) as Case), decideBy: "2026-01-02T03:04:05.000Z" });
      },
    });
    const tracker = await openTracker(await caseAt("answered"), { client });
    expect(textOf(tracker)).toContain("The time to say no is over.");
    expect(stepsOf(tracker)).toEqual(["accept", "reply", "withdraw"]);
  });

  it("is over when the service says so, whatever the customer's clock says, and their words are still there", async () => {
    const problem = { type: "about:blank", title: "Over.", status: 409, code: "decision_time_over" };
    const client = serviceClient({
      fetch: async (request) =>
        request.url.endsWith("/reopen")
          ? Response.json(problem, { status: 409, headers: { "content-type": "application/problem+json" } })
          : fetch(request),
    });
    const tracker = await openTracker(await caseAt("answered"), { client });
    await press(tracker, "No, it is not settled");
    await type(tracker, "It still drips.");
    await press(tracker, "Send");
    await expect.poll(() => newsOf(tracker)).toBe("The time to say no is over, so this was not done. It still drips.");
    expect(stepsOf(tracker)).toEqual(["accept", "reply", "withdraw"]);
  });
});
