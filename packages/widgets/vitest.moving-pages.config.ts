import { movingPages } from "@heed/tooling/moving-pages";
import { defineConfig } from "vitest/config";

const conditions = ["@heed/source"];

/** Those pages of strangers whose test watches how they move while they load: nothing else runs beside this suite. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "moving-pages",
    include: movingPages(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
