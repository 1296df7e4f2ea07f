import { render } from "lit";
import { describe, expect, it } from "vitest";
import type { Case, CasePromise } from "@heed/core";
import { renderPromises } from "./promises.ts";

function inWords(promise: Partial<CasePromise>, status: Case["status"] = "investigating"): string {
  const whole = { kind: "answer", state: "running", dueAt: "2030-12-04T16:00:00Z", dueOn: "2030-12-04", workingDaysLeft: 3, ...promise };
  const page = document.createElement("div");
  // Promises look at nothing else of a case.
  render(renderPromises({ promises: [whole], status } as unknown as Case, "en"), page);
  return page.textContent.replaceAll(",", "").replace(/\s+/g, " ").trim();
}

describe("a promise in words", () => {
  it.each([
    [{ workingDaysLeft: 3 }, "3 working days left"],
    [{ workingDaysLeft: 1 }, "1 working day left"],
    [{ workingDaysLeft: 0 }, "Due today"],
    [{ state: "paused", workingDaysLeft: 3 }, "Paused while we wait for you"],
    [{ state: "broken", workingDaysLeft: 0 }, "Late: we are sorry"],
    [{ state: "broken", workingDaysLeft: -1 }, "1 working day late: we are sorry"],
    [{ state: "broken", workingDaysLeft: -2 }, "2 working days late: we are sorry"],
    [{ state: "broken", workingDaysLeft: null }, "Late: we are sorry"],
    [{ state: "kept", workingDaysLeft: null }, "Kept"],
  ] as const)("%o is %s", (promise, words) => {
    expect(inWords(promise)).toBe(`We answer by Wednesday 4 December 2030. ${words}`);
  });

  it("is not made on a case that was withdrawn", () => {
    expect(inWords({ state: "kept", workingDaysLeft: null }, "withdrawn")).toBe("");
  });
});
