import { expect, it } from "vitest";
import { idempotencyKeyFrom, randomUuid } from "./idempotency-key.ts";

it("mints UUIDs of version 4, each another", () => {
  const uuids = Array.from({ length: 500 }, randomUuid);
  for (const uuid of uuids) expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(uuids).size).toBe(500);
});

it("keeps the caller's key as it is", () => {
  expect(idempotencyKeyFrom("order/1042:complaint")).toBe("order/1042:complaint");
});

it.each(["", "a b", "ключ", "a\r\nx-evil: 1", "\0"])("refuses %j, which no header can carry", (key) => {
  expect(() => idempotencyKeyFrom(key)).toThrow(expect.objectContaining({ code: "invalid_idempotency_key" }));
});
