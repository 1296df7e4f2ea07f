import { readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Test servers keep their data in folders named by this and the process that owns them. */
export const folderPrefix = "heed-test-postgres-";

/**
 * Stops the servers and removes the folders whose owner is no longer there: a killed test run could not do it itself.
 */
export async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    const owner = Number(name.slice(folderPrefix.length).split("-")[0]);
    if (isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    await stopServer(folder);
    // Another user's leftover is not ours to remove, and does no harm.
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

async function stopServer(folder: string): Promise<void> {
  const postmaster = postmasterOf(folder);
  if (postmaster === undefined || !isAlive(postmaster)) return;
  try {
    process.kill(postmaster, "SIGQUIT");
  } catch {
    return;
  }
  for (let waited = 0; isAlive(postmaster) && waited < 50; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The server's process id, unless that id belongs to another program by now. */
function postmasterOf(folder: string): number | undefined {
  try {
    const postmaster = Number(readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n")[0]);
    if (process.platform !== "linux") return postmaster;
    return readFileSync(`/proc/${postmaster}/cmdline`, "utf8").includes(folder) ? postmaster : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
