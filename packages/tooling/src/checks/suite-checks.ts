import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../run-program.ts";
import { type WorkspacePackage, readWorkspace, rootFolder } from "../workspace.ts";
import type { Check, CheckResult } from "./check.ts";

/** Any of these may change what a test finds; suites run against sources, builds and each other's services. */
const inputs = ["packages", "examples", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.base.json", "vitest.config.ts", "eslint.config.js"];

/**
 * A machine that is shared may stand still for seconds, whatever waits. Where a result counts for others, a test that
 * has failed is tried once more, and the output says which.
 */
const patience = `--expect.poll.timeout=20000${process.env.CI ? " --retry=1" : ""}`;

/** How long vitest may take to end once it has written its report. */
const maxEndingMs = 60_000;
const stuckText = "The tests were over, but the process did not end: one of them left something open. It was killed.";

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly TestResult[] }[];
}

interface TestResult {
  readonly fullName: string;
  readonly status: string;
  /** Those of the tries before the last one, where a test has passed. */
  readonly failureMessages: readonly string[];
}

/** What may run beside what. */
export interface SuiteChecks {
  /** Rows that may run beside each other; within a row one suite follows the other. */
  readonly rows: readonly (readonly Check[])[];
  /** Suites that nothing may run beside. */
  readonly alone: readonly Check[];
}

/**
 * A check for every `vitest*.config.ts` of the workspace. Each is a process of its own: a suite that cannot
 * even start takes none of the others with it.
 *
 * One suite leaves a good third of two processors idle, waiting for a browser, a disk or a process: so two run
 * at once. Those whose tests drive no browser are a row beside the others, which take about as long; and no two suites
 * write into the service's folder.
 */
export function suiteChecks(): SuiteChecks {
  const isExample = ({ path }: WorkspacePackage): boolean => path.startsWith("examples/");
  const packages = readWorkspace().sort((a, b) => Number(isExample(a)) - Number(isExample(b)));
  const suites = packages.flatMap((each) =>
    readdirSync(each.folder)
      .filter((name) => /^vitest(\.[a-z-]+)?\.config\.ts$/.test(name))
      .sort()
      .map((config) => ({ row: rowOf(each, config), check: suiteCheck(each, config) })),
  );
  const checksOf = (row: Row): Check[] => suites.filter((suite) => suite.row === row).map(({ check }) => check);
  return { rows: [checksOf("without a browser"), checksOf("others")], alone: checksOf("alone") };
}

type Row = "without a browser" | "others" | "alone";

/** The bench opens a browser as well, but what it measures there is not judged. */
const withoutBrowser = ["@heed/bench", "@heed/contract", "@heed/core", "@heed/server", "@heed/tooling"];

function rowOf({ name }: WorkspacePackage, config: string): Row {
  // It watches how a page moves while it loads: a busy processor paints it in more steps, and later.
  if (config === "vitest.moving-pages.config.ts") return "alone";
  if (name === "@heed/widgets" && config === "vitest.build.config.ts") return "without a browser";
  return withoutBrowser.includes(name) ? "without a browser" : "others";
}

function suiteCheck(each: WorkspacePackage, config: string): Check {
  const variant = /^vitest\.(.+)\.config\.ts$/.exec(config)?.[1];
  const name = `tests of ${each.name.replace("@heed/", "")}${variant === undefined ? "" : ` (${variant})`}`;
  const file = join(rootFolder, ".cache/suites", name.replaceAll(/[^a-z-]+/g, "-"));
  const [report, outputFile] = [`${file}.json`, `${file}.log`];
  return {
    name,
    // Tests also meet a browser, a clock and chance: where a result counts for others they run each time.
    ...(!process.env.CI && { inputs }),
    async run() {
      console.log(`${name}: running`);
      mkdirSync(join(report, ".."), { recursive: true });
      rmSync(report, { force: true });
      const command = `vitest run --config ${config} ${patience} --reporter=default --reporter=json --outputFile.json="${report}"`;
      const stuck = new AbortController();
      const watch = setInterval(() => isLongWritten(report) && stuck.abort(), 5_000);
      // The shell gives its place to vitest, so that a signal reaches it.
      const program = process.platform === "win32" ? command : `exec ${command}`;
      const { isSuccess, output } = await runProgram(program, { folder: each.folder, outputFile, signal: stuck.signal });
      clearInterval(watch);
      return { ...countTests(report, isSuccess), output: stuck.signal.aborted ? `${output}\n${stuckText}` : output };
    },
  };
}

function isLongWritten(report: string): boolean {
  const status = statSync(report, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > maxEndingMs;
}

function countTests(file: string, isSuccess: boolean): Pick<CheckResult, "passed" | "failed" | "figures"> {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that could not be loaded has no tests to count, and an error outside of any test has no file.
  const unloaded = report.testResults.filter((each) => each.status === "failed" && each.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  const retried = report.testResults.flatMap(({ assertionResults }) => assertionResults.filter(isRetried));
  return {
    passed: report.numPassedTests,
    failed: isSuccess ? failed : Math.max(failed, 1),
    ...(retried.length > 0 && { figures: retried.map(({ fullName, failureMessages }) => `passed at the second try: ${fullName}\n${failureMessages.join("\n")}`).join("\n") }),
  };
}

function isRetried({ status, failureMessages }: TestResult): boolean {
  return status === "passed" && failureMessages.length > 0;
}
