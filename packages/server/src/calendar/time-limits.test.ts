import type { BusinessCalendar } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { createWorkingCalendar, dayOf } from "./business-calendar.ts";
import { dueAfter, dueAfterPause, workingDaysBetween } from "./time-limits.ts";

const weekdays: BusinessCalendar = {
  timeZone: "Europe/Berlin",
  workingDays: [1, 2, 3, 4, 5],
  opensAt: "09:00",
  closesAt: "18:00",
  holidays: ["2026-12-24", "2026-12-25"],
  extraWorkingDays: [],
};

/** The National Day week of 2026: seven days off, and two weekend days worked for them. */
const china: BusinessCalendar = {
  ...weekdays,
  timeZone: "Asia/Shanghai",
  holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
  extraWorkingDays: ["2026-09-20", "2026-10-10"],
};

const berlin = createWorkingCalendar(weekdays);
const shanghai = createWorkingCalendar(china);

describe("a limit in working days", () => {
  const due = (start: string, value: number, calendar = berlin) =>
    dueAfter(new Date(start), { value, unit: "working_days" }, calendar).toISOString();

  it("runs out at closing time, the day itself not counted", () => {
    expect(due("2026-11-23T10:00:00+01:00", 1)).toBe("2026-11-24T17:00:00.000Z");
    expect(due("2026-11-23T10:00:00+01:00", 5)).toBe("2026-11-30T17:00:00.000Z");
  });

  it("counts from the day itself before opening, and from the next one after closing", () => {
    expect(due("2026-11-23T00:00:01+01:00", 1)).toBe("2026-11-24T17:00:00.000Z");
    expect(due("2026-11-23T17:59:59+01:00", 1)).toBe("2026-11-24T17:00:00.000Z");
    expect(due("2026-11-23T18:00:00+01:00", 1)).toBe("2026-11-25T17:00:00.000Z");
    expect(due("2026-11-28T12:00:00+01:00", 1)).toBe("2026-12-01T17:00:00.000Z");
  });

  it("takes the day of the site, wherever the customer is", () => {
    expect(due("2026-11-22T23:30:00Z", 1)).toBe("2026-11-24T17:00:00.000Z");
  });

  it("leaves out holidays", () => {
    expect(due("2026-12-22T10:00:00+01:00", 2)).toBe("2026-12-28T17:00:00.000Z");
  });

  it("counts make-up days and skips the days off that they pay for", () => {
    expect(due("2026-09-30T10:00:00+08:00", 1, shanghai)).toBe("2026-10-08T10:00:00.000Z");
    expect(due("2026-09-30T10:00:00+08:00", 3, shanghai)).toBe("2026-10-10T10:00:00.000Z");
    expect(due("2026-09-19T10:00:00+08:00", 1, shanghai)).toBe("2026-09-21T10:00:00.000Z");
  });

  it("closes at the same time on the wall before and after the clocks change", () => {
    expect(due("2026-10-23T10:00:00+02:00", 1)).toBe("2026-10-26T17:00:00.000Z");
    expect(due("2026-10-22T10:00:00+02:00", 1)).toBe("2026-10-23T16:00:00.000Z");
  });
});

describe("a limit in hours or days", () => {
  it("takes plain hours, weekends and changes of the clocks included", () => {
    const due = dueAfter(new Date("2026-10-24T12:00:00+02:00"), { value: 48, unit: "hours" }, berlin);
    expect(due.toISOString()).toBe("2026-10-26T10:00:00.000Z");
  });

  it("takes calendar days to the end of the last", () => {
    const due = (start: string) => dueAfter(new Date(start), { value: 3, unit: "days" }, berlin).toISOString();
    expect(due("2026-10-23T23:59:00+02:00")).toBe("2026-10-26T22:59:59.999Z");
    expect(due("2026-03-27T00:00:00+01:00")).toBe("2026-03-30T21:59:59.999Z");
  });
});

describe("a pause", () => {
  const after = (dueAt: string, pausedAt: string, resumedAt: string, calendar = berlin, unit: "hours" | "days" | "working_days" = "working_days") =>
    dueAfterPause(
      { dueAt: new Date(dueAt), unit, pausedAt: new Date(pausedAt), resumedAt: new Date(resumedAt) },
      calendar,
    ).toISOString();

  it("moves working days by the working time that passed", () => {
    expect(after("2026-11-27T18:00+01:00", "2026-11-24T10:00+01:00", "2026-11-24T12:00+01:00")).toBe("2026-11-30T10:00:00.000Z");
    expect(after("2026-11-27T18:00+01:00", "2026-11-24T10:00+01:00", "2026-11-25T10:00+01:00")).toBe("2026-11-30T17:00:00.000Z");
  });

  it("costs nothing over a night, a weekend or a holiday", () => {
    expect(after("2026-11-27T18:00+01:00", "2026-11-24T19:00+01:00", "2026-11-25T08:00+01:00")).toBe("2026-11-27T17:00:00.000Z");
    expect(after("2026-12-01T18:00+01:00", "2026-11-27T18:00+01:00", "2026-11-30T09:00+01:00")).toBe("2026-12-01T17:00:00.000Z");
  });

  it("knows the clocks and the make-up days in between", () => {
    expect(after("2026-10-26T18:00+01:00", "2026-10-23T10:00+02:00", "2026-10-26T10:00+01:00")).toBe("2026-10-27T17:00:00.000Z");
    expect(after("2026-10-08T18:00+08:00", "2026-09-30T10:00+08:00", "2026-10-08T10:00+08:00", shanghai)).toBe("2026-10-09T10:00:00.000Z");
    expect(after("2026-10-09T18:00+08:00", "2026-10-09T10:00+08:00", "2026-10-10T10:00+08:00", shanghai)).toBe("2026-10-10T10:00:00.000Z");
  });

  it("moves hours by plain time and days by whole days", () => {
    expect(after("2026-10-25T12:00Z", "2026-10-24T12:00Z", "2026-10-25T11:00Z", berlin, "hours")).toBe("2026-10-26T11:00:00.000Z");
    expect(after("2026-10-24T21:59:59.999Z", "2026-10-23T10:00Z", "2026-10-25T10:00Z", berlin, "days")).toBe("2026-10-26T22:59:59.999Z");
  });

  it("does not bring back what had run out", () => {
    expect(after("2026-11-23T18:00+01:00", "2026-11-24T10:00+01:00", "2026-12-24T10:00+01:00")).toBe("2026-11-23T17:00:00.000Z");
  });
});

describe("working days left", () => {
  it("are 0 on the day itself and fewer than 0 after it", () => {
    const left = (from: string, to: string) => workingDaysBetween(dayOf(from), dayOf(to), berlin);
    expect(left("2026-11-27", "2026-11-27")).toBe(0);
    expect(left("2026-11-27", "2026-11-30")).toBe(1);
    expect(left("2026-11-28", "2026-11-30")).toBe(1);
    expect(left("2026-11-30", "2026-11-27")).toBe(-1);
  });
});
