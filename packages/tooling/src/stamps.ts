import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rootFolder } from "./workspace.ts";

// A stamp holds the hash of the inputs that something was last done with successfully.

/** True when the thing was last done with these very inputs. */
export function isStamped(name: string, hash: string): boolean {
  try {
    return readFileSync(stampFile(name), "utf8") === hash;
  } catch {
    return false;
  }
}

/** Records success with these inputs. */
export function stamp(name: string, hash: string): void {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}

/** Forgets the success: before the thing is done again, so that a half-done one never counts. */
export function clearStamp(name: string): void {
  rmSync(stampFile(name), { force: true });
}

function stampFile(name: string): string {
  return join(rootFolder, ".cache/stamps", name);
}
