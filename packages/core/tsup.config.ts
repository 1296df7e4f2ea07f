import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/rules.ts", "src/scores.ts", "src/survey-rules.ts", "src/define-survey.ts", "src/surveys/tracked-events.ts", "src/desk/index.ts"],
  format: "esm",
  target: "es2022",
  dts: true,
  clean: true,
});
