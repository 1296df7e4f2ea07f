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
  /** The link of the first start, that makes its reader an admin once. */
  readonly adminLink: string | null;
  /** Runs `heed` with these arguments on the same database; answers what it printed. */
  heed(...args: string[]): Promise<string>;
  /** Stops it and removes what it kept in a folder. */
  stop(): Promise<void>;
}

interface DemoServiceOptions {
  /** Of a PostgreSQL. @default a new folder of its own, for the embedded database */
  databaseUrl?: string | undefined;
  /** Where the mail goes, such as `smtp://127.0.0.1:2525`. @default no mail is sent */
  smtpUrl?: string | undefined;
  /** Whether the desk is filled with example cases. @default false */
  sampleCases?: boolean;
}

/**
 * Starts `heed serve --demo` as built, on a free port.
 *
 * @throws Error with what it printed when it does not come up.
 */
export async function startDemoService({ databaseUrl, smtpUrl, sampleCases = false }: DemoServiceOptions = {}): Promise<DemoService> {
  const folder = await mkdtemp(join(tmpdir(), "heed-demo-"));
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl ?? "",
    HEED_DATA_DIR: databaseUrl ? "" : join(folder, "data"),
    PORT: "0",
    HOST: "127.0.0.1",
    LOG_LEVEL: "warn",
    SMTP_URL: smtpUrl ?? "",
    HEED_MAIL_FROM: smtpUrl ? "Fern & Kettle <service@fernandkettle.example>" : "",
  };
  const args = [program, "serve", "--demo", ...(sampleCases ? ["--sample-cases"] : [])];
  const server = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = once(server, "exit");
  const printed: string[] = [];
  server.stderr.on("data", (chunk: Buffer) => printed.push(chunk.toString()));
  const { url, adminLink } = await readAddresses(server.stdout, printed);
  return {
    url,
    adminLink,
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

/** What is printed after the last line of the start is nobody's to wait for. */
async function readAddresses(
  output: NodeJS.ReadableStream,
  printed: string[],
): Promise<Pick<DemoService, "url" | "adminLink">> {
  let adminLink: string | null = null;
  for await (const line of createInterface({ input: output })) {
    printed.push(line);
    adminLink ??= /http:\/\/\S+#invitation=\S+/.exec(line)?.[0] ?? null;
    const [, url] = /^Heed is ready: .*?(http:\/\/[\w.:-]+)/.exec(line) ?? [];
    if (url === undefined) continue;
    output.resume();
    return { url, adminLink };
  }
  throw new Error(`The service did not come up:\n${printed.join("\n")}`);
}
