import { Kysely, PostgresDialect, type KyselyConfig } from "kysely";
import pg from "pg";
import type { HeedDatabase } from "./open-database.ts";
import { listenOnPostgres } from "./listen-on-postgres.ts";
import type { Database } from "./schema.ts";

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;

/** A pool of connections to PostgreSQL. The first statement connects; opening does not. */
export function openPostgres(databaseUrl: string, config: Pick<KyselyConfig, "log">): HeedDatabase {
  const connection = {
    connectionString: databaseUrl,
    application_name: "heed",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...connection, max: MAX_CONNECTIONS });
  // A connection that breaks is replaced at the next statement, and a statement that it breaks under
  // fails by itself. Without listeners, for idle connections and for those at work, the process would end.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Database>({ ...config, dialect: new PostgresDialect({ pool }) });
  const stops = new Set<() => Promise<void>>();
  return {
    db,
    kind: "postgres",
    async runScript(script) {
      // The types know of one statement only. A connection whose script failed is not given back to the pool.
      const results: unknown = await pool.query(script);
      return [results].flat().flatMap((result) => (result as pg.QueryResult<Record<string, unknown>>).rows);
    },
    async listen(channel, onPayload, onGap) {
      const stop = await listenOnPostgres({ connection, channel, onPayload, onGap });
      stops.add(stop);
      return async () => {
        stops.delete(stop);
        await stop();
      };
    },
    async close() {
      await Promise.all([...stops].map((stop) => stop()));
      await db.destroy();
    },
  };
}
