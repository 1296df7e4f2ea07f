import { expect, it } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

const now = Date.parse("2026-11-22T09:30:00Z");

it.each([
  ["120", 120_000],
  ["0", 0],
  ["Sun, 22 Nov 2026 09:30:30 GMT", 30_000],
  ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
  ["soon", undefined],
  ["", undefined],
  [null, undefined],
])("reads %j as %j", (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});
