import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { createScratchFolder } from "../testing/test-database.ts";
import { announceControl, DataDirHeldError, lockDataDir } from "./data-dir-lock.ts";

function newFolder(): string {
  return join(createScratchFolder(), "data");
}

/** A process of its own that takes the lock, forgets about it, and keeps it until it is killed. */
async function holdElsewhere(dataDir: string) {
  const module = fileURLToPath(new URL("data-dir-lock.ts", import.meta.url));
  const script = `import { lockDataDir } from ${JSON.stringify(module)};
    lockDataDir(${JSON.stringify(dataDir)}); setTimeout(() => { gc(); console.log("held"); }); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--expose-gc", "--input-type=module-typescript", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(createInterface(child.stdout), "line");
  return child;
}

function refusalOf(dataDir: string): DataDirHeldError {
  try {
    lockDataDir(dataDir).release();
  } catch (error) {
    if (error instanceof DataDirHeldError) return error;
    throw error;
  }
  throw new Error("The folder was not held.");
}

describe("a data folder", () => {
  it("is held once, and free again when it is released", () => {
    const dataDir = newFolder();
    const lock = lockDataDir(dataDir);
    expect(refusalOf(dataDir).holder?.pid).toBe(process.pid);
    lock.release();
    lockDataDir(dataDir).release();
  });

  it("names the process that holds it", async () => {
    const dataDir = newFolder();
    const child = await holdElsewhere(dataDir);
    const { message, holder } = refusalOf(dataDir);
    expect(message).toBe(
      `The data folder ${dataDir} is held by process ${child.pid} (started ${holder?.startedAt}). Stop it, or choose another folder with HEED_DATA_DIR.`,
    );
    child.kill("SIGKILL");
    await once(child, "exit");
  });

  it("is free as soon as its holder is killed, whatever that left behind", async () => {
    const dataDir = newFolder();
    for (let times = 0; times < 3; times++) {
      const child = await holdElsewhere(dataDir);
      refusalOf(dataDir);
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    lockDataDir(dataDir).release();
  });

  it("is cleared of the socket that a killed holder could not remove, and of nothing else", () => {
    const elsewhere = createScratchFolder();
    const left = mkdtempSync(join(tmpdir(), "heed-"));
    for (const address of [join(left, "control.sock"), join(elsewhere, "control.sock")]) {
      const dataDir = newFolder();
      mkdirSync(dataDir, { recursive: true });
      announceControl(dataDir, { address, token: "" });
      lockDataDir(dataDir).release();
    }
    expect([existsSync(left), existsSync(elsewhere)]).toEqual([false, true]);
  });

  it.skipIf(process.platform === "win32")("is its owner's alone", () => {
    const dataDir = newFolder();
    const lock = lockDataDir(dataDir);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, "heed.holder.json")).mode & 0o777).toBe(0o600);
    lock.release();
  });

  it.skipIf(process.platform === "win32")("keeps the permissions that it was given before", () => {
    const dataDir = newFolder();
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o755);
    lockDataDir(dataDir).release();
    expect(statSync(dataDir).mode & 0o777).toBe(0o755);
  });
});
