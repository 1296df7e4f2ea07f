import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

/** What is tested without a browser: how the package is built, described and translated. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "widgets-build",
    include: ["build/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
