import { createApp, createSite, demoSite, migrate, openDatabase, type HeedDatabase } from "@heed/server";
import { startTestPostgres } from "@heed/tooling/test-postgres";

export const PUBLIC_URL = "http://heed.bench";

/** A statement as it was sent to the database. */
export interface SentStatement {
  sql: string;
  parameters: readonly unknown[];
}

/** The example company's service on a PostgreSQL of its own. */
export interface ServiceAtWork {
  database: HeedDatabase;
  /** Asks for a path of the service. */
  fetchFrom(path: string, init?: RequestInit): Promise<Response>;
  /** What was sent to the database while something was done. */
  statementsOf(work: () => Promise<unknown>): Promise<SentStatement[]>;
  stop(): Promise<void>;
}

export async function startServiceAtWork({ now }: { now: Date }): Promise<ServiceAtWork> {
  const postgres = await startTestPostgres();
  let sent: SentStatement[] | undefined;
  const database = await openDatabase({
    databaseUrl: await postgres.createDatabase(),
    onStatement: (sql, parameters) => sent?.push({ sql, parameters }),
  });
  await migrate(database);
  await createSite(database, demoSite);
  const app = createApp({ database, publicUrl: PUBLIC_URL, clock: () => now });
  return {
    database,
    fetchFrom: async (path, init) => app.fetch(new Request(`${PUBLIC_URL}${path}`, init)),
    async statementsOf(work) {
      const statements: SentStatement[] = (sent = []);
      await work();
      sent = undefined;
      return statements;
    },
    async stop() {
      await app.close();
      await database.close();
      await postgres.stop();
    },
  };
}
