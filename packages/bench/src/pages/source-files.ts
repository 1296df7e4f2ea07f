import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { ShownPage } from "./shown-page.ts";

/** An element from its source, whatever was built last: for tests, to which what is measured is of no interest. */
export async function sourceFiles(element: string): Promise<ShownPage["files"]> {
  const { outputFiles } = await build({
    stdin: { contents: `import "@heed/widgets/${element}/define";`, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    conditions: ["@heed/source"],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: element,
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf("/") + 1).replace("stdin", element), contents]));
}
