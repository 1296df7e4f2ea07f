import { expect, it } from "vitest";
import { filterOf, resultsAddress, todayAt, usualView, viewFrom } from "./results-view.ts";

const view = (query: string) => viewFrom(new URLSearchParams(query));

it("finds in an address what it wrote there", () => {
  const views = [
    usualView,
    { period: "365d", category: "late", team: "east", tier: "key_account", region: "shanghai" },
    { period: { from: "2026-01-31", to: "2026-02-01" }, question: "recommend", q: "慢 & 贵" },
  ] as const;
  for (const each of views) {
    const address = resultsAddress("after_case", "texts", each);
    expect(viewFrom(new URL(address, "http://desk.example").searchParams), address).toEqual(each);
  }
});

it("keeps the usual view out of the address, and escapes what stands in it", () => {
  expect(resultsAddress("after_case", "results", usualView)).toBe("surveys/after_case/results");
  expect(resultsAddress("a/b", "results", { period: "30d", q: "a&b" })).toBe("surveys/a%2Fb/results?period=30d&q=a%26b");
});

it("falls back to the usual period where the days are none, or stand the wrong way round", () => {
  const wrong = ["from=2026-02-30&to=2026-03-01", "from=2026-05-02&to=2026-05-01", "from=2026-05-02", "period=9d", "period=constructor", "from=x&to=y"];
  for (const query of wrong) expect(view(query), query).toEqual(usualView);
});

it("counts today among the days of a period", () => {
  expect(filterOf(usualView, "2026-11-28")).toEqual({ from: "2026-08-31", to: "2026-11-28" });
  expect(filterOf({ period: "30d", team: "east" }, "2026-03-01")).toEqual({ from: "2026-01-31", to: "2026-03-01", team: "east" });
});

it("asks for nothing but the days and what is narrowed down", () => {
  expect(Object.keys(filterOf({ period: "30d", question: "recommend", q: "slow" }, "2026-03-01"))).toEqual(["from", "to"]);
});

it("says which day it is where the site is", () => {
  const lateInLondon = Date.parse("2026-11-28T18:30:00Z");
  expect(todayAt("Asia/Shanghai", lateInLondon)).toBe("2026-11-29");
  expect(todayAt("Europe/London", lateInLondon)).toBe("2026-11-28");
});
