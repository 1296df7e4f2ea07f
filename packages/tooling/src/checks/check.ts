/** One thing that `npm test` looks at. */
export interface Check {
  readonly name: string;
  /** Files and folders that decide the result; with none the check always runs. */
  readonly inputs?: readonly string[];
  run(): Promise<CheckResult>;
}

/** What a check found. */
export interface CheckResult {
  readonly passed: number;
  readonly failed: number;
  /** Shown in full when something failed. */
  readonly output: string;
  /** Shown either way: figures that the reader wants to see. */
  readonly figures?: string;
}

/** The result of a check that counts as one test. */
export function oneResult(isSuccess: boolean, output: string, figures?: string): CheckResult {
  return { passed: isSuccess ? 1 : 0, failed: isSuccess ? 0 : 1, output, ...(figures ? { figures } : {}) };
}
