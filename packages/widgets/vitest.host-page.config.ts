import { movingPages } from "@heed/tooling/moving-pages";
import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

/** Pages of strangers that embed the built widgets, in a browser that is driven from outside. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "host-page",
    include: ["testing/host-page/**/*.test.ts"],
    exclude: movingPages(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
