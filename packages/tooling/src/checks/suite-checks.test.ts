import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { movingPages } from "../moving-pages.ts";
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
  expect(second).toEqual(expect.arrayContaining(["tests of desk", "tests of widgets", "tests of widgets (host-page)"]));
});

test("nothing runs beside the suite that watches pages move", () => {
  expect(namesOf(alone)).toEqual(["tests of widgets (moving-pages)"]);
});

test("what asks the browser how a page moves is found, and not every page of a stranger", () => {
  const all = globSync("packages/widgets/testing/host-page/**/*.test.ts", { cwd: rootFolder });
  expect(movingPages()).toContain("testing/host-page/layout.test.ts");
  expect(movingPages().length).toBeLessThan(all.length);
});
