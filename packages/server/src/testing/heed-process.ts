import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject, onTestFinished } from "vitest";
import { printable, readEnvironment, runCli } from "../cli/index.ts";

const bin = fileURLToPath(new URL("../bin.ts", import.meta.url));

/**
 * The command itself, as a process of its own that sees nothing of this one's environment. What Node compiles is kept
 * for the next one: half of what a short command takes is loading its own sources.
 */
function spawnHeed(args: readonly string[], env: Record<string, string>): ChildProcess {
  const { PATH = "" } = process.env;
  return spawn(process.execPath, ["--conditions=@heed/source", bin, ...args], {
    env: { PATH, NODE_COMPILE_CACHE: join(inject("scratchDir"), "compiled"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export interface HeedResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `heed` to its end. */
export async function runHeed(args: readonly string[], env: Record<string, string> = {}): Promise<HeedResult> {
  const child = spawnHeed(args, env);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}

/**
 * The same within this process, which has loaded and compiled what another would have to: for what is proven elsewhere
 * to hold between processes.
 */
export async function runHeedHere(args: readonly string[], env: Record<string, string> = {}): Promise<HeedResult> {
  const [printed, warned]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    environment: () => readEnvironment(env),
    stopping: AbortSignal.abort(),
    print: (line) => void printed.push(`${printable(line)}\n`),
    warn: (line) => void warned.push(`${printable(line)}\n`),
    packageDir: "/nowhere",
  });
  return { code, stdout: printed.join(""), stderr: warned.join("") };
}

export interface RunningHeed {
  url: string;
  pid: number;
  /** What it has printed and logged so far. */
  output(): string;
  /** Sends the signal and answers with how the process ended. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts `heed serve` on a free port and waits until it says that it is ready. Stopped when the test is over. */
export async function startHeed(env: Record<string, string>, args: readonly string[] = []): Promise<RunningHeed> {
  const child = spawnHeed(["serve", ...args], { PORT: "0", HOST: "127.0.0.1", ...env });
  const exited = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const stop: RunningHeed["stop"] = async (signal) => {
    child.kill(signal);
    const [code, by] = await exited;
    return { code, signal: by };
  };
  onTestFinished(() => void child.kill("SIGKILL"));
  const url = await Promise.race([readyUrl(child), exited.then(() => null)]);
  if (url === null) throw new Error(`heed serve ended before it was ready:\n${stdout()}${stderr()}`);
  return { url, pid: child.pid ?? 0, output: () => stdout() + stderr(), stop };
}

async function readyUrl(child: ChildProcess): Promise<string | null> {
  if (!child.stdout) return null;
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^Heed is ready: .*?(http:\/\/[^/ ]+)/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  return null;
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = "";
  stream?.setEncoding("utf8");
  stream?.on("data", (chunk: string) => (text += chunk));
  return () => text;
}
