import { runProgram } from "../run-program.ts";
import { type Check, oneResult } from "./check.ts";

const sources = ["packages", "examples", "package.json", "pnpm-lock.yaml", "tsconfig.base.json", "tsconfig.json"];
const configs = ["eslint.config.js", "vitest.config.ts", "knip.json", ".storybook"];

/** TypeScript over every `tsconfig*.json` of the workspace. */
export const typesCheck: Check = {
  name: "types",
  inputs: [...sources, ".storybook", "vitest.config.ts"],
  run: () => succeeds("node --max-old-space-size=2048 packages/tooling/src/typecheck.ts"),
};

/** ESLint, the arrows between packages included. */
export const lintCheck: Check = {
  name: "lint",
  inputs: [...sources, ...configs],
  // One run after the other: the types of all packages at once take more memory than Node gives itself.
  run: () => inTurn([...lintedAlone.map((folders) => `eslint --max-warnings 0 ${folders}`), `eslint --max-warnings 0 . ${exceptThose}`]),
};

const lintedAlone = ["packages/contract packages/core packages/server", "packages/widgets packages/desk"];
const exceptThose = lintedAlone.flatMap((folders) => folders.split(" ")).map((folder) => `--ignore-pattern ${folder}`).join(" ");

/** Unused files, exports and dependencies, and dependencies that nobody declared. */
export const knipCheck: Check = {
  name: "knip",
  inputs: [...sources, ...configs],
  run: () => succeeds("knip --no-progress"),
};

/** The stories of every element, built as they would be published. */
export const storybookCheck: Check = {
  name: "storybook",
  inputs: [...sources, ".storybook"],
  run: () => succeeds("storybook build --quiet --disable-telemetry --output-dir storybook-static"),
};

async function inTurn(commands: readonly string[]): ReturnType<Check["run"]> {
  const results = [];
  for (const command of commands) results.push(await runProgram(command));
  return oneResult(results.every(({ isSuccess }) => isSuccess), results.map(({ output }) => output).join(""));
}

async function succeeds(command: string): ReturnType<Check["run"]> {
  const { isSuccess, output } = await runProgram(command);
  return oneResult(isSuccess, output);
}
