import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { rootFolder } from "../workspace.ts";

const eslint = new ESLint({ cwd: rootFolder, overrideConfigFile: join(rootFolder, "eslint.config.js") });

// JavaScript snippets are linted without type information: the files need not exist.
async function faultsOf(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: join(rootFolder, file) });
  return results.flatMap((result) => result.messages.map((message) => message.messageId ?? message.message));
}

const againstArrow = [
  ["packages/contract/src/a.js", "@heed/core"],
  ["packages/contract/src/a.js", "@heed/server"],
  ["packages/core/src/a.js", "@heed/widgets"],
  ["packages/core/src/a.js", "@heed/server"],
  ["packages/widgets/src/a.js", "@heed/contract"],
  ["packages/widgets/src/a.js", "@heed/contract/rules"],
  ["packages/widgets/src/a.js", "@heed/server"],
  ["packages/server/src/a.js", "@heed/core"],
  ["packages/server/src/a.js", "@heed/widgets"],
  ["packages/server/src/a.js", "@heed/widgets/survey"],
  ["packages/server/src/a.js", "@heed/tooling/test-postgres"],
  ["packages/desk/src/a.js", "@heed/server"],
  ["packages/server/src/a.test.js", "@heed/core"],
  ["packages/contract/src/a.test.js", "@heed/core"],
  ["packages/core/src/a.test.js", "@heed/widgets"],
  ["examples/plain-html/a.js", "@heed/server"],
  ["packages/not-on-the-map/src/a.js", "@heed/contract"],
] as const;

test.for(againstArrow)("%s may not import %s", async ([file, specifier]) => {
  expect(await faultsOf(file, `import { a } from "${specifier}"; a();`)).toEqual(["againstArrow"]);
});

const withArrow = [
  ["packages/core/src/a.js", "@heed/contract"],
  ["packages/server/src/a.js", "@heed/widgets/server"],
  ["packages/widgets/src/a.js", "@heed/core/rules"],
  ["packages/desk/src/a.js", "@heed/core/desk"],
  ["packages/desk/src/a.js", "@heed/widgets"],
  ["packages/server/src/a.js", "@heed/contract"],
  ["packages/core/src/a.test.js", "@heed/server"],
  ["packages/widgets/src/a.test.js", "@heed/tooling/test-browser"],
  ["packages/widgets/src/testing/a.js", "@heed/server"],
  ["examples/plain-html/a.js", "@heed/widgets"],
  ["examples/plain-html/a.test.js", "@heed/server"],
  ["packages/bench/src/a.js", "@heed/server"],
] as const;

test.for(withArrow)("%s may import %s", async ([file, specifier]) => {
  expect(await faultsOf(file, `import { a } from "${specifier}"; a();`)).toEqual([]);
});

const waysToImport = [
  `import "@heed/server";`,
  `export * from "@heed/server";`,
  `export { a } from "@heed/server";`,
  `await import("@heed/server");`,
];

test.for(waysToImport)("an arrow binds however it is written: %s", async (code) => {
  expect(await faultsOf("packages/core/src/a.js", code)).toEqual(["againstArrow"]);
});

test("an arrow binds types too", async () => {
  const faults = await faultsOf(
    "packages/contract/src/index.ts",
    `export type A = import("@heed/server").HeedDatabase; import type { B } from "@heed/widgets"; export type C = B;`,
  );
  expect(faults.filter((fault) => fault === "againstArrow")).toHaveLength(2);
});

const deepImports = ["@heed/contract/src/rules.ts", "@heed/contract/dist/index.js", "@heed/contract/dist"];

test.for(deepImports)("%s is a deep import", async (specifier) => {
  expect(await faultsOf("packages/core/src/a.js", `import "${specifier}";`)).toEqual(["deepImport"]);
  expect(await faultsOf("packages/core/src/a.test.js", `import "${specifier}";`)).toEqual(["deepImport"]);
});

test("a relative path may not leave its package", async () => {
  const leaving = `import "../../contract/src/index.ts";`;
  expect(await faultsOf("packages/core/src/a.js", leaving)).toEqual(["leavesPackage"]);
  expect(await faultsOf("packages/bench/src/a.js", leaving)).toEqual(["leavesPackage"]);
  expect(await faultsOf("packages/core/src/cases/a.js", `import "../../package.js";`)).toEqual([]);
});

test("Node built-ins stay where Node runs", async () => {
  for (const specifier of ["node:fs", "fs", "node:test", "fs/promises"]) {
    const code = `import "${specifier}";`;
    for (const closed of ["contract", "core", "widgets", "desk"]) {
      expect(await faultsOf(`packages/${closed}/src/a.js`, code), `${closed} ${specifier}`).toEqual(["nodeBuiltin"]);
    }
    for (const open of ["server/src/a.js", "bench/src/a.js", "tooling/src/a.js", "core/src/a.test.js", "widgets/build.js"]) {
      expect(await faultsOf(`packages/${open}`, code), `${open} ${specifier}`).toEqual([]);
    }
  }
});

test("a file is named in kebab-case and says what it holds", async () => {
  expect(await faultsOf("packages/core/src/retryAfter.js", "")).toEqual(["notKebabCase"]);
  expect(await faultsOf("packages/core/src/RetryAfter.js", "")).toEqual(["notKebabCase"]);
  expect(await faultsOf("packages/core/src/utils.js", "")).toEqual(["saysNothing"]);
  expect(await faultsOf("packages/core/src/types.test.js", "")).toEqual(["saysNothing"]);
  expect(await faultsOf("packages/core/src/retry-after.test.js", "")).toEqual([]);
});

test("exports are named, except where a tool reads a default", async () => {
  expect(await faultsOf("packages/core/src/a.js", "export default 1;")).toHaveLength(1);
  expect(await faultsOf("packages/core/tsup.config.js", "export default 1;")).toEqual([]);
});

test("a file of 300 lines passes, one of 301 does not", async () => {
  expect(await faultsOf("packages/core/src/a.js", "\n".repeat(299))).toEqual([]);
  expect(await faultsOf("packages/core/src/a.js", "\n".repeat(301))).toEqual(["exceed"]);
  expect(await faultsOf("packages/core/src/generated/a.js", "\n".repeat(301))).toEqual([]);
});
