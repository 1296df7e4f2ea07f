import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runProgram } from "@heed/tooling/run-program";

/** Where the bench installs what nobody else needs. */
export const onDemandFolder = fileURLToPath(new URL("../on-demand/", import.meta.url));

/**
 * Installs other companies' widgets and Lighthouse where they are not there yet: half a gigabyte. What they would run at
 * install time is not run.
 *
 * @throws Error with what npm said.
 */
export async function installOnDemand(): Promise<void> {
  if (existsSync(`${onDemandFolder}node_modules`)) return;
  console.log("Installing the peers and Lighthouse. This takes a minute.");
  const { isSuccess, output } = await runProgram("npm install --ignore-scripts --no-audit --no-fund --no-package-lock --legacy-peer-deps", { folder: onDemandFolder });
  if (!isSuccess) throw new Error(output);
}
