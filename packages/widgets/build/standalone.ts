import type { BuildOptions } from "esbuild";

/** How files are built that stand on no element: each with all that it needs, in memory. */
export const standalone = {
  bundle: true,
  write: false,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  charset: "utf8",
  conditions: ["@heed/source", "production"],
} as const satisfies BuildOptions;
