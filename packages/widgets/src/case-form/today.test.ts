import { afterEach, expect, it, vi } from "vitest";
import { today } from "./today.ts";

afterEach(() => void vi.useRealTimers());

it.each(["2026-01-01T00:00:00", "2026-03-29T23:59:59.999", "2026-10-25T02:30:00", "2028-02-29T12:00:00"])("is the customer's own day at %s", (moment) => {
  // Without an offset: where the customer is.
  vi.useFakeTimers({ now: new Date(moment), toFake: ["Date"] });
  expect(today()).toBe(moment.slice(0, 10));
});

it("asks Intl for nothing, which has the data of a language to read first", () => {
  const asked = vi.spyOn(Date.prototype, "toLocaleDateString");
  const made = vi.spyOn(Intl, "DateTimeFormat");
  today();
  expect(asked).not.toHaveBeenCalled();
  expect(made).not.toHaveBeenCalled();
});
