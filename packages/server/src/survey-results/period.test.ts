import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { partsOf, periodBefore, readPeriod } from "./period.ts";

const { settings } = demoSite;
const now = new Date("2026-03-31T23:30:00Z");

describe("the days that results are asked for", () => {
  it("are the last ninety of the site's calendar, where nothing is said", () => {
    const inShanghai = { ...settings, calendar: { ...settings.calendar, timeZone: "Asia/Shanghai" } };
    const inLisbon = { ...settings, calendar: { ...settings.calendar, timeZone: "Atlantic/Azores" } };
    expect(readPeriod({}, inShanghai, now)).toEqual({ from: "2026-01-02", to: "2026-04-01" });
    expect(readPeriod({}, inLisbon, now)).toEqual({ from: "2026-01-01", to: "2026-03-31" });
    expect(readPeriod({ to: "2026-01-31" }, settings, now)).toEqual({ from: "2025-11-03", to: "2026-01-31" });
    expect(readPeriod({ from: "2027-01-01" }, settings, now)).toEqual({ from: "2027-01-01", to: "2027-01-01" });
  });

  it("have as many before them", () => {
    expect(periodBefore({ from: "2026-03-01", to: "2026-03-01" })).toEqual({ from: "2026-02-28", to: "2026-02-28" });
    expect(periodBefore({ from: "2026-01-01", to: "2026-01-31" })).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  });

  it("fall into weeks from Monday on, and into months where there are too many of those", () => {
    expect(partsOf({ from: "2026-03-04", to: "2026-03-17" })).toEqual([
      { from: "2026-03-04", to: "2026-03-08" },
      { from: "2026-03-09", to: "2026-03-15" },
      { from: "2026-03-16", to: "2026-03-17" },
    ]);
    expect(partsOf({ from: "2026-03-08", to: "2026-03-08" })).toEqual([{ from: "2026-03-08", to: "2026-03-08" }]);
    expect(partsOf({ from: "1969-12-25", to: "1970-01-05" }).map(({ from }) => from)).toEqual(["1969-12-25", "1969-12-29", "1970-01-05"]);
    const months = partsOf({ from: "2025-11-15", to: "2026-06-01" });
    expect(months.map(({ from }) => from)).toEqual(
      ["2025-11-15", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
    );
    expect(months.map(({ to }) => to).slice(0, 4)).toEqual(["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"]);
  });
});
