import { expect, it } from "vitest";
import type { SurveyScore } from "@heed/contract/desk";
import { changeInWords, intervalText, periodText, scoreText, shareText, shortInterval } from "./figures.ts";

const nps = (value: number | null, interval: SurveyScore["interval"] = null, n = value === null ? 0 : 50): SurveyScore => ({ measure: "nps", n, value, interval });

it("gives no figure without answers", () => {
  expect(scoreText(nps(null), "en")).toBeNull();
  expect(intervalText(nps(null), "en")).toBe("No answers yet");
  expect(scoreText(nps(0), "en")).toBe("0");
});

it("tells a Net Promoter Score with its sign, a share in per cent and a mean with a decimal", () => {
  expect(scoreText(nps(42.4), "en")).toBe("+42");
  expect(scoreText(nps(-6.2), "en")).toBe("−6");
  expect(scoreText({ measure: "csat", n: 9, value: 0.777, interval: { low: 0.7, high: 0.83 } }, "en")).toBe("78%");
  expect(scoreText({ measure: "ces", n: 9, value: 5.44, interval: { low: 5, high: 6 } }, "en")).toBe("5.4");
  expect(scoreText({ measure: "mean", n: 9, value: 1234.56, interval: { low: 1100, high: 1370 } }, "en")).toBe("1,235");
});

it("says in words how sure a figure is", () => {
  expect(intervalText(nps(39, { low: 31, high: 47 }), "en")).toBe("between +31 and +47 with 95% confidence");
  expect(intervalText(nps(100, null, 1), "en")).toBe("one answer says nothing about the others");
  expect(intervalText({ measure: "mean", n: 8, value: 3, interval: null }, "en")).toMatch(/all answers are the same/);
});

it("shows more digits where the interval is too narrow to be told apart without", () => {
  const score: SurveyScore = { measure: "ces", n: 100_000, value: 5.437, interval: { low: 5.43, high: 5.444 } };
  expect(shortInterval(score, "en")).toBe("5.43 to 5.44");
});

it("marks a change as more than chance only where it is", () => {
  const before = nps(30, { low: 20, high: 40 });
  const now = nps(42, { low: 34, high: 50 });
  expect(changeInWords(now, { before, difference: 12, p: 0.01, isSignificant: true }, "en")).toEqual({
    text: "12 points higher than in the period before (+30).",
    verdict: "That is more than chance explains.",
    direction: "up",
    isSignificant: true,
  });
  expect(changeInWords(now, { before, difference: -1, p: 0.6, isSignificant: false }, "en")).toMatchObject({
    text: "1 point lower than in the period before (+30).",
    verdict: "That could be chance.",
    direction: "down",
  });
  expect(changeInWords(now, { before, difference: 12, p: null, isSignificant: false }, "en").verdict).toMatch(/Too few answers/);
});

it("compares with nothing where the period before has no answers", () => {
  const change = changeInWords(nps(42), { before: nps(null), difference: null, p: null, isSignificant: false }, "en");
  expect(change).toMatchObject({ direction: "unknown", verdict: "" });
  expect(change.text).toMatch(/No answers in the period before/);
});

it("calls a difference that rounds to nothing no change", () => {
  const change = changeInWords(nps(42), { before: nps(41.8), difference: 0.2, p: 0.9, isSignificant: false }, "en");
  expect(change).toMatchObject({ direction: "same", text: "As in the period before (+42)." });
});

it("never rounds some to none, or nearly all to all", () => {
  expect(shareText(0.002, "en")).toBe("0.2%");
  expect(shareText(0.996, "en")).toBe("99.6%");
  expect([shareText(0, "en"), shareText(1, "en"), shareText(0.555, "en")]).toEqual(["0%", "100%", "56%"]);
});

it("tells a period as short as it can", () => {
  // The spaces around the dash differ between versions of the browser.
  expect(periodText({ from: "2026-11-01", to: "2026-11-28" }, "en").replaceAll(/\s*–\s*/g, "–")).toBe("1–28 Nov 2026");
  expect(periodText({ from: "2026-11-28", to: "2026-11-28" }, "en")).toBe("28 Nov 2026");
});
