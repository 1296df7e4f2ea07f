import { contentHash, filesBelow } from "../content-hash.ts";
import { generateAll } from "../generate-all.ts";
import { type Check, oneResult } from "./check.ts";

const places = ["packages", "examples", "docs"];

/** Files that are made from sources are made anew: what changes by that had drifted. */
export const generatedCheck: Check = {
  name: "generated files",
  inputs: ["packages", "examples", "docs", "pnpm-lock.yaml"],
  async run() {
    const before = hashes();
    const { isSuccess, output } = await generateAll();
    if (!isSuccess) return oneResult(false, output);
    const after = hashes();
    const drifted = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
    return oneResult(
      drifted.length === 0,
      `These did not match their sources and have been made anew; commit them:\n${drifted.join("\n")}`,
    );
  },
};

function hashes(): Map<string, string> {
  return new Map(places.flatMap(filesBelow).map((path) => [path, contentHash([path])]));
}
