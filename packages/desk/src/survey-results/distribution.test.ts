import { expect, it } from "vitest";
import type { QuestionResult } from "@heed/contract/desk";
import { distributionKind, matrixOf, npsGroups, placesOf, sharesOf, steepestStep, stepsOf } from "./distribution.ts";

const question = (over: Partial<QuestionResult>): QuestionResult => ({
  id: "q",
  type: "choice",
  title: "Which?",
  reached: 10,
  answered: 10,
  left: 0,
  buckets: [],
  rows: [],
  score: null,
  change: null,
  texts: 0,
  ...over,
});

const bucket = (id: string, count: number, row: string | null = null) => ({ row, id, label: id.toUpperCase(), count });

it("shares the answers among those who answered, not among what was chosen", () => {
  const shares = sharesOf(question({ type: "multiple_choice", buckets: [bucket("a", 8), bucket("b", 5)] }));
  expect(shares.map(({ share }) => share)).toEqual([0.8, 0.5]);
});

it("has shares of nothing where nobody answered", () => {
  expect(sharesOf(question({ answered: 0, buckets: [bucket("a", 0)] }))[0]?.share).toBe(0);
  expect(matrixOf(question({ type: "matrix", answered: 0, rows: [{ id: "r", label: "R" }], buckets: [bucket("a", 0, "r")] }))[0]?.cells[0]?.share).toBe(0);
});

it("shares a matrix within each row, and among all who answered where a row takes several", () => {
  const parts = { rows: [{ id: "r", label: "R" }], buckets: [bucket("a", 3, "r"), bucket("b", 1, "r"), bucket("a", 9, "other")] };
  expect(matrixOf(question({ ...parts, type: "matrix" }))[0]?.cells.map(({ share }) => share)).toEqual([0.75, 0.25]);
  expect(matrixOf(question({ ...parts, type: "matrix_multiple" }))[0]?.cells.map(({ share }) => share)).toEqual([0.3, 0.1]);
});

it("orders a ranking by the mean place, and puts last what nobody ranked", () => {
  const rows = ["none", "second", "first"].map((id) => ({ id, label: id }));
  const buckets = [bucket("1", 1, "second"), bucket("3", 3, "second"), bucket("1", 3, "first"), bucket("2", 1, "first")];
  expect(placesOf(question({ type: "ranking", rows, buckets })).map(({ id, place, ranked, first }) => [id, place, ranked, first])).toEqual([
    ["first", 1.25, 4, 3],
    ["second", 2.5, 4, 1],
    ["none", null, 0, 0],
  ]);
});

it("groups recommendations at 6 and at 8", () => {
  const shares = Array.from({ length: 11 }, (_, score) => ({ id: String(score), label: "", count: 1, share: 1 }));
  expect(npsGroups(shares)).toEqual({ detractors: 7, passives: 2, promoters: 2 });
});

it("finds the step at which most went away", () => {
  const questions = [question({ id: "a", reached: 20, left: 2 }), question({ id: "b", reached: 18, left: 5 }), question({ id: "c", reached: 13 })];
  const steps = stepsOf({ questions, started: 20 });
  expect(steps.map(({ share }) => share)).toEqual([1, 0.9, 0.65]);
  expect(steepestStep(steps)?.id).toBe("b");
  expect(steepestStep(stepsOf({ questions: [question({})], started: 10 }))).toBeUndefined();
});

it("shows every type of question by the way its answers are told apart", () => {
  const kinds = (["nps", "slider", "choice", "yes_no", "consent", "date", "matrix_multiple", "ranking"] as const).map((type) => distributionKind(question({ type, buckets: [bucket("a", 1)] })));
  expect(kinds).toEqual(["scale", "scale", "options", "options", "options", "options", "matrix", "places"]);
  expect(distributionKind(question({ type: "long_text" }))).toBe("none");
});
