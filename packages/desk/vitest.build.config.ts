import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

/** What is tested as it is built and served: the page under its policy, and the translations. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "desk-build",
    include: ["build/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
