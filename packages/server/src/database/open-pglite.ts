import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { Kysely, PGliteDialect, type KyselyConfig } from "kysely";
import { lockDataDir, type DataDirLock } from "./data-dir-lock.ts";
import type { HeedDatabase } from "./open-database.ts";
import type { Database } from "./schema.ts";

/** The embedded database: in a folder that it locks, or in memory where no folder is given. */
export async function openPGlite(
  dataDir: string | undefined,
  config: Pick<KyselyConfig, "log">,
): Promise<HeedDatabase> {
  const lock = dataDir === undefined ? undefined : lockDataDir(dataDir);
  try {
    const pglite = await PGlite.create(dataDir === undefined ? "memory://" : prepareFiles(dataDir), { extensions: { pg_trgm } });
    return fromPGlite(pglite, lock, config);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** The folder may be one that others can enter, if it was there already; what customers wrote is not for them. */
function prepareFiles(dataDir: string): string {
  const folder = join(dataDir, "pgdata");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function fromPGlite(pglite: PGlite, lock: DataDirLock | undefined, config: Pick<KyselyConfig, "log">): HeedDatabase {
  const db = new Kysely<Database>({ ...config, dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    kind: "pglite",
    runScript: (script) =>
      // Holding Kysely's connection keeps the statements of others out of what the script begins.
      db.connection().execute(async () => {
        try {
          const results = await pglite.exec(script);
          return results.flatMap(({ rows }) => rows);
        } catch (error) {
          await pglite.exec("rollback");
          throw error;
        }
      }),
    async listen(channel, onPayload) {
      const unlisten = await pglite.listen(channel, onPayload);
      return async () => {
        if (!pglite.closed) await unlisten();
      };
    },
    async close() {
      // Kysely closes the engine only once it has been used.
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      lock?.release();
    },
  };
}
