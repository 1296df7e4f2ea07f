import { type ProgramResult, runProgram } from "./run-program.ts";
import { readWorkspace } from "./workspace.ts";

/** Runs every package's `generate` script, dependencies first. Stops at the first that fails. */
export async function generateAll(): Promise<ProgramResult> {
  const outputs: string[] = [];
  for (const { name, folder, scripts } of readWorkspace()) {
    if (scripts.generate === undefined) continue;
    const { isSuccess, output } = await runProgram(scripts.generate, { folder });
    outputs.push(output);
    if (!isSuccess) return { isSuccess, output: `${name} could not be generated:\n${output}` };
  }
  return { isSuccess: true, output: outputs.join("") };
}
