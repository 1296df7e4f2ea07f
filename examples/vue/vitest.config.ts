import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { name: "vue", include: ["*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
