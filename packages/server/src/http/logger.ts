import pino, { type DestinationStream, type Level, type Logger } from "pino";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace"] as const satisfies readonly Level[];

/** JSON lines, for machines to keep. */
export function createLogger(level: Level | "silent", destination: DestinationStream): Logger {
  return pino({ level, base: null, serializers: { err: loggableError } }, destination);
}

/**
 * What of an error may stand in a log. Databases quote the values of a row in their messages and
 * details, and rows hold what customers wrote: of their errors only codes and names are kept.
 */
export function loggableError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const fields = error as Error & { code?: unknown; severity?: unknown; constraint?: unknown; table?: unknown };
  const isFromDatabase = fields.severity !== undefined;
  return {
    type: error.name,
    ...(!isFromDatabase && { message: error.message }),
    ...(fields.code !== undefined && { code: fields.code }),
    ...(fields.constraint !== undefined && { constraint: fields.constraint }),
    ...(fields.table !== undefined && { table: fields.table }),
    frames: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: loggableError(error.cause) }),
  };
}
