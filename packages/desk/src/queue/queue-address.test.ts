import { expect, it } from "vitest";
import { filterFrom, isSameFilter, queueAddress } from "./queue-address.ts";

it("says the same view by the same address, and reads it back", () => {
  const filter = { severity: "high,critical", status: "open", q: "壶 & lid", sort: "newest" } as const;
  const address = queueAddress(filter);
  expect(address).toBe("queue?status=open&severity=high,critical&q=%E5%A3%B6+%26+lid&sort=newest");
  expect(filterFrom(new URL(address, "https://desk.example").searchParams)).toEqual(filter);
  expect(queueAddress({})).toBe("queue");
});

it("leaves out what is no filter, and what is empty", () => {
  expect(filterFrom(new URLSearchParams("status=&owner=me&utm_source=mail&__proto__=x"))).toEqual({ owner: "me" });
});

it("takes two filters for the same view however they are sorted", () => {
  expect(isSameFilter({ status: "open" }, { status: "open", sort: "newest" })).toBe(true);
  expect(isSameFilter({ status: "open" }, { status: "open", owner: "me" })).toBe(false);
});
