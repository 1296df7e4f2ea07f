import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
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
  const database = await openDatabase({
    ...location,
    onStatement: (sql) => {
      // Filings are told to open desks a moment later: that belongs to none of the requests that a test looks at.
      if (!sql.startsWith("select pg_notify")) statements.push(sql);
    },
  });
  await migrate(database);
  statements.length = 0;
  return { ...database, location, statements };
}

export interface TestDatabase extends HeedDatabase {
  location: DatabaseLocation;
  /** Every statement that was sent, oldest first, but for what is told to open desks afterwards. */
  statements: string[];
}

/** Somewhere for a process of its own to keep its data, as its environment says it. */
export interface TestLocation {
  env: Record<string, string>;
  location: DatabaseLocation;
}

/** A folder is a copy of one that has been set up, unless it is to be new. */
export async function createTestLocation({ isNew = false } = {}): Promise<TestLocation> {
  const folder = createScratchFolder();
  if (engine === "postgres") {
    const databaseUrl = await createPostgresDatabase();
    return { env: { DATABASE_URL: databaseUrl, TMPDIR: folder }, location: { databaseUrl } };
  }
  const dataDir = join(folder, "data");
  if (!isNew) await cp(await (preparedFolder ??= prepareFolder()), dataDir, { recursive: true });
  return { env: { HEED_DATA_DIR: dataDir, TMPDIR: folder }, location: { dataDir } };
}

/** A new folder, removed after the last test of all. */
export function createScratchFolder(): string {
  return mkdtempSync(join(inject("scratchDir"), "test-"));
}

let preparedFolder: Promise<string> | undefined;

/** Setting up PGlite's files takes longer than what most tests do with them. */
async function prepareFolder(): Promise<string> {
  const folder = createScratchFolder();
  const database = await openDatabase({ dataDir: folder });
  await migrate(database);
  await database.close();
  return folder;
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
