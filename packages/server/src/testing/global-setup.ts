import { startTestPostgres } from "@heed/tooling/test-postgres";
import type { TestProject } from "vitest/node";

/** One PostgreSQL for all test files; each makes a database of its own on it. */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  project.provide("postgresUrl", postgres.url);
  return () => postgres.stop();
}

declare module "vitest" {
  export interface ProvidedContext {
    engine: "pglite" | "postgres";
    /** Where the engine is postgres. */
    postgresUrl: string;
  }
}
