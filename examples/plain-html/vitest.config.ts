import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name: "plain-html", include: ["*.test.ts"], testTimeout: 120_000, hookTimeout: 60_000 },
});
