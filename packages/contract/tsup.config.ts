import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/rules.ts", "src/desk.ts", "src/desk-rules.ts", "src/survey-rules.ts", "src/survey-starters.ts", "src/scores.ts", "src/openapi.ts"],
  format: "esm",
  target: "es2023",
  dts: true,
  clean: true,
});
