import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256 } from "./sha256.ts";

it("gives the hashes that the platform gives, whatever the length", () => {
  for (let length = 0; length < 200; length++) {
    const text = "0123456789abcdef ~".repeat(12).slice(0, length);
    expect(sha256(text), text).toBe(createHash("sha256").update(text).digest("hex"));
  }
});
