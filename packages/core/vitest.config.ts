import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@heed/source"] },
  ssr: { resolve: { conditions: ["@heed/source"] } },
  // What sets up the database runs beside the tests, in an environment of vitest's own.
  environments: { __vitest__: { resolve: { conditions: ["@heed/source"] } } },
  test: {
    name: "core",
    include: ["src/**/*.test.ts"],
    globalSetup: "src/testing/prepare-database.ts",
    // Nearly every file starts the service: loading it, and compiling the embedded database, is done once for each worker.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
