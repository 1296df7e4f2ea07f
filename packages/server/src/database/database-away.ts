/** Errors of the connection, of PostgreSQL's classes 08 and 57P (shutting down), and of too many connections. */
const AWAY_CODES =
  /^(?:08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)$/;

const AWAY_MESSAGES = [
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Cannot use a pool after calling end",
  "driver has already been destroyed",
  "PGlite is closed",
  "PGlite is closing",
  "not queryable",
  "Client was closed",
];

/** Whether a statement failed because the database cannot be reached, rather than because of what it said. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  if ("code" in error && AWAY_CODES.test(String(error.code))) return true;
  return AWAY_MESSAGES.some((message) => error.message.includes(message));
}
