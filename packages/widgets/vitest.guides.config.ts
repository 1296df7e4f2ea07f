import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

/** The guides, followed to the letter in an empty folder, with the packages as npm would receive them. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "guides",
    include: ["testing/guides/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
