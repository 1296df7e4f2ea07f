import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The same test files, run on one of the two engines. */
export function defineServerTests(engine: "pglite" | "postgres"): ViteUserConfig {
  return defineConfig({
    resolve: { conditions: ["@heed/source"] },
    ssr: { resolve: { conditions: ["@heed/source"] } },
    test: {
      name: `server-${engine}`,
      include: ["src/**/*.test.ts"],
      // One PGlite for each worker, shared by its files: it takes seconds to open, and half a gigabyte.
      isolate: false,
      maxWorkers: 2,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      provide: { engine },
      globalSetup: "src/testing/global-setup.ts",
    },
  });
}
