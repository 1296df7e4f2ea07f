import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type Plugin } from "esbuild";
import { minifySource } from "./minify-literals.ts";

const root = new URL("../", import.meta.url);
const packages = new URL("../", root).pathname;

/** The elements that a page can embed with one script tag each. The first carries what all of them share. */
const everyElement = ["complaint-form", "case-tracker"] as const;

interface BrowserBuildOptions {
  elements?: readonly string[];
  outDir?: URL;
}

/**
 * Writes `dist/browser`: `complaint-form.js` and `case-tracker.js` register their element, what they load
 * later stands in hashed chunks, and `meta.json` is esbuild's account of all of it.
 */
export async function buildBrowser({
  elements = everyElement,
  outDir = new URL("dist/browser/", root),
}: BrowserBuildOptions = {}): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  const { metafile, outputFiles } = await build({
    entryPoints: elements.map((element) => ({ in: `src/${element}/define.ts`, out: element })),
    outdir: outDir.pathname,
    absWorkingDir: root.pathname,
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    mangleProps: internalNames,
    legalComments: "none",
    conditions: ["@heed/source", "production"],
    chunkNames: "chunk-[hash]",
    metafile: true,
    plugins: [sources, standIns],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path.slice(root.pathname.length), text]));
  const whole = withoutStub(texts, metafile);
  await mkdir(outDir, { recursive: true });
  for (const [path, text] of whole.texts) await writeFile(new URL(path, root), text);
  await writeFile(new URL("meta.json", outDir), JSON.stringify(whole.metafile));
  await copyFile(new URL("src/heed.css", root), new URL("heed.css", outDir));
  report(whole.texts, whole.metafile);
}

/**
 * Names that an element uses within itself, long in the source and short in the bundle. What one element asks
 * of another stays: the other may come from another bundle on the page.
 */
const internalNames =
  /^(?:textsLocale|readerLocale|presence|shownSite|failedToLoad|isFillingIn|wasLeft|isBlocked|isInvalid|isDisabled|outerLabel|renderLabel|renderHint|renderError|initialValue|restoredValue|formValue|isSending|submitText|visibleFields|renderNotices|renderOutcome|renderReceipt|isRestored|wasDiscarded|takeBack|keepSoon|startSending|forgetSent|renewKey|isForEarlierText|announcement|elsewhere|byField|asOf|caseKeys|found|isLive|lead|news|opened|startAnew|steps)$/;

/** What is loaded later, or by another element, and therefore stands on `complaint-form.js`. */
const usersOfShared = /\/(?:case-tracker\/[a-z-]+|configure|zh-Hans|problem-text|filing|get-client)\.ts$/;

const sources: Plugin = {
  name: "sources",
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(packages)) return null;
      const source = await minifySource(await readFile(path, "utf8"), path);
      const shared = new URL("src/complaint-form/define.ts", root).pathname;
      return { contents: usersOfShared.test(path) ? `${source}\nimport "${shared}";\n` : source, loader: "ts" };
    });
  },
};

/** Modules that give way, in a browser, to a lighter or a more careful one. */
const standIns: Plugin = {
  name: "stand-ins",
  setup(bundle) {
    const here = (file: string) => ({ path: new URL(file, import.meta.url).pathname });
    bundle.onResolve({ filter: /\/css-tag\.js$/ }, () => here("evergreen-css-tag.ts"));
    bundle.onResolve({ filter: /\/define-element\.ts$/ }, () => here("define-once.ts"));
  },
};

interface Bundle {
  texts: Map<string, string>;
  metafile: Metafile;
}

/**
 * esbuild puts what an entry shares with what it loads later into a chunk and leaves a stub for an entry.
 * A stub costs a round trip before the first paint, and two files compress worse than one: the chunk takes
 * the entry's name, and whatever stands on it imports it from there.
 */
function withoutStub(texts: Map<string, string>, metafile: Metafile): Bundle {
  const [stub, { imports }] = find(metafile, "src/complaint-form/define.ts");
  const [chunk, ...more] = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
  if (chunk === undefined || more.length > 0) throw new Error(`${stub} stands on ${1 + more.length} files. What it shares must be in one.`);
  const rename = (text: string): string => text.replaceAll(fileName(chunk), fileName(stub));
  const shared = texts.get(chunk) ?? "";
  const renamed = [...texts].filter(([path]) => path !== stub && path !== chunk).map(([path, text]) => [path, rename(text)] as const);
  const { [stub]: entry, ...outputs } = metafile.outputs;
  const account = JSON.parse(rename(JSON.stringify({ ...metafile, outputs }))) as Metafile;
  const whole = account.outputs[stub];
  if (whole && entry?.entryPoint) whole.entryPoint = entry.entryPoint;
  return { texts: new Map([[stub, shared], ...renamed]), metafile: account };
}

function find({ outputs }: Metafile, entryPoint: string): [string, Metafile["outputs"][string]] {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  if (!found) throw new Error(`Nothing was made of ${entryPoint}.`);
  return found;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function report(texts: Map<string, string>, { outputs }: Metafile): void {
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (!everyElement.some((element) => fileName(path) === `${element}.js`)) continue;
    const first = kilobytes(reachable(path, outputs, ["import-statement"]), texts);
    const all = kilobytes(reachable(path, outputs, ["import-statement", "dynamic-import"]), texts);
    console.log(`${fileName(path)} (${entryPoint}): ${first} kB gzip until it is seen, ${all} kB with all it may load`);
  }
}

/** The files that a page loads for `entry`, following these kinds of import. */
function reachable(entry: string, outputs: Metafile["outputs"], kinds: readonly string[]): Set<string> {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kinds.includes(kind) && outputs[next]) found.add(next);
    }
  }
  return found;
}

function kilobytes(paths: Set<string>, texts: Map<string, string>): string {
  const sizes = [...paths].map((path) => gzipSync(texts.get(path) ?? "", { level: 9 }).length);
  return (sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000).toFixed(2);
}
