import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { expect, test } from "vitest";
import { startTestPostgres } from "./test-postgres.ts";

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test("gives empty databases of their own on a durable UTF-8 server, and leaves nothing behind", async () => {
  const postgres = await startTestPostgres();
  const [first, second] = await Promise.all([postgres.createDatabase(), postgres.createDatabase("the second")]);
  await ask(first, "create table only_here (id int)");

  expect(await ask(first, "select current_setting('fsync') as answer")).toBe("on");
  expect(await ask(second, "select current_setting('server_encoding') as answer")).toBe("UTF8");
  expect(await ask(second, "select lower('ÄÉ') as answer")).toBe("äé");
  expect(await ask(second, "select to_regclass('only_here') as answer")).toBeNull();
  expect(await ask(first, "select current_setting('server_version_num')::int / 10000 as answer")).toBe(18);

  const dataFolder = String(await ask(first, "select current_setting('data_directory') as answer"));
  await postgres.stop();
  await postgres.stop();
  expect(existsSync(dataFolder)).toBe(false);
  await expect(ask(first, "select 1 as answer")).rejects.toThrow();
});

test("comes back with what was committed after it was killed", async () => {
  const postgres = await startTestPostgres();
  const url = await postgres.createDatabase();
  await ask(url, "create table kept (id int)");
  await ask(url, "insert into kept values (1)");
  await postgres.crash();
  expect(await ask(url, "select count(*)::int as answer from kept")).toBe(1);
  await postgres.stop();
  await expect(ask(url, "select 1 as answer")).rejects.toThrow();
});

test("removes the server of a killed test run", async () => {
  const script = `
    const { startTestPostgres } = await import(${JSON.stringify(new URL("./test-postgres.ts", import.meta.url).href)});
    console.log((await startTestPostgres()).url);
    setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = (await once(createInterface(killed.stdout), "line")) as [string];
  const dataFolder = String(await ask(url, "select current_setting('data_directory') as answer"));
  killed.kill("SIGKILL");
  await once(killed, "exit");

  const postgres = await startTestPostgres();
  expect(existsSync(dataFolder)).toBe(false);
  await expect(ask(url, "select 1 as answer")).rejects.toThrow();
  await postgres.stop();
});
