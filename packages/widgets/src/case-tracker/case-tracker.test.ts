import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Case, HeedClient, TimelineEntry } from "@heed/core";
import {
  act,
  answerInput,
  caseAt,
  clearPage,
  fileCase,
  headlineOf,
  historyOf,
  openTracker,
  textOf,
} from "../../testing/case-tracker-page.ts";
import { serviceClient } from "../../testing/case-form-page.ts";
import type { CaseTracker } from "./case-tracker.ts";

beforeEach(clearPage);
afterEach(clearPage);

const currentStep = (tracker: CaseTracker): string | undefined =>
  tracker.renderRoot.querySelector("[aria-current=step]")?.textContent.trim();

const buttons = (tracker: CaseTracker): string[] =>
  [...tracker.renderRoot.querySelectorAll("[part=steps] > .actions button")].map(({ textContent }) => textContent.trim());

describe("an open case", () => {
  it("says that it was acknowledged, when the answer comes, and how many working days that is", async () => {
    const tracker = await openTracker(await fileCase());
    expect(headlineOf(tracker)).toBe("We have acknowledged your case.");
    expect(currentStep(tracker)).toBe("Acknowledged");
    expect(textOf(tracker)).toMatch(/We answer by \w+ \d+ \w+( \d+)?\. ?\d+ working days left/);
    expect(buttons(tracker)).toEqual(["Write to us", "Withdraw this case"]);
  });

  it("names who looks after it while it is looked into", async () => {
    const tracker = await openTracker(await caseAt("investigating"));
    expect(headlineOf(tracker)).toBe("We are looking into it.");
    expect(currentStep(tracker)).toBe("Looking into it");
    expect(textOf(tracker)).toContain("Mei looks after your case. You hear from us here.");
    expect(textOf(tracker)).toContain("I have asked the carrier.");
  });

  it("puts the company's question forward with a reply begun, and the clock stands still", async () => {
    const tracker = await openTracker(await caseAt("waiting_for_customer"));
    expect(headlineOf(tracker)).toBe("We need a word from you.");
    expect(currentStep(tracker)).toBe("Looking into it");
    expect(textOf(tracker)).toContain("Our question Which gate was it?");
    expect(textOf(tracker)).toContain("Paused while we wait for you");
    expect(tracker.renderRoot.querySelector("heed-text-field")).not.toBeNull();
    expect(buttons(tracker)).toEqual(["Withdraw this case"]);
  });

  it("shows the answer with its decision, reasons and remedies, and the choices in their order", async () => {
    const tracker = await openTracker(await caseAt("answered"));
    expect(headlineOf(tracker)).toBe("We have answered you.");
    expect(currentStep(tracker)).toBe("Answered");
    const text = textOf(tracker);
    expect(text).toContain("We uphold your complaint in part.");
    expect(text).toContain("The driver did not ring. We have told them to.");
    expect(text).toContain("An apology");
    expect(text).toContain("A refund €12.50 by Wednesday 4 December 2030 To your card.");
    expect(buttons(tracker)).toEqual([
      "Yes, I accept the answer",
      "No, it is not settled",
      "Ask the next level",
      "Write to us",
      "Withdraw this case",
    ]);
  });

  it("is read only once it is closed, and keeps its answer", async () => {
    const filed = await caseAt("answered");
    await serviceClient().cases.open(filed.reference, filed.accessCode).accept();
    const tracker = await openTracker(filed);
    expect(headlineOf(tracker)).toBe("This case is closed.");
    expect(currentStep(tracker)).toBe("Closed");
    expect(textOf(tracker)).toContain("You accepted our answer. Thank you.");
    expect(textOf(tracker)).toContain("The driver did not ring.");
    expect(buttons(tracker)).toEqual([]);
    expect(tracker.renderRoot.querySelector("[part=steps] form")).toBeNull();
  });

  it("says that it lapsed where the customer kept silent", async () => {
    const filed = await caseAt("answered");
    await act(filed, "lapse", { reason: "No word for 14 days." });
    const tracker = await openTracker(filed);
    expect(historyOf(tracker)[0]).toBe("We closed the case, as we had not heard from you");
    expect(textOf(tracker)).toContain("If it comes up again, please file a new case.");
  });

  it("promises nothing more once it was withdrawn, and shows how far it had come", async () => {
    const filed = await fileCase();
    await serviceClient().cases.open(filed.reference, filed.accessCode).withdraw();
    const tracker = await openTracker(filed);
    expect(headlineOf(tracker)).toBe("You withdrew this case.");
    expect(currentStep(tracker)).toBe("Withdrawn");
    const done = [...tracker.renderRoot.querySelectorAll(".done")].map(({ textContent }) => textContent.trim());
    expect(done).toEqual(["Received", "Acknowledged"]);
    expect(textOf(tracker)).not.toContain("We answer by");
  });

  it("tells who did what, newest first, with an answer that did not hold in its place", async () => {
    const filed = await caseAt("answered");
    await serviceClient().cases.open(filed.reference, filed.accessCode).escalate({ reason: "Nobody read it." });
    await act(filed, "answer", { ...answerInput, explanation: "We read it now.", decision: "upheld" });
    const tracker = await openTracker(filed);
    expect(historyOf(tracker)).toEqual([
      "Mei answered",
      "You asked the next level",
      "Mei answered",
      "Mei took up your case",
      "We acknowledged your case",
      "You filed this case",
    ]);
    const [answer, history] = ["answer", "timeline"].map((part) => tracker.renderRoot.querySelector(`[part=${part}]`)?.textContent);
    expect(answer).toContain("We read it now.");
    expect(answer).not.toContain("The driver did not ring.");
    expect(history).toContain("The driver did not ring.");
    expect(history).not.toContain("We read it now.");
  });

  it("says who sees to an escalated case", async () => {
    const filed = await caseAt("answered");
    const opened = serviceClient().cases.open(filed.reference, filed.accessCode);
    await opened.escalate({ reason: "Nobody read it." });
    const tracker = await openTracker(filed);
    expect(textOf(tracker)).toContain("A supervisor sees to it.");
  });

  it("keeps what the customer wrote at hand, word for word", async () => {
    const tracker = await openTracker(await fileCase());
    const details = tracker.renderRoot.querySelector("details")!;
    expect(details.open).toBe(false);
    expect(details.textContent).toContain("It stood in front of the gate all day.");
    expect(details.textContent).toContain("A new one, please.");
  });

  it("passes no judgement on a question", async () => {
    const filed = await fileCase({ kind: "inquiry" });
    await act(filed, "investigate");
    await act(filed, "answer", answerInput);
    expect(textOf(await openTracker(filed))).not.toContain("uphold");
  });
});

describe("hostile texts", () => {
  const markup = `<img src=x onerror="document.body.dataset.pwned = 1"><script>document.body.dataset.pwned = 2</script>`;

  it("are text, whoever wrote them", async () => {
    const filed = await fileCase({ subject: markup, description: `{{7*7}} \${7*7} ${markup}`, desiredOutcome: markup });
    await act(filed, "investigate", { owner: markup.slice(0, 90), text: markup });
    await act(filed, "answer", { ...answerInput, explanation: markup, remedies: [{ type: "other", description: markup }] });
    const opened = serviceClient().cases.open(filed.reference, filed.accessCode);
    await opened.reopen({ reason: markup });
    await opened.reply({ text: markup });
    const tracker = await openTracker(filed);
    expect(tracker.renderRoot.querySelector("img, script")).toBeNull();
    expect(textOf(tracker).split("<img src=x").length).toBeGreaterThan(7);
    expect(document.body.dataset["pwned"]).toBeUndefined();
  });

  it("stay within the element, however long a word is, and turn nothing around", async () => {
    const filed = await fileCase({ subject: "x".repeat(200), description: `\u202Eevil ${"y".repeat(3000)}` });
    const tracker = await openTracker(filed);
    tracker.style.inlineSize = "320px";
    tracker.renderRoot.querySelector("details")!.open = true;
    expect(tracker.scrollWidth).toBe(tracker.clientWidth);
    expect(getComputedStyle(tracker.renderRoot.querySelector("details .text")!).unicodeBidi).toBe("isolate");
  });

  it("keep their line breaks", async () => {
    const tracker = await openTracker(await caseAt("answered"));
    const text = tracker.renderRoot.querySelector("[part=answer] .text")!;
    expect(getComputedStyle(text).whiteSpace).toBe("pre-wrap");
    expect(text.textContent).toBe(answerInput.explanation);
  });
});

describe("what staff alone can do", () => {
  const by = { role: "staff", name: "Mei" } as const;

  /** The real case with more in its timeline than the service does by itself. */
  function withEntry(over: Partial<Case>, entry: Partial<TimelineEntry>): HeedClient {
    return serviceClient({
      async fetch(request) {
        const response = await fetch(request);
        if (request.url.endsWith("/events") || !response.ok) return response;
        const found = (await response.json()) as Case;
        const [first] = found.timeline;
        return Response.json({ ...found, ...over, timeline: [...found.timeline, { ...first, id: "999", by, ...entry }] });
      },
    });
  }

  it("tells a merged case apart, and which one goes on", async () => {
    const client = withEntry({ status: "merged", mergedInto: "B3XW-9KRT" }, { type: "merged", status: "merged", reference: "B3XW-9KRT" });
    const tracker = await openTracker(await fileCase(), { client });
    expect(headlineOf(tracker)).toBe("You told us of this before.");
    expect(currentStep(tracker)).toBe("Merged");
    expect(textOf(tracker)).toContain("We go on with it as B3XW-9KRT.");
    expect(historyOf(tracker)[0]).toBe("We go on with it as B3XW-9KRT");
    expect(buttons(tracker)).toEqual([]);
  });

  it("shows what they wrote, and who", async () => {
    const client = withEntry({}, { type: "message", text: "The courier comes on Friday." });
    const tracker = await openTracker(await caseAt("investigating"), { client });
    expect(historyOf(tracker)[0]).toBe("Mei wrote");
    expect(textOf(tracker)).toContain("The courier comes on Friday.");
  });
});
