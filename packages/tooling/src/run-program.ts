import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { rootFolder } from "./workspace.ts";

/** How a program ended, and what it wrote. */
export interface ProgramResult {
  readonly isSuccess: boolean;
  readonly output: string;
}

/** Where and how {@link runProgram} runs. */
export interface ProgramOptions {
  /** @default the repository's top */
  readonly folder?: string;
  /** Where the output can be read while it runs. With it, what the program left running is not waited for. */
  readonly outputFile?: string;
  /** Kills the program. */
  readonly signal?: AbortSignal;
}

/** Runs a shell command with the workspace's own programs first on the PATH. Never throws. */
export function runProgram(command: string, options: ProgramOptions = {}): Promise<ProgramResult> {
  const folder = options.folder ?? rootFolder;
  const binFolders = [join(folder, "node_modules/.bin"), join(rootFolder, "node_modules/.bin")];
  const { outputFile } = options;
  const written = outputFile === undefined ? "pipe" : openSync(outputFile, "w");
  const child = spawn(command, {
    cwd: folder,
    env: { ...process.env, PATH: [...binFolders, process.env.PATH].join(delimiter) },
    shell: true,
    stdio: ["ignore", written, written],
  });
  if (typeof written === "number") closeSync(written);
  options.signal?.addEventListener("abort", () => child.kill("SIGKILL"), { once: true });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  const output = (): string => (outputFile === undefined ? Buffer.concat(chunks).toString() : readFileSync(outputFile, "utf8"));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ isSuccess: false, output: String(error) }));
    child.once("close", (code) => resolve({ isSuccess: code === 0, output: output() }));
  });
}
