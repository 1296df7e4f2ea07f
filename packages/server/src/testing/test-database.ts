import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { migrate, openDatabase, type DatabaseLocation, type HeedDatabase } from "../database/index.ts";

export const engine = inject("engine");

let opened: Promise<TestDatabase> | undefined;

/**
 * A migrated database on the engine of this run, for all test files of a worker: opening PGlite takes
 * seconds. Each test has a site of its own. It ends with the worker.
 */
export function openTestDatabase(): Promise<TestDatabase> {
  opened ??= openNewDatabase();
  return opened;
}

async function openNewDatabase(): Promise<TestDatabase> {
  const statements: string[] = [];
  const location: DatabaseLocation = engine === "postgres" ? { databaseUrl: await createPostgresDatabase() } : { memory: true };
  const database = await openDatabase({ ...location, onStatement: (sql) => statements.push(sql) });
  await migrate(database);
  statements.length = 0;
  return { ...database, location, statements };
}

export interface TestDatabase extends HeedDatabase {
  location: DatabaseLocation;
  /** Every statement that was sent, oldest first. */
  statements: string[];
}

/** Somewhere for a process of its own to keep its data, as its environment says it. Removed after the test. */
export async function createTestLocation(): Promise<{ env: Record<string, string>; location: DatabaseLocation }> {
  if (engine === "postgres") {
    const databaseUrl = await createPostgresDatabase();
    return { env: { DATABASE_URL: databaseUrl }, location: { databaseUrl } };
  }
  const folder = await mkdtemp(join(tmpdir(), "heed-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  const dataDir = join(folder, "data");
  return { env: { HEED_DATA_DIR: dataDir }, location: { dataDir } };
}

async function createPostgresDatabase(): Promise<string> {
  const serverUrl = inject("postgresUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, serverUrl).href;
}
