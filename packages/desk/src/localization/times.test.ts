import { expect, it } from "vitest";
import { dayInWords, relativeInWords, urgencyOf } from "./times.ts";

const clockwork = { locale: "en", timeZone: "Asia/Shanghai" };
/** Noon in Shanghai on a Wednesday. */
const now = Date.parse("2026-12-02T04:00:00Z");

it.each([
  ["2026-11-29T09:00:00Z", "Overdue by 3 days", "overdue"],
  ["2026-12-01T09:00:00Z", "Overdue by 1 day", "overdue"],
  ["2026-12-02T01:00:00Z", "Overdue by 3 hours", "overdue"],
  ["2026-12-02T03:50:00Z", "Just overdue", "overdue"],
  ["2026-12-02T09:00:00Z", "Due today", "today"],
  // Past midnight where the site is, although it is still the same day in UTC.
  ["2026-12-02T17:00:00Z", "Due tomorrow", "soon"],
  ["2026-12-04T09:00:00Z", "Due in 2 days", "soon"],
  ["2026-12-07T09:00:00Z", "Due in 5 days", "later"],
  ["2026-12-24T09:00:00Z", "Due 24 Dec", "later"],
] as const)("says how much a promise presses, on the site's calendar: %s", (dueAt, text, level) => {
  expect(urgencyOf(dueAt, clockwork, now)).toEqual({ text, level });
});

it("names the year only when it is another one", () => {
  expect(dayInWords("2026-03-01T00:00:00Z", clockwork, now)).toBe("1 Mar");
  expect(dayInWords("2025-03-01T00:00:00Z", clockwork, now)).toBe("1 Mar 2025");
});

it("says how long ago something was, in the reader's language", () => {
  expect(relativeInWords("2026-12-02T03:59:40Z", clockwork, now)).toBe("just now");
  expect(relativeInWords("2026-12-02T03:20:00Z", clockwork, now)).toBe("40 minutes ago");
  expect(relativeInWords("2026-12-01T01:00:00Z", { ...clockwork, locale: "zh-Hans" }, now)).toBe("昨天");
  expect(relativeInWords("2026-10-01T01:00:00Z", clockwork, now)).toBe("1 Oct");
});
