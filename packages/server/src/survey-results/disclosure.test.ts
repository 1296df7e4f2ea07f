import { describe, expect, it } from "vitest";
import { seededRandom } from "../testing/answered-survey.ts";
import { hiddenGroups, isTellable } from "./disclosure.ts";

const sizesOf = (record: Record<string, number>) => new Map(Object.entries(record));

describe("groups that are too small", () => {
  it("are hidden, and with a single one the next larger", () => {
    expect([...hiddenGroups(sizesOf({ a: 20, b: 3, c: 9 }), 5)]).toEqual(["b", "c"]);
    expect([...hiddenGroups(sizesOf({ a: 20, b: 3, c: 2, d: 9 }), 5)]).toEqual(["c", "b"]);
    expect([...hiddenGroups(sizesOf({ a: 20, b: 1, c: 2, d: 9 }), 5)]).toEqual(["b", "c", "d"]);
    expect([...hiddenGroups(sizesOf({ a: 20, b: 5 }), 5)]).toEqual([]);
    expect([...hiddenGroups(sizesOf({ a: 3 }), 5)]).toEqual(["a"]);
  });

  it("are hidden where too few lie outside of them, and together with others", () => {
    const all = sizesOf({ a: 12, b: 19, c: 40 });
    expect([...hiddenGroups(sizesOf({ a: 11, b: 10 }), 5, [all])]).toEqual(["a", "b"]);
    expect([...hiddenGroups(sizesOf({ a: 12, b: 10, c: 30 }), 5, [all])]).toEqual([]);
    // One outside of a, none of b: it takes c until enough lie outside of what is hidden.
    expect([...hiddenGroups(sizesOf({ a: 11, b: 19, c: 30 }), 5, [all])]).toEqual(["a", "b", "c"]);
  });

  it("cannot be worked out from the total and the others, nor from what a filter shows", () => {
    const random = seededRandom(11);
    for (let round = 0; round < 2_000; round++) {
      const sizes = new Map(Array.from({ length: 1 + Math.floor(random() * 6) }, (_, index) => [index, Math.floor(random() * 15)] as const));
      const smallestGroup = 1 + Math.floor(random() * 8);
      const hidden = hiddenGroups(sizes, smallestGroup);
      const hiddenTotal = [...hidden].reduce((sum, key) => sum + sizes.get(key)!, 0);
      const shown = [...sizes].filter(([key, size]) => size > 0 && !hidden.has(key));
      for (const [, size] of shown) expect(size).toBeGreaterThanOrEqual(smallestGroup);
      // What the total leaves over is nobody, a crowd, or all that there are.
      if (shown.length > 0 && hidden.size > 0) {
        expect(hidden.size).toBeGreaterThan(1);
        expect(hiddenTotal).toBeGreaterThanOrEqual(smallestGroup);
      }
      for (const key of sizes.keys()) {
        if (!isTellable(sizes, new Set([key]), smallestGroup)) continue;
        expect(sizes.get(key)).toBeGreaterThanOrEqual(smallestGroup);
        const rest = hiddenTotal - (hidden.has(key) ? sizes.get(key)! : 0);
        expect(rest === 0 || rest >= smallestGroup).toBe(true);
      }
    }
  });

  it("do not get told by a filter that adds them to a large one", () => {
    const sizes = sizesOf({ east: 30, shanghai: 2, north: 40, beijing: 3 });
    expect(isTellable(sizes, new Set(["east"]), 5)).toBe(true);
    expect(isTellable(sizes, new Set(["east", "shanghai"]), 5)).toBe(false);
    expect(isTellable(sizes, new Set(["shanghai"]), 5)).toBe(false);
    expect(isTellable(sizes, new Set(["unknown"]), 5)).toBe(false);
  });
});
