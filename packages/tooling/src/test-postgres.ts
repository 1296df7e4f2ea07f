import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, escapeIdentifier } from "pg";
import { clearAbandoned, folderPrefix } from "./postgres-leftovers.ts";
import { type PostgresBinaries, findPostgresBinaries } from "./postgres-binaries.ts";

const startTimeoutMs = 60_000;

/** A PostgreSQL server that lives as long as the tests that asked for it. */
export interface TestPostgres {
  /** The address of the server's own `postgres` database. */
  readonly url: string;
  /** Makes an empty database and answers its address; without a name it gets a random one. */
  createDatabase(name?: string): Promise<string>;
  /** Kills the server without warning, and starts it again on the same data and port. */
  crash(): Promise<void>;
  /** Stops the server and removes its data. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL 18 in a temporary folder, on a free port of the loopback interface, with fsync on.
 *
 * Works as root as well (the server then runs as `postgres` or `nobody`, since PostgreSQL refuses root).
 * A server whose owner was killed is removed by the next call.
 *
 * @throws Error with the end of the server's log when it does not come up.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  await clearAbandoned();
  const binaries = await findPostgresBinaries();
  const folder = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  const password = randomBytes(16).toString("hex");
  let server: ChildProcess | undefined;
  const stopNow = (): void => {
    server?.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.once("exit", stopNow);
  try {
    await initialise(binaries, folder, password);
    const port = await findFreePort();
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    const start = async (): Promise<ChildProcess> => {
      server = launch(binaries, folder, port);
      await untilReady(server, url, join(folder, "server.log"));
      return server;
    };
    return testPostgres({ url, server: await start(), folder, start, stopNow });
  } catch (error) {
    process.off("exit", stopNow);
    stopNow();
    throw error;
  }
}

async function initialise(binaries: PostgresBinaries, folder: string, password: string): Promise<void> {
  const passwordFile = join(folder, "password");
  mkdirSync(join(folder, "data"), { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (binaries.runAs) {
    for (const path of [folder, join(folder, "data"), passwordFile]) {
      chownSync(path, binaries.runAs.uid, binaries.runAs.gid);
    }
  }
  const log = openSync(join(folder, "initdb.log"), "w");
  const initdb = spawn(
    binaries.initdb,
    [
      `--pgdata=${join(folder, "data")}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ],
    { ...binaries.runAs, cwd: folder, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    initdb.once("error", reject);
    initdb.once("exit", resolve);
  });
  if (exitCode !== 0) throw new Error(`initdb failed:\n${tailOf(join(folder, "initdb.log"))}`);
}

function launch(binaries: PostgresBinaries, folder: string, port: number): ChildProcess {
  const log = openSync(join(folder, "server.log"), "w");
  const flags = {
    listen_addresses: "127.0.0.1",
    // The temporary folder's path may be longer than a socket's name may be.
    unix_socket_directories: "",
    max_connections: "200",
    // Every test file has a database of its own: room for many small ones.
    shared_buffers: "64MB",
  };
  const args = Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(binaries.postgres, ["-D", join(folder, "data"), "-p", String(port), ...args], {
    ...binaries.runAs,
    cwd: folder,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  return server;
}

async function untilReady(server: ChildProcess, url: string, logFile: string): Promise<void> {
  let failure: Error | undefined;
  server.once("error", (error) => (failure = error));
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    if (failure) throw failure;
    if (server.exitCode !== null || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not come up:\n${tailOf(logFile)}`);
    }
    if (await canConnect(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Running {
  url: string;
  server: ChildProcess;
  folder: string;
  start: () => Promise<ChildProcess>;
  stopNow: () => void;
}

function testPostgres({ url, server: first, folder, start, stopNow }: Running): TestPostgres {
  let server = first;
  return {
    url,
    async createDatabase(name = `test_${randomBytes(6).toString("hex")}`) {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(`create database ${escapeIdentifier(name)}`);
      } finally {
        await client.end();
      }
      const address = new URL(url);
      address.pathname = `/${encodeURIComponent(name)}`;
      return address.href;
    },
    async crash() {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await gone;
      server = await startAfterCrash(start);
    },
    async stop() {
      process.off("exit", stopNow);
      if (server.exitCode === null && server.signalCode === null) {
        const gone = new Promise((resolve) => server.once("exit", resolve));
        server.kill("SIGINT");
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new server refuses to start while a process of the killed one still holds their shared memory: a moment. */
async function startAfterCrash(start: () => Promise<ChildProcess>): Promise<ChildProcess> {
  for (let triesLeft = 50; ; triesLeft -= 1) {
    try {
      return await start();
    } catch (error) {
      if (triesLeft === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

function tailOf(file: string): string {
  return readFileSync(file, "utf8").split("\n").slice(-20).join("\n");
}
