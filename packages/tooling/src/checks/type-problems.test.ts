import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findTypeProblems } from "./type-problems.ts";

const compilerOptions = { strict: true, types: [], lib: ["ES2024"], allowImportingTsExtensions: true, noEmit: true };
const config = JSON.stringify({ compilerOptions, include: ["*.ts"] });

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "heed-types-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return findTypeProblems(Object.keys(files).filter((name) => name.endsWith(".json")).map((name) => join(folder, name)));
}

const size = "export const size: number = 3;";

test("a mistake is told once, by the project that the file belongs to", () => {
  const problems = problemsOf({
    "one/tsconfig.json": config,
    "one/size.ts": 'export const size: number = "large";',
    "two/tsconfig.json": config,
    "two/use-size.ts": 'import { size } from "../one/size.ts"; export const text: string = size;',
  });
  expect(problems).toEqual([
    expect.stringMatching(/one\/size\.ts\(1,14\): error TS2322/),
    expect.stringMatching(/two\/use-size\.ts\(1,53\): error TS2322/),
  ]);
});

test("a file that others read and no project takes in is told of", () => {
  const use = { "one/tsconfig.json": config, "one/use-size.ts": 'import { size } from "../stray/size.ts"; export const twice = 2 * size;' };
  expect(problemsOf({ ...use, "stray/size.ts": size })).toEqual([expect.stringMatching(/stray\/size\.ts is read by other packages/)]);
  expect(problemsOf({ ...use, "stray/size.ts": size, "stray/tsconfig.json": config })).toEqual([]);
});

test("what is shipped is checked without the types that its tests have", () => {
  const tests = JSON.stringify({ compilerOptions: { ...compilerOptions, lib: ["ES2024", "DOM"] }, include: ["*.ts"] });
  const files = { "one/tsconfig.json": tests, "one/page.ts": "export const page = document.title;" };
  expect(problemsOf(files)).toEqual([]);
  expect(problemsOf({ ...files, "one/tsconfig.src.json": config })).toEqual([expect.stringMatching(/page\.ts\(1,21\): error TS2584/)]);
});
