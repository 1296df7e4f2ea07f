import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { rootFolder } from "../workspace.ts";
import type { Check } from "./check.ts";
import { suiteChecks } from "./suite-checks.ts";

const { rows, alone } = suiteChecks();
const namesOf = (checks: readonly Check[]): string[] => checks.map(({ name }) => name);

test("every suite of the workspace runs, and once", () => {
  const configs = globSync("{packages,examples}/*/vitest*.config.ts", { cwd: rootFolder });
  const names = namesOf([...rows.flat(), ...alone]);
  expect(configs.length).toBeGreaterThan(10);
  expect(names).toHaveLength(configs.length);
  expect(new Set(names).size).toBe(names.length);
});

test("the service's suites are beside those that need a browser, and not beside each other", () => {
  expect(rows).toHaveLength(2);
  const [first, second] = rows.map(namesOf);
  expect(first).toEqual(expect.arrayContaining(["tests of server (pglite)", "tests of server (postgres)"]));
  expect(second).toEqual(expect.arrayContaining(["tests of desk", "tests of widgets"]));
});

test("nothing runs beside the suite that watches pages move", () => {
  expect(namesOf(alone)).toEqual(["tests of widgets (host-page)"]);
});
