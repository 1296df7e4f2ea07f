import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "@heed/tooling/workspace";
import type { ShownPage } from "./shown-page.ts";

/** What the widgets' build has written, with the chunks that are loaded later and the folder of its release. */
export function builtFiles(): ShownPage["files"] {
  const folder = join(rootFolder, "packages/widgets/dist/browser");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:js|css)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
