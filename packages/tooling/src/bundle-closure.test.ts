import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { gzipBytes, loadedFiles } from "./bundle-closure.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heed-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

// Entry and neighbour share a module; the entry loads another one later, which loads a third.
async function buildSample() {
  const sources = {
    "entry.js": `import { shared } from "./shared.js"; console.log(shared); addEventListener("x", () => import("./later.js"));`,
    "neighbour.js": `import { shared } from "./shared.js"; console.log(shared, "neighbour");`,
    "shared.js": `export const shared = "shared";`,
    "later.js": `console.log("later"); import("./latest.js");`,
    "latest.js": `console.log("latest");`,
  };
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ["entry.js", "neighbour.js"],
    outdir: "out",
    bundle: true,
    splitting: true,
    format: "esm",
    metafile: true,
  });
  return metafile.outputs;
}

test("follows static imports alone for what is needed at once", async () => {
  const outputs = await buildSample();
  const needed = loadedFiles("out/entry.js", outputs, ["import-statement"]);
  expect(needed.size).toBe(2);
  expect([...needed].some((path) => path.includes("later"))).toBe(false);
});

test("follows dynamic imports, and theirs, for all that may be loaded", async () => {
  const outputs = await buildSample();
  expect(loadedFiles("out/entry.js", outputs, ["import-statement", "dynamic-import"]).size).toBe(4);
});

test("what is left out takes along only what nothing else loads", async () => {
  const outputs = await buildSample();
  const kinds = ["import-statement", "dynamic-import"] as const;
  const kept = loadedFiles("out/entry.js", outputs, kinds, (path) => outputs[path]?.entryPoint !== "later.js");
  expect(kept).toEqual(loadedFiles("out/entry.js", outputs, ["import-statement"]));
});

test("refuses to weigh what is not there", async () => {
  const outputs = await buildSample();
  expect(() => loadedFiles("out/absent.js", outputs, ["import-statement"])).toThrow("out/absent.js");
  expect(() =>
    loadedFiles("out/entry.js", { "out/entry.js": { bytes: 1, inputs: {}, exports: [], imports: [{ path: "https://cdn.example/x.js", kind: "import-statement", external: true }] } }, ["import-statement"]),
  ).toThrow("https://cdn.example/x.js");
});

test("weighs each file by itself, as a server sends it", () => {
  writeFileSync(join(folder, "a.js"), "a".repeat(1000));
  writeFileSync(join(folder, "b.js"), "a".repeat(1000));
  const alone = gzipSync("a".repeat(1000), { level: 9 }).length;
  expect(gzipBytes(["a.js", "b.js"], folder)).toBe(2 * alone);
});
