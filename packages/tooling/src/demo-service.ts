import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { rootFolder } from "./workspace.ts";

const program = join(rootFolder, "packages/server/dist/bin.js");

/** The built service with the example shop, running as a process of its own. */
export interface DemoService {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Runs `heed` with these arguments on the same database; answers what it printed. */
  heed(...args: string[]): Promise<string>;
  /** Stops it and removes what it kept in a folder. */
  stop(): Promise<void>;
}

/**
 * Starts `heed serve --demo` as built, on a free port: on a new folder of its own, or on the PostgreSQL at `databaseUrl`.
 *
 * @throws Error with what it printed when it does not come up.
 */
export async function startDemoService({ databaseUrl }: { databaseUrl?: string } = {}): Promise<DemoService> {
  const folder = await mkdtemp(join(tmpdir(), "heed-demo-"));
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl ?? "",
    HEED_DATA_DIR: databaseUrl ? "" : join(folder, "data"),
    PORT: "0",
    HOST: "127.0.0.1",
    LOG_LEVEL: "warn",
  };
  const server = spawn(process.execPath, [program, "serve", "--demo"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = once(server, "exit");
  const printed: string[] = [];
  server.stderr.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  const url = await readAddress(server.stdout, printed);
  return {
    url,
    async heed(...args) {
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { env });
      return stdout;
    },
    async stop() {
      server.kill("SIGTERM");
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readAddress(output: NodeJS.ReadableStream, printed: string[]): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    printed.push(line);
    const address = /http:\/\/[\w.:-]+/.exec(line);
    if (!address) continue;
    output.resume();
    return address[0];
  }
  throw new Error(`The service did not come up:\n${printed.join("\n")}`);
}
