import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootFolder } from "@heed/tooling/workspace";

const startTimeoutMs = 60_000;

/** Heed's service in a process of its own, as it is run in production. */
export interface BenchedService {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built service with the demo site, on PostgreSQL where an address is given, else on its own database. */
export async function startService(databaseUrl?: string): Promise<BenchedService> {
  const dataDir = mkdtempSync(join(tmpdir(), "heed-bench-"));
  const port = await findFreePort();
  const child = spawn(process.execPath, [join(rootFolder, "packages/server/dist/bin.js"), "serve", "--demo"], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "error",
      ...(databaseUrl === undefined ? { HEED_DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl }),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + startTimeoutMs;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The service did not come up on ${databaseUrl === undefined ? "PGlite" : "PostgreSQL"}. Is it built?`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("A TCP server has no port.");
  return address.port;
}
