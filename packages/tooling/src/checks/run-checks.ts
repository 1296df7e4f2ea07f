import { contentHash } from "../content-hash.ts";
import { clearStamp, isStamped, stamp } from "../stamps.ts";
import type { Check, CheckResult } from "./check.ts";

/** A check that has ended. */
export interface FinishedCheck extends CheckResult {
  readonly name: string;
  readonly durationMs: number;
  /** True when it was not run, because nothing that decides it changed since it passed. */
  readonly isSkipped: boolean;
}

/** Runs the checks, several at a time, and tells of each as it ends. A failure stops none of the others. */
export async function runChecks(
  checks: readonly Check[],
  atOnce: number,
  onEnd: (finished: FinishedCheck) => void,
): Promise<FinishedCheck[]> {
  const waiting = [...checks];
  const finished: FinishedCheck[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await runCheck(check);
      finished.push(result);
      onEnd(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return finished;
}

/** Runs rows of checks beside each other, and within a row one check after the other. */
export async function runRows(rows: readonly (readonly Check[])[], onEnd: (finished: FinishedCheck) => void): Promise<FinishedCheck[]> {
  return (await Promise.all(rows.map((row) => runChecks(row, 1, onEnd)))).flat();
}

async function runCheck(check: Check): Promise<FinishedCheck> {
  const startedAt = performance.now();
  const hash = check.inputs && contentHash(check.inputs);
  const stampName = `check/${check.name.replaceAll(" ", "-")}`;
  const isSkipped = hash !== undefined && isStamped(stampName, hash);
  if (!isSkipped) clearStamp(stampName);
  const result = isSkipped ? unchanged : await resultOf(check);
  // What was changed while the check ran was perhaps not looked at.
  if (!isSkipped && result.failed === 0 && check.inputs && contentHash(check.inputs) === hash) stamp(stampName, hash);
  return { name: check.name, ...result, isSkipped, durationMs: performance.now() - startedAt };
}

const unchanged: CheckResult = { passed: 1, failed: 0, output: "" };

async function resultOf(check: Check): Promise<CheckResult> {
  try {
    return await check.run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
