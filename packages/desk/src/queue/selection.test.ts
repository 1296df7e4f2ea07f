import { expect, it } from "vitest";
import type { QueueItem } from "@heed/core/desk";
import { nothingSelected, pick, without } from "./selection.ts";

// Only the references are looked at.
const items = ["A", "B", "C", "D", "E"].map((reference) => ({ reference }) as QueueItem);
const selectedOf = ({ references }: { references: ReadonlySet<string> }) => [...references].toSorted().join("");

it("goes on from the last row that was picked, and lets a range go as it took it", () => {
  const one = pick(nothingSelected, items, { index: 1, isRange: false });
  const range = pick(one, items, { index: 3, isRange: true });
  expect(selectedOf(range)).toBe("BCD");
  expect(selectedOf(pick(range, items, { index: 2, isRange: false }))).toBe("BD");
  const back = pick(pick(range, items, { index: 2, isRange: false }), items, { index: 1, isRange: true });
  expect(selectedOf(back)).toBe("D");
  expect(selectedOf(without(range, ["C", "Z"]))).toBe("BD");
});

it("begins a range where it is when nothing was picked before, and ignores rows that are not there", () => {
  expect(selectedOf(pick(nothingSelected, items, { index: 2, isRange: true }))).toBe("C");
  expect(pick(nothingSelected, items, { index: 9, isRange: false })).toEqual(nothingSelected);
});

it("stops where no more can be assigned at once", () => {
  const many = Array.from({ length: 130 }, (_, index) => ({ reference: String(index) }) as QueueItem);
  const first = pick(nothingSelected, many, { index: 0, isRange: false });
  expect(pick(first, many, { index: 129, isRange: true }).references.size).toBe(100);
});
