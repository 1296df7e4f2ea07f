import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { build, transform, type Metafile } from "esbuild";
import { standalone } from "./standalone.ts";
import { fileName, shortened } from "./without-stub.ts";

const root = new URL("../", import.meta.url);

/** What the tag fetches at once where it finds it: each costs it thirty-five bytes and saves its page a round trip. */
const HOT = ["first-frame", "launcher"];

/** What the tag hands its work to. */
const LOADING = "loading.js";

/** What has a file by its name besides elements: see src/loader/host-calls.ts and src/first-frame/. */
const NAMED: Readonly<Record<string, string>> = { "src/host/index.ts": "host", "src/first-frame/show-form.ts": "first-frame" };

/**
 * Writes the tag, `heed.js`, and the folder of this release that it loads from: a copy of every script,
 * whose name says what is in it. Called once everything else stands in `outDir`.
 */
export async function buildLoader(outDir: URL, { outputs }: Pick<Metafile, "outputs">): Promise<void> {
  const files = new Map<string, string>();
  for (const name of (await readdir(outDir)).sort()) {
    if (name.endsWith(".js")) files.set(name, await readFile(new URL(name, outDir), "utf8"));
  }
  const filesOf = filesOfElements(outputs);
  const needed = new Set(Object.values(filesOf).flat());
  const checksums = Object.fromEntries([...files].filter(([name]) => needed.has(name)).map(([name, text]) => [name, checksum(text)]));
  const { code: sheet } = await transform(await readFile(new URL("heed.css", outDir), "utf8"), { loader: "css", minify: true });
  files.set(LOADING, await built("loading", { FILES_OF: filesOf, CHECKSUMS: checksums, SHEET: sheet.trim() }));
  const release = `release-${hash([...files].flat().join("\n")).digest("hex").slice(0, 10).toUpperCase()}`;
  const folder = new URL(`${release}/`, outDir);
  await mkdir(folder);
  for (const [name, text] of files) await writeFile(new URL(name, folder), text);
  const first = HOT.filter((name) => filesOf[name]?.length === 1).map((name) => `${name}.js`);
  const tag = await built("heed", {
    RELEASE: release,
    CHECKSUMS: Object.fromEntries([...first, LOADING].map((name) => [name, checksum(files.get(name) ?? "")])),
  });
  await writeFile(new URL("heed.js", outDir), tag);
}

/** For each element its file and those that it cannot run without, its own first. */
function filesOfElements(outputs: Metafile["outputs"]): Record<string, string[]> {
  const entries = Object.entries(outputs).flatMap(([path, { entryPoint = "" }]) => {
    const name = NAMED[entryPoint] ?? /^src\/([a-z-]+)\/define\.ts$/.exec(entryPoint)?.[1];
    return name === undefined ? [] : [[name, standingOn(path, outputs).map(fileName)] as const];
  });
  return Object.fromEntries(entries);
}

function standingOn(entry: string, outputs: Metafile["outputs"]): string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement" && outputs[next]) found.add(next);
  }
  return [...found];
}

async function built(name: string, values: Record<string, unknown>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(`src/loader/${name}.ts`, root).pathname],
    ...standalone,
    define: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)])),
  });
  const texts = await shortened(new Map(outputFiles.map(({ path, text }) => [path, text])));
  return [...texts.values()].join("");
}

function checksum(text: string): string {
  return `sha256-${hash(text).digest("base64")}`;
}

function hash(text: string) {
  return createHash("sha256").update(text);
}
