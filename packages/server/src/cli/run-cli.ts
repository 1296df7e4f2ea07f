import { CommanderError } from "commander";
import { isDatabaseAway } from "../database/index.ts";
import type { CliContext } from "./cli-context.ts";
import { createProgram } from "./program.ts";

/** Runs one command and answers with the exit code of the process. */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  const program = createProgram(context);
  const commands = [program, ...program.commands, ...program.commands.flatMap(({ commands: inner }) => inner)];
  for (const command of commands) {
    command.exitOverride().configureOutput({
      writeOut: (text) => context.print(text.trimEnd()),
      writeErr: (text) => context.warn(text.trimEnd()),
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    // Commander has said already what it did not understand.
    if (error instanceof CommanderError) return error.exitCode;
    context.warn(messageOf(error));
    return 1;
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  if (isDatabaseAway(cause)) {
    const reason = cause instanceof AggregateError ? cause.errors.map(String).join(", ") : cause.message;
    return `The database of DATABASE_URL cannot be reached: ${reason}`;
  }
  return cause === error ? error.message : `${error.message}\n  ${cause.message}`;
}
