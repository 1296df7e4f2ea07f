import { buildStalePackages } from "../build-packages.ts";
import { type Check, oneResult } from "./check.ts";

/** Builds what is stale: later checks look at the result. */
export const buildCheck: Check = {
  name: "build",
  async run() {
    const { built, failures } = await buildStalePackages();
    const output = failures.map(({ name, output }) => `${name} did not build:\n${output}`).join("\n");
    return oneResult(failures.length === 0, output, `built: ${built.join(", ") || "nothing, all is fresh"}`);
  },
};
