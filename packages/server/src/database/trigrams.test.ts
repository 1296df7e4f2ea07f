import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { engine } from "../testing/test-database.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";

const name = `lean_${randomBytes(6).toString("hex")}`;

async function asOwner(database: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: new URL(`/${database}`, inject("postgresUrl")).href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

it.skipIf(engine === "pglite")("a user who may not create the extension is told what to do, and goes on once it is there", async () => {
  await asOwner("postgres", `create role ${name} login password '${name}'`, `create database ${name}`);
  await asOwner(name, `revoke create on database ${name} from public`, `grant create on schema public to ${name}`);
  const url = new URL(`/${name}`, inject("postgresUrl"));
  [url.username, url.password] = [name, name];
  const database = await openDatabase({ databaseUrl: url.href });
  try {
    const refused = await migrate(database).catch((error: unknown) => error as Error);
    expect((refused as { cause: Error }).cause.message).toContain("create extension pg_trgm");
    await asOwner(name, "create extension pg_trgm", `grant create on database ${name} to ${name}`);
    await migrate(database);
    const { count } = await database.db.selectFrom("proposals").select(({ fn }) => fn.countAll<string>().as("count")).executeTakeFirstOrThrow();
    expect(Number(count)).toBe(0);
  } finally {
    await database.close();
  }
});
