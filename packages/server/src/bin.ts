#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { printable, readEnvironment, runCli } from "./cli/index.ts";

/** 128 and the number of SIGINT: how shells report it. */
const INTERRUPTED = 130;

const stopping = new AbortController();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(INTERRUPTED);
    stopping.abort();
  });
}

const exitCode = await runCli(process.argv.slice(2), {
  environment: () => readEnvironment(process.env),
  stopping: stopping.signal,
  print: (line) => process.stdout.write(`${printable(line)}\n`),
  warn: (line) => process.stderr.write(`${printable(line)}\n`),
  packageDir: fileURLToPath(new URL("..", import.meta.url)),
});

process.exit(exitCode);
