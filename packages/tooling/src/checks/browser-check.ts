import { existsSync } from "node:fs";
import { runProgram } from "../run-program.ts";
import { findChromium } from "../test-browser.ts";
import { type Check, oneResult } from "./check.ts";

/** Makes sure that there is a Chromium for the tests, and installs one where there is none. */
export const browserCheck: Check = {
  name: "browser",
  async run() {
    let output = "";
    for (const command of waysToInstall()) {
      if (findChromium() !== undefined) break;
      console.log(`No Chromium yet: ${command}`);
      output += (await runProgram(command)).output;
    }
    return oneResult(findChromium() !== undefined, output);
  },
};

function waysToInstall(): string[] {
  const isRoot = process.getuid?.() === 0;
  const byPlaywright = `playwright install ${isRoot ? "--with-deps " : ""}chromium`;
  const isDebian = isRoot && existsSync("/usr/bin/apt-get");
  return isDebian ? [byPlaywright, "apt-get update && apt-get install -y chromium"] : [byPlaywright];
}
