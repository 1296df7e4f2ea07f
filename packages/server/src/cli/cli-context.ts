import type { Environment } from "./environment.ts";

/** What the commands may use of the process they run in. */
export interface CliContext {
  /** Read when a command needs it, so that `--help` works with any environment. */
  environment(): Environment;
  /** Aborted when the process is asked to stop. */
  stopping: AbortSignal;
  print(line: string): void;
  warn(line: string): void;
  /** The folder of this package, where the built widgets and the example are looked for. */
  packageDir: string;
}

/** A command was given something it cannot use; the message says which option. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
