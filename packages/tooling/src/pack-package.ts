import { runProgram } from "./run-program.ts";
import { type WorkspacePackage, pnpmCommand } from "./workspace.ts";

/**
 * Writes into the file what npm would receive of a package, as it is built.
 *
 * @throws Error with what pnpm printed.
 */
export async function packPackage(each: WorkspacePackage, file: string): Promise<void> {
  const { isSuccess, output } = await runProgram(`${pnpmCommand()} pack --out "${file}"`, { folder: each.folder });
  if (!isSuccess) throw new Error(`${each.name} could not be packed:\n${output}`);
}
