import { describe, expect, it } from "vitest";
import { ACCESS_CODE_LENGTH, groupByFour, parseAccessCode, parseReference, READABLE_ALPHABET } from "./reference.ts";

describe("references and access codes", () => {
  it("hold no character that is mistaken for another when read aloud", () => {
    expect(READABLE_ALPHABET).not.toMatch(/[01ILOAEU]/);
    expect(new Set(READABLE_ALPHABET).size).toBe(READABLE_ALPHABET.length);
  });

  it("give an access code at least 128 bits", () => {
    expect(ACCESS_CODE_LENGTH * Math.log2(READABLE_ALPHABET.length)).toBeGreaterThanOrEqual(128);
  });

  it.each(["K7MP-4XQ2", "k7mp4xq2", "  k7mp 4xq2 ", "K7MP–4XQ2", "Ｋ７ＭＰ４ＸＱ２", "k-7-m-p-4-x-q-2"])(
    "understand %j as it was meant",
    (typed) => {
      expect(parseReference(typed)).toBe("K7MP-4XQ2");
    },
  );

  it.each(["", "K7MP", "K7MP-4XQ", "K7MP-4XQ22", "K0MP-4XQ2", "<svg onload=1>", "K7MP-4XQ2".repeat(1000)])(
    "refuse %j",
    (typed) => {
      expect(parseReference(typed)).toBeNull();
    },
  );

  it("take an access code in any grouping", () => {
    const code = groupByFour("23456789BCDFGHJKMNPQRSTVWXYZ");
    expect(parseAccessCode(code.toLowerCase().replaceAll("-", " "))).toBe(code);
    expect(parseAccessCode(code.slice(0, -1))).toBeNull();
  });
});
