import { browserCheck } from "./checks/browser-check.ts";
import { buildCheck } from "./checks/build-check.ts";
import { docsCheck } from "./checks/docs-check.ts";
import { generatedCheck } from "./checks/generated-check.ts";
import { openapiCheck } from "./checks/openapi-check.ts";
import { packagesCheck } from "./checks/packages-check.ts";
import { knipCheck, lintCheck, storybookCheck, typesCheck } from "./checks/program-checks.ts";
import { type FinishedCheck, runChecks, runRows } from "./checks/run-checks.ts";
import { sizesCheck } from "./checks/sizes-check.ts";
import { suiteChecks } from "./checks/suite-checks.ts";
import { formatTable } from "./format-table.ts";

const startedAt = performance.now();
// Each builds on the one before.
const first = [browserCheck, generatedCheck, buildCheck];
// The quick ones tell at once; none of them is waited for by a suite.
const looks = [sizesCheck, openapiCheck, knipCheck, storybookCheck, packagesCheck, docsCheck, typesCheck, lintCheck];
const suites = suiteChecks();
const [withoutBrowser = [], ...others] = suites.rows;

const finished: FinishedCheck[] = [];
finished.push(...(await runChecks(first, 1, tell)));
finished.push(...(await runRows([[...looks, ...withoutBrowser], ...others], tell)));
finished.push(...(await runChecks(suites.alone, 1, tell)));

const rows = finished.map((check) => [check.name, stateOf(check), String(check.passed), String(check.failed), seconds(check.durationMs)]);
console.log(`\n${formatTable([["", "", "passed", "failed", "time"], ...rows])}`);
const passed = finished.reduce((sum, check) => sum + check.passed, 0);
const failed = finished.reduce((sum, check) => sum + check.failed, 0);
console.log(`\nIn ${seconds(performance.now() - startedAt)}:`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function tell(check: FinishedCheck): void {
  console.log(`${check.name}: ${stateOf(check)} (${seconds(check.durationMs)})`);
  if (check.figures) console.log(check.figures);
  if (check.failed > 0 && check.output) console.log(check.output);
}

function stateOf({ failed, isSkipped }: FinishedCheck): string {
  if (isSkipped) return "unchanged since it passed";
  return failed > 0 ? "FAILED" : "passed";
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
