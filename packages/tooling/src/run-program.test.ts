import { expect, test } from "vitest";
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
