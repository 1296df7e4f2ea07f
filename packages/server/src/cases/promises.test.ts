import type { CaseAction, CaseStatus } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { presentPromise, promisesAfter, promisesFor } from "./promises.ts";

const { settings } = demoSite;
const filedAt = new Date("2026-11-23T10:00:00Z");

function life(...steps: [action: CaseAction, from: CaseStatus, to: CaseStatus, at: string][]) {
  return steps.reduce(
    (promises, [action, from, to, at]) => promisesAfter(promises, { action, from, to, at: new Date(at) }, settings),
    promisesFor("complaint", settings, filedAt),
  );
}

function present(promises: ReturnType<typeof life>, now: string) {
  return promises.map((promise) => {
    const { state, dueOn, workingDaysLeft } = presentPromise(promise, settings, new Date(now));
    return [state, dueOn, workingDaysLeft];
  });
}

const acknowledged = ["acknowledge", "received", "acknowledged", "2026-11-23T10:01:00Z"] as const;
const asked = ["ask", "investigating", "waiting_for_customer", "2026-11-25T10:00:00Z"] as const;
const answered = ["answer", "investigating", "answered", "2026-11-30T10:00:00Z"] as const;

describe("the promises of a case", () => {
  it("run from the filing, and are kept or broken by the clock", () => {
    const promises = life([...acknowledged]);
    expect(present(promises, "2026-11-23T12:00:00Z")).toEqual([
      ["kept", "2026-11-24", null],
      ["running", "2026-12-07", 10],
      ["running", "2026-12-23", 22],
    ]);
    expect(present(promises, "2026-12-07T16:59:59Z")[1]).toEqual(["running", "2026-12-07", 0]);
    expect(present(promises, "2026-12-07T17:00:01Z")[1]).toEqual(["broken", "2026-12-07", 0]);
    expect(present(promises, "2026-12-09T12:00:00Z")[1]).toEqual(["broken", "2026-12-07", -2]);
  });

  it("stay broken when the step comes too late", () => {
    const late = life(["acknowledge", "received", "acknowledged", "2026-11-26T10:00:00Z"]);
    expect(present(late, "2026-11-26T10:00:00Z")[0]).toEqual(["broken", "2026-11-24", null]);
  });

  it("stand still while the customer is asked, and are longer by that time afterwards", () => {
    const paused = life([...acknowledged], [...asked]);
    expect(present(paused, "2027-03-01T10:00:00Z").slice(1)).toEqual([
      ["paused", "2026-12-07", 8],
      ["paused", "2026-12-23", 20],
    ]);
    const resumed = life([...acknowledged], [...asked], ["resume", "waiting_for_customer", "investigating", "2026-11-27T10:00:00Z"]);
    expect(present(resumed, "2026-11-27T10:00:00Z").slice(1)).toEqual([
      ["running", "2026-12-09", 8],
      ["running", "2026-12-25", 18],
    ]);
  });

  it("start afresh for the answer when the customer does not accept it", () => {
    const reopened = life([...acknowledged], [...answered], ["reopen", "answered", "investigating", "2026-12-01T10:00:00Z"]);
    expect(present(life([...acknowledged], [...answered]), "2026-12-01T10:00:00Z")[1]).toEqual(["kept", "2026-12-07", null]);
    expect(present(reopened, "2026-12-01T10:00:00Z")[1]).toEqual(["running", "2026-12-15", 10]);
  });

  it("are all settled when the case is closed or withdrawn", () => {
    const closed = life([...acknowledged], [...answered], ["accept", "answered", "closed", "2026-12-02T10:00:00Z"]);
    expect(present(closed, "2027-12-02T10:00:00Z").map(([state]) => state)).toEqual(["kept", "kept", "kept"]);
    const withdrawn = life(["withdraw", "received", "withdrawn", "2026-11-23T11:00:00Z"]);
    expect(present(withdrawn, "2027-12-02T10:00:00Z").map(([state]) => state)).toEqual(["kept", "kept", "kept"]);
    const whilePaused = life([...acknowledged], [...asked], ["withdraw", "waiting_for_customer", "withdrawn", "2027-11-26T11:00:00Z"]);
    expect(present(whilePaused, "2027-12-02T10:00:00Z").map(([state]) => state)).toEqual(["kept", "kept", "kept"]);
  });

  it("are none where the site makes none", () => {
    expect(promisesFor("complaint", { ...settings, commitments: [] }, filedAt)).toEqual([]);
  });
});
