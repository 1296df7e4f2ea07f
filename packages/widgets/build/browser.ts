import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { minifyLiterals } from "./minify-literals.ts";

const root = new URL("../", import.meta.url);
const outDir = new URL("dist/browser/", root);

/** The elements that a page can embed with one script tag each. */
const elements = ["complaint-form", "case-tracker"];

/**
 * Writes `dist/browser`: `complaint-form.js` and its neighbours register their element; what they load
 * later stands in hashed chunks; `meta.json` is esbuild's account of all of it.
 */
export async function buildBrowser(): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  const entryPoints = Object.fromEntries(
    elements
      .map((element) => [element, new URL(`src/${element}/define.ts`, root).pathname] as const)
      .filter(([, path]) => existsSync(path)),
  );
  const { metafile } = await build({
    entryPoints,
    outdir: outDir.pathname,
    absWorkingDir: root.pathname,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    conditions: ["@heed/source", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    entryNames: "[name]",
    chunkNames: "chunk-[hash]",
    metafile: true,
    plugins: [minifyLiterals({ folder: new URL("src/", root).pathname })],
  });
  await mkdir(outDir, { recursive: true });
  await writeFile(new URL("meta.json", outDir), JSON.stringify(metafile));
  if (existsSync(new URL("src/heed.css", root))) await copyFile(new URL("src/heed.css", root), new URL("heed.css", outDir));
  await report(metafile);
}

async function report({ outputs }: Metafile): Promise<void> {
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    const name = path.split("/").at(-1);
    if (!elements.some((element) => name === `${element}.js`)) continue;
    const [first, all] = [reachable(path, outputs, ["import-statement"]), reachable(path, outputs, ["import-statement", "dynamic-import"])];
    console.log(`${name} (${entryPoint}): ${await size(first)} kB gzip until it is seen, ${await size(all)} kB with all it may load`);
  }
}

/** The files that a page loads for `entry`, following these kinds of import. */
function reachable(entry: string, outputs: Metafile["outputs"], kinds: string[]): Set<string> {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kinds.includes(kind) && outputs[next]) found.add(next);
    }
  }
  return found;
}

async function size(paths: Set<string>): Promise<string> {
  const sizes = await Promise.all(
    [...paths].map(async (path) => gzipSync(await readFile(new URL(path, root)), { level: 9 }).length),
  );
  return (sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000).toFixed(2);
}
