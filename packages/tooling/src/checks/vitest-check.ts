import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../run-program.ts";
import { rootFolder } from "../workspace.ts";
import type { Check } from "./check.ts";

const reportFile = join(rootFolder, ".cache/vitest.json");

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Every suite of the workspace, shown while it runs. */
export const vitestCheck: Check = {
  name: "tests",
  async run() {
    rmSync(reportFile, { force: true });
    const { isSuccess } = await runProgram(
      `vitest run --reporter=default --reporter=json --outputFile.json="${reportFile}"`,
      { isShown: true },
    );
    return { ...countTests(isSuccess), output: "" };
  },
};

function countTests(isSuccess: boolean): { passed: number; failed: number } {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(reportFile, "utf8")) as VitestReport;
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that could not be loaded has no tests to count, and an error outside of any test has no file.
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: isSuccess ? failed : Math.max(failed, 1) };
}
