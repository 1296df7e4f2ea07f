import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../run-program.ts";
import { type WorkspacePackage, readWorkspace, rootFolder } from "../workspace.ts";
import type { Check, CheckResult } from "./check.ts";

/** Any of these may change what a test finds; suites run against sources, builds and each other's services. */
const inputs = ["packages", "examples", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.base.json", "vitest.config.ts", "eslint.config.js"];

/** How long vitest may take to end once it has written its report. */
const maxEndingMs = 60_000;
const stuckText = "The tests were over, but the process did not end: one of them left something open. It was killed.";

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * A check for every `vitest*.config.ts` of the workspace, shown while it runs. Each is a process of its own:
 * a suite that cannot even start takes none of the others with it, and no two fight for the processors.
 */
export function suiteChecks(): Check[] {
  const isExample = ({ path }: WorkspacePackage): boolean => path.startsWith("examples/");
  const packages = readWorkspace().sort((a, b) => Number(isExample(a)) - Number(isExample(b)));
  return packages.flatMap((each) =>
    readdirSync(each.folder)
      .filter((name) => /^vitest(\.[a-z-]+)?\.config\.ts$/.test(name))
      .sort()
      .map((config) => suiteCheck(each, config)),
  );
}

function suiteCheck(each: WorkspacePackage, config: string): Check {
  const variant = /^vitest\.(.+)\.config\.ts$/.exec(config)?.[1];
  const name = `tests of ${each.name.replace("@heed/", "")}${variant === undefined ? "" : ` (${variant})`}`;
  const report = join(rootFolder, ".cache/suites", `${name.replaceAll(/[^a-z-]+/g, "-")}.json`);
  return {
    name,
    // Tests also meet a browser, a clock and chance: where a result counts for others they run each time.
    ...(!process.env.CI && { inputs }),
    async run() {
      console.log(`\n${name}`);
      mkdirSync(join(report, ".."), { recursive: true });
      rmSync(report, { force: true });
      const command = `vitest run --config ${config} --reporter=default --reporter=json --outputFile.json="${report}"`;
      const stuck = new AbortController();
      const watch = setInterval(() => isLongWritten(report) && stuck.abort(), 5_000);
      // The shell gives its place to vitest, so that a signal reaches it.
      const program = process.platform === "win32" ? command : `exec ${command}`;
      const { isSuccess } = await runProgram(program, { folder: each.folder, isShown: true, signal: stuck.signal });
      clearInterval(watch);
      return { ...countTests(report, isSuccess), output: stuck.signal.aborted ? stuckText : "" };
    },
  };
}

function isLongWritten(report: string): boolean {
  const status = statSync(report, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > maxEndingMs;
}

function countTests(file: string, isSuccess: boolean): Pick<CheckResult, "passed" | "failed"> {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that could not be loaded has no tests to count, and an error outside of any test has no file.
  const unloaded = report.testResults.filter((each) => each.status === "failed" && each.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: isSuccess ? failed : Math.max(failed, 1) };
}
