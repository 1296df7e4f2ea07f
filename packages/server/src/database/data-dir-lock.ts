import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";

/** Who holds a data folder, as it stands in `heed.holder.json` for people and for the command line. */
export interface DataDirHolder {
  pid: number;
  startedAt: string;
  /** Where the holder takes commands, while it does. */
  control?: { address: string; token: string };
}

export interface DataDirLock {
  release(): void;
}

/** Another process holds the data folder. */
export class DataDirHeldError extends Error {
  override readonly name = "DataDirHeldError";
  readonly code = "data_dir_held";
  readonly holder: DataDirHolder | null;

  constructor(dataDir: string, holder: DataDirHolder | null) {
    const who = holder ? `process ${holder.pid} (started ${holder.startedAt})` : "another process";
    super(`The data folder ${dataDir} is held by ${who}. Stop it, or choose another folder with HEED_DATA_DIR.`);
    this.holder = holder;
  }
}

const LOCK_FILE = "heed.lock";
const HOLDER_FILE = "heed.holder.json";
const SQLITE_BUSY = 5;

/** A lock that nobody refers to would be collected, and thereby freed, while the folder is in use. */
const held = new Set<DatabaseSync>();

/**
 * Takes the data folder for this process, and makes it where it is not there. The lock is SQLite's
 * on a file, which is the kernel's: it ends with the process, however that ends, so that nothing
 * stale is left to judge or to steal. Nothing else in this process may open the lock file: closing
 * any handle on it would free the lock (that is how POSIX has it).
 *
 * @throws DataDirHeldError
 */
export function lockDataDir(dataDir: string): DataDirLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = openLock(join(dataDir, LOCK_FILE));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new DataDirHeldError(dataDir, readHolder(dataDir));
    throw error;
  }
  held.add(lock);
  removeSocketOf(readHolder(dataDir));
  writeHolder(dataDir, { pid: process.pid, startedAt: new Date().toISOString() });
  return {
    release() {
      if (!lock.isOpen) return;
      rmSync(join(dataDir, HOLDER_FILE), { force: true });
      lock.close();
      held.delete(lock);
    },
  };
}

/** Says where the holder takes commands. Only the holder calls it. */
export function announceControl(dataDir: string, control: NonNullable<DataDirHolder["control"]>): void {
  const holder = readHolder(dataDir) ?? { pid: process.pid, startedAt: new Date().toISOString() };
  writeHolder(dataDir, { ...holder, control });
}

/** A holder that was killed could not remove the folder of its socket. */
function removeSocketOf(holder: DataDirHolder | null): void {
  const folder = dirname(holder?.control?.address ?? "");
  if (dirname(folder) !== tmpdir() || !basename(folder).startsWith("heed-")) return;
  rmSync(folder, { recursive: true, force: true });
}

function writeHolder(dataDir: string, holder: DataDirHolder): void {
  const path = join(dataDir, HOLDER_FILE);
  rmSync(path, { force: true });
  writeFileSync(path, `${JSON.stringify(holder, undefined, 2)}\n`, { mode: 0o600, flag: "wx" });
}

/** `null` where the file is not there or half written: the lock decides, this only explains. */
function readHolder(dataDir: string): DataDirHolder | null {
  try {
    // Written by `writeHolder` of this or another version, in a folder that only its owner can write.
    return JSON.parse(readFileSync(join(dataDir, HOLDER_FILE), "utf8")) as DataDirHolder;
  } catch {
    return null;
  }
}

/** Loads SQLite without the note that Node prints about it: whoever starts Heed can do nothing about that. */
function openLock(path: string): DatabaseSync {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
    return new DatabaseSync(path, { timeout: 0 });
  } finally {
    process.emitWarning = emitWarning;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
