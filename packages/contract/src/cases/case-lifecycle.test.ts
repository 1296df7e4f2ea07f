import { describe, expect, it } from "vitest";
import {
  caseStatuses,
  caseTransitions,
  customerActions,
  isAllowed,
  isFinal,
  type ActorRole,
  type CaseAction,
  type CaseStatus,
} from "./case-lifecycle.ts";

const actions = Object.keys(caseTransitions) as CaseAction[];

function allowedFrom(status: CaseStatus, by: ActorRole): string[] {
  return actions.filter((action) => isAllowed(action, status, by));
}

describe("the life of a case", () => {
  it("lets the customer decide on an answer, and withdraw at any time before the end", () => {
    expect(Object.fromEntries(caseStatuses.map((status) => [status, allowedFrom(status, "customer")]))).toEqual({
      received: ["withdraw"],
      acknowledged: ["withdraw"],
      investigating: ["withdraw"],
      waiting_for_customer: ["resume", "withdraw"],
      answered: ["accept", "reopen", "escalate", "withdraw"],
      closed: [],
      withdrawn: [],
      merged: [],
    });
  });

  it("takes staff from arrival to an answer one step at a time", () => {
    expect(Object.fromEntries(caseStatuses.map((status) => [status, allowedFrom(status, "staff")]))).toEqual({
      received: ["acknowledge", "merge"],
      acknowledged: ["investigate", "merge"],
      investigating: ["ask", "answer", "merge"],
      waiting_for_customer: ["resume", "merge"],
      answered: ["lapse"],
      closed: [],
      withdrawn: [],
      merged: [],
    });
  });

  it("never lets the service itself decide in the customer's or the staff's place", () => {
    expect(caseStatuses.flatMap((status) => allowedFrom(status, "system"))).toEqual(["acknowledge", "lapse"]);
  });

  it("ends in closed, withdrawn and merged and nowhere else", () => {
    expect(caseStatuses.filter(isFinal)).toEqual(["closed", "withdrawn", "merged"]);
  });

  it("reaches every status from received", () => {
    const reached = new Set<string>(["received"]);
    for (const _ of caseStatuses) {
      for (const { from, to } of Object.values(caseTransitions)) {
        if (from.some((status) => reached.has(status))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...caseStatuses].sort());
  });

  it("offers the customer only steps that are in the table", () => {
    for (const action of customerActions) expect(caseTransitions[action].by).toContain("customer");
  });
});
