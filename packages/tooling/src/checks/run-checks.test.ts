import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clearStamp } from "../stamps.ts";
import { rootFolder } from "../workspace.ts";
import { type Check, oneResult } from "./check.ts";
import { type FinishedCheck, runChecks, runRows } from "./run-checks.ts";

const input = `.cache/input-of-a-test-${process.pid}`;
const checkName = `a test of checks ${process.pid}`;

beforeEach(() => {
  mkdirSync(join(rootFolder, ".cache"), { recursive: true });
});
afterEach(() => {
  rmSync(join(rootFolder, input), { force: true });
  clearStamp(`check/${checkName.replaceAll(" ", "-")}`);
});

function run(...checks: Check[]): Promise<FinishedCheck[]> {
  return runChecks(checks, 2, () => undefined);
}

test("a failure, or an error, stops none of the others", async () => {
  const finished = await run(
    { name: "fails", run: () => Promise.resolve(oneResult(false, "why")) },
    { name: "throws", run: () => Promise.reject(new Error("broken")) },
    { name: "passes", run: () => Promise.resolve(oneResult(true, "")) },
  );
  const byName = Object.fromEntries(finished.map((each) => [each.name, each]));
  expect(byName.fails).toMatchObject({ passed: 0, failed: 1, output: "why" });
  expect(byName.throws).toMatchObject({ passed: 0, failed: 1 });
  expect(byName.throws?.output).toContain("broken");
  expect(byName.passes).toMatchObject({ passed: 1, failed: 0 });
});

test("a check that passed is left out until its inputs change, one that failed never", async () => {
  let isSuccess = false;
  let runs = 0;
  const check: Check = {
    name: checkName,
    inputs: [input],
    run: () => {
      runs += 1;
      return Promise.resolve(oneResult(isSuccess, ""));
    },
  };
  writeFileSync(join(rootFolder, input), "first");
  await run(check);
  await run(check);
  expect(runs).toBe(2);

  isSuccess = true;
  await run(check);
  expect((await run(check))[0]).toMatchObject({ passed: 1, isSkipped: true });
  expect(runs).toBe(3);

  writeFileSync(join(rootFolder, input), "second");
  expect((await run(check))[0]).toMatchObject({ passed: 1, isSkipped: false });
  expect(runs).toBe(4);
});

test("what changed while a check ran is looked at again", async () => {
  let runs = 0;
  const check: Check = {
    name: checkName,
    inputs: [input],
    run: () => {
      runs += 1;
      writeFileSync(join(rootFolder, input), `written in run ${runs}`);
      return Promise.resolve(oneResult(true, ""));
    },
  };
  await run(check);
  await run(check);
  expect(runs).toBe(2);
});

test("rows run beside each other, and a row's checks one after the other", async () => {
  const told: string[] = [];
  const begun = { left: Promise.withResolvers<undefined>(), right: Promise.withResolvers<undefined>() };
  const other = { left: begun.right, right: begun.left };
  /** Ends only once the first of the other row has begun. */
  const first = (side: "left" | "right"): Check => ({
    name: `${side} 1`,
    async run() {
      begun[side].resolve(undefined);
      await other[side].promise;
      // Whatever else could begin has begun by then.
      await new Promise(setImmediate);
      told.push(`${side} 1 ends`);
      return oneResult(side === "right", "");
    },
  });
  const second = (side: "left" | "right"): Check => ({
    name: `${side} 2`,
    run() {
      told.push(`${side} 2 begins`);
      return Promise.resolve(oneResult(true, ""));
    },
  });
  const finished = await runRows([[first("left"), second("left")], [first("right"), second("right")]], () => undefined);
  expect(finished.map(({ name, failed }) => [name, failed])).toEqual([["left 1", 1], ["left 2", 0], ["right 1", 0], ["right 2", 0]]);
  for (const side of ["left", "right"]) expect(told.filter((text) => text.startsWith(side))).toEqual([`${side} 1 ends`, `${side} 2 begins`]);
});
