import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "./workspace.ts";

const folder = join(rootFolder, "packages/widgets");

/**
 * The tests, by their paths in the package of the elements, that ask the browser what has moved on a page. A busy
 * processor paints a page that loads in more steps, and later: nothing else may run beside them.
 */
export function movingPages(): string[] {
  return globSync("testing/host-page/**/*.test.ts", { cwd: folder }).filter((path) => readFileSync(join(folder, path), "utf8").includes('"layout-shift"'));
}
