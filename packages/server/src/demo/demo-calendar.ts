import type { BusinessCalendar } from "@heed/contract";

/** Monday to Friday in Berlin, with the holidays of 2026 and 2027. */
export const demoCalendar: BusinessCalendar = {
  timeZone: "Europe/Berlin",
  workingDays: [1, 2, 3, 4, 5],
  opensAt: "09:00",
  closesAt: "18:00",
  holidays: [
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-05-25",
    "2026-10-03",
    "2026-12-24",
    "2026-12-25",
    "2026-12-26",
    "2026-12-31",
    "2027-01-01",
    "2027-03-08",
    "2027-03-26",
    "2027-03-29",
    "2027-05-06",
    "2027-05-17",
    "2027-10-03",
    "2027-12-24",
    "2027-12-25",
    "2027-12-31",
  ],
  extraWorkingDays: [],
};
