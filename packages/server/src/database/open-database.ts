import type { Kysely, LogEvent } from "kysely";
import type { Database } from "./schema.ts";
import { openPGlite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** Where the data is: a folder for the embedded database, an address of PostgreSQL, or memory alone. */
export type DatabaseLocation = { dataDir: string } | { databaseUrl: string } | { memory: true };

export type OpenDatabaseOptions = DatabaseLocation & {
  /** Called with every statement that was sent; tests count them, and ask how they are planned. */
  onStatement?: (sql: string, parameters: readonly unknown[]) => void;
};

/** An open database with Heed's tables, on either engine. */
export interface HeedDatabase {
  readonly db: Kysely<Database>;
  readonly kind: "pglite" | "postgres";
  /**
   * Sends several statements as one message and answers with the rows of all of them: for a library that
   * brings tables of its own. A script that fails leaves no transaction open.
   */
  runScript(script: string): Promise<Record<string, unknown>[]>;
  /**
   * Calls `onPayload` for every NOTIFY on a channel until the returned function is called.
   * `onGap` is called after a lost connection is back: what was sent in between is lost.
   */
  listen(channel: string, onPayload: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>;
  /** Closes it and frees the lock on the data folder. */
  close(): Promise<void>;
}

/**
 * Opens the embedded database in a folder (and locks the folder), a PostgreSQL, or one in memory.
 *
 * @throws DataDirHeldError when another process holds the folder.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<HeedDatabase> {
  const { onStatement } = options;
  const log = onStatement && ((event: LogEvent) => onStatement(event.query.sql, event.query.parameters));
  const kyselyOptions = log ? { log } : {};
  if ("databaseUrl" in options) return openPostgres(options.databaseUrl, kyselyOptions);
  return openPGlite("dataDir" in options ? options.dataDir : undefined, kyselyOptions);
}
