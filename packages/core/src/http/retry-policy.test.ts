import { expect, it } from "vitest";
import { ConnectionError, ProblemError, UnexpectedAnswerError } from "../errors/index.ts";
import { retryDelayMs, withJitter } from "./retry-policy.ts";

const failed = new ConnectionError("connection_failed", "No connection.");
const delays = (retry: number) => Array.from({ length: 200 }, () => retryDelayMs(failed, retry) ?? NaN);

it("waits longer before each attempt, never as long as all the others", () => {
  const [first, second, third] = [delays(1), delays(2), delays(3)];
  for (const [delay, limit] of [[first, 400], [second, 800], [third, 1600]] as const) {
    expect(Math.min(...delay)).toBeGreaterThanOrEqual(limit / 2);
    expect(Math.max(...delay)).toBeLessThanOrEqual(limit);
    expect(new Set(delay).size).toBeGreaterThan(100);
  }
});

it("waits at least as long as the service asked", () => {
  const busy = new ProblemError("service_unavailable", "Busy.", { status: 503, retryAfterMs: 2_000 });
  expect(retryDelayMs(busy, 1)).toBeGreaterThanOrEqual(2_000);
});

it.each([
  ["what the service refuses", new ProblemError("validation_failed", "No.", { status: 422 })],
  ["what fails on its side", new ProblemError("internal_error", "No.", { status: 500 })],
  ["an answer of somebody else", new UnexpectedAnswerError("No.", { status: 200 })],
  ["what is no error of ours", new TypeError("No.")],
])("gives up on %s", (_, error) => {
  expect(retryDelayMs(error, 1)).toBeNull();
});

it("spreads clients over half of a delay", () => {
  const spread = Array.from({ length: 200 }, () => withJitter(1_000));
  expect(Math.min(...spread)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...spread)).toBeLessThanOrEqual(1_000);
});
