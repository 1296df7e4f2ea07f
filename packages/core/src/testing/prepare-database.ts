import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase } from "@heed/server";
import type { TestProject } from "vitest/node";

/** Sets up the embedded database once, in a folder that each test file copies: it takes seconds of a processor. */
export default async function prepareDatabase(project: TestProject): Promise<() => void> {
  const scratchFolder = mkdtempSync(join(tmpdir(), "heed-core-test-"));
  const database = await openDatabase({ dataDir: join(scratchFolder, "prepared") });
  await migrate(database);
  await database.close();
  project.provide("scratchFolder", scratchFolder);
  return () => rmSync(scratchFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

declare module "vitest" {
  export interface ProvidedContext {
    /** Removed after the last test; `prepared` in it is a data folder with Heed's tables. */
    scratchFolder: string;
  }
}
