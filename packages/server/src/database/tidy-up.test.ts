import { sql } from "kysely";
import { expect, it } from "vitest";
import { engine, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, newCase } from "../testing/test-site.ts";
import { tidyUp } from "./tidy-up.ts";

const database = await openTestDatabase();

it.runIf(engine === "pglite")("a filing reads as much with many cases as with few, statistics or none", async () => {
  const readSoFar = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(database.db);
    const { rows } = await sql<{ count: string | number }>`select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as count
      from pg_stat_user_tables where relname like 'case%' or relname like 'idempotency%'`.execute(database.db);
    return Number(rows[0]?.count);
  };
  const site = await createTestSite(database);
  const fileMany = async () => {
    const before = await readSoFar();
    for (let index = 0; index < 50; index++) await site.post("/cases", newCase, { "Idempotency-Key": mintKey() });
    return (await readSoFar()) - before;
  };
  const first = await fileMany();
  await fileMany();
  expect(await fileMany()).toBeLessThanOrEqual(first + 50);
});

it("counts the rows of the embedded database, and leaves PostgreSQL to itself", async () => {
  const site = await createTestSite(database);
  await site.file();
  database.statements.length = 0;
  await tidyUp(database);
  expect(database.statements).toEqual(engine === "pglite" ? ["vacuum (analyze)"] : []);
});
