import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runProgram } from "./run-program.ts";

test("tells how a program ended and what it wrote", async () => {
  expect(await runProgram("echo out; echo err >&2")).toEqual({ isSuccess: true, output: "out\nerr\n" });
  expect(await runProgram("exit 3")).toEqual({ isSuccess: false, output: "" });
  expect((await runProgram("no-such-program-here")).isSuccess).toBe(false);
});

test("finds the workspace's own programs first", async () => {
  expect((await runProgram("node --version")).output).toBe(`${process.version}\n`);
});

test("a killed program has failed", async () => {
  expect(await runProgram("exec sleep 600", { signal: AbortSignal.timeout(50) })).toMatchObject({ isSuccess: false });
});

test("keeps the output where it can be read meanwhile, and does not wait for what holds on to it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-program-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const outputFile = join(folder, "output.log");
  const script = `const left = require("node:child_process").spawn("sleep", ["600"], { stdio: "inherit", detached: true });
    left.unref();
    console.log(left.pid);
    process.exitCode = 3;`;
  const { isSuccess, output } = await runProgram(`exec node -e '${script}'`, { outputFile });
  process.kill(Number(output), "SIGKILL");
  expect(isSuccess).toBe(false);
  expect(readFileSync(outputFile, "utf8")).toBe(output);
});
