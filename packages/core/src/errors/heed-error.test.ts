import { expect, it, vi } from "vitest";
import {
  ConnectionError,
  HeedError,
  InvalidInputError,
  isConnectionError,
  isHeedError,
  isInvalidInputError,
  isProblemError,
  isUnexpectedAnswerError,
  ProblemError,
  UnexpectedAnswerError,
} from "./index.ts";

const errors = [
  new ConnectionError("timed_out", "No answer."),
  new InvalidInputError("invalid_options", "No client."),
  new ProblemError("case_not_found", "No case.", { status: 404 }),
  new UnexpectedAnswerError("A page."),
];

it("tells each kind of error from the others", () => {
  const guards = [isConnectionError, isInvalidInputError, isProblemError, isUnexpectedAnswerError];
  for (const [at, error] of errors.entries()) {
    expect(error).toBeInstanceOf(HeedError);
    expect(isHeedError(error)).toBe(true);
    expect(guards.map((is) => is(error))).toEqual(guards.map((_, index) => index === at));
  }
});

it("takes nothing else for an error of Heed's", () => {
  const stranger = Object.assign(new Error("No."), { name: "ProblemError", code: "case_not_found" });
  for (const thrown of [stranger, { name: "HeedError" }, "HeedError", null, undefined]) {
    expect(isHeedError(thrown)).toBe(false);
    expect(isProblemError(thrown)).toBe(false);
  }
});

it("knows the errors of another copy of the package", async () => {
  vi.resetModules();
  const copy = await import("./index.ts");
  expect(copy.ProblemError).not.toBe(ProblemError);
  expect(isProblemError(new copy.ProblemError("case_not_found", "No case.", { status: 404 }))).toBe(true);
});

it("keeps code, status, request id and cause", () => {
  const cause = new TypeError("fetch failed");
  expect(new ConnectionError("connection_failed", "No connection.", { cause })).toMatchObject({
    code: "connection_failed",
    cause,
    status: undefined,
    requestId: undefined,
  });
  expect(new ProblemError("case_not_found", "No case.", { status: 404, requestId: "req-7" })).toMatchObject({
    status: 404,
    requestId: "req-7",
    errors: [],
  });
});

it("shows its own name in a stack", () => {
  for (const error of errors) expect(String(error)).toBe(`${error.name}: ${error.message}`);
});
