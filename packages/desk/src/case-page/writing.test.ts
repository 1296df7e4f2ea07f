import { describe, expect, it } from "vitest";
import { checkWriting, emptyRemedy, emptyWriting, isWritten, outcomeFrom, plainAmount, unfilledVariables, type Writing } from "./writing.ts";

const today = "2026-11-22";
const refund = { ...emptyRemedy("EUR", "refund"), value: "12,50", promisedOn: "2026-12-04" };
const whole: Writing = { ...emptyWriting(), text: "The driver did not ring.", decision: "upheld", remedies: [refund] };
const problemsOf = (over: Partial<Writing>) =>
  checkWriting("answer", { ...whole, ...over }, { today, isDecided: true }).map(({ at, code }) => `${at} ${code}`);

describe("an answer", () => {
  it("can be sent once it has a decision, an explanation and a remedy", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ decision: "", text: " ", remedies: [] })).toEqual(["decision required", "text required", "remedies required"]);
  });

  it.each([
    [{ ...refund, type: "" as const }, "remedies/0/type required"],
    [{ ...refund, value: "" }, "remedies/0/value required"],
    [{ ...refund, value: "0" }, "remedies/0/value invalid_amount"],
    [{ ...refund, value: "12.50 EUR" }, "remedies/0/value invalid_amount"],
    [{ ...refund, promisedOn: "2026-11-21" }, "remedies/0/promisedOn past"],
    [emptyRemedy("EUR", "other"), "remedies/0/description required"],
    [emptyRemedy("EUR", "discount"), "remedies/0/value required"],
  ])("is held back while %o", (remedy, problem) => {
    expect(problemsOf({ remedies: [remedy] })).toEqual([problem]);
  });

  it("is held back while a template's gap stands in it", () => {
    expect(problemsOf({ text: "Dear {customerName}" })).toEqual(["text unfilled"]);
    expect(unfilledVariables("Dear {customerName}, your {thing}")).toEqual(["customerName"]);
  });

  it("goes out with what was typed, the amount in the contract's form", () => {
    expect(outcomeFrom(whole)).toEqual({
      decision: "upheld",
      explanation: "The driver did not ring.",
      remedies: [{ type: "refund", amount: { value: "12.50", currency: "EUR" }, promisedOn: "2026-12-04" }],
    });
  });

  it("carries no amount where its kind of remedy has none", () => {
    expect(outcomeFrom({ ...whole, remedies: [{ ...refund, type: "apology" }] }).remedies[0]).not.toHaveProperty("amount");
  });
});

it.each([
  ["12.50", "12.50"],
  ["12,5", "12.5"],
  ["１２．５０", "12.50"],
  ["1 250", "1250"],
  ["1,250", "1,250"],
])("reads the amount %s as %s", (typed, amount) => {
  expect(plainAmount(typed)).toBe(amount);
});

it("counts as written once there is something to lose", () => {
  expect(isWritten(emptyWriting())).toBe(false);
  expect(isWritten({ ...emptyWriting(), remedies: [emptyRemedy("EUR", "explanation")] })).toBe(false);
  expect(isWritten({ ...emptyWriting(), text: "D" })).toBe(true);
});
