import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTestPostgres } from "@heed/tooling/test-postgres";
import type { TestProject } from "vitest/node";

/** A folder for all that the tests leave behind, and one PostgreSQL on which each worker makes databases of its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const scratchDir = mkdtempSync(join(tmpdir(), "heed-test-"));
  project.provide("scratchDir", scratchDir);
  const postgres = project.name === "server-postgres" ? await startTestPostgres() : null;
  if (postgres) project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres?.stop();
    rmSync(scratchDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}

declare module "vitest" {
  export interface ProvidedContext {
    engine: "pglite" | "postgres";
    scratchDir: string;
    /** Where the engine is postgres. */
    postgresUrl: string;
  }
}
