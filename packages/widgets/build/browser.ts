import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type Plugin } from "esbuild";
import { minify } from "terser";
import { minifySource } from "./minify-literals.ts";

const root = new URL("../", import.meta.url);
const packages = new URL("../", root).pathname;

/** The elements that a page can embed with one script tag each. The first carries what all of them share. */
const everyElement = ["complaint-form", "inquiry-form", "service-request-form", "case-tracker"] as const;

interface BrowserBuildOptions {
  elements?: readonly string[];
  outDir?: URL;
}

/**
 * Writes `dist/browser`: a file for each element that registers it, such as `complaint-form.js`. What they load
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
    charset: "utf8",
    legalComments: "none",
    conditions: ["@heed/source", "production"],
    chunkNames: "chunk-[hash]",
    metafile: true,
    plugins: [sources, standIns],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path.slice(root.pathname.length), text]));
  const joined = [first, later].reduce(withoutStub, { texts, metafile });
  const whole = { ...joined, texts: await shortened(joined.texts) };
  await mkdir(outDir, { recursive: true });
  for (const [path, text] of whole.texts) await writeFile(new URL(path, root), text);
  await writeFile(new URL("meta.json", outDir), JSON.stringify(whole.metafile));
  await copyFile(new URL("src/heed.css", root), new URL("heed.css", outDir));
  report(whole.texts, whole.metafile);
}

/**
 * Names that an element or the SDK uses within itself, long in the source and short in the bundle. What one element asks
 * of another stays: the other may come from another bundle on the page.
 */
export const internalNames =
  /^(?:textsLocale|readerLocale|presence|shownSite|failedToLoad|isFillingIn|draftStorageKey|needsContact|renderMatter|receiptTexts|wasLeft|isBlocked|isInvalid|isDisabled|outerLabel|renderLabel|renderHint|renderError|initialValue|restoredValue|formValue|isSending|submitText|visibleFields|renderNotices|renderOutcome|renderReceipt|isRestored|wasDiscarded|takeBack|keepSoon|startSending|forgetSent|renewKey|isForEarlierText|announcement|elsewhere|byField|asOf|caseKeys|found|isLive|lead|news|opened|startAnew|steps|caseRating|hasService|renderContent|renderForgotten|trouble|phase|announce|preselect|forget|purpose|siteUrl|shape|failure|release|signals|onTimeout|timeLeftMs|silenceMs|onHeard|onRetry|firstDelayMs|longestDelayMs|longestRetryAfterMs)$/;

const first = new URL("src/complaint-form/define.ts", root).pathname;
const later = new URL("build/later.ts", root).pathname;

/** What must be loaded before a module: that it stands on a file of its own is said by importing it. */
function standsOn(path: string): string[] {
  if (/\/case-tracker\/[a-z-]+\.ts$/.test(path)) return [first, later];
  return /\/(?:configure|zh-Hans|later)\.ts$|\/(?:inquiry|service-request)-form\/[a-z-]+\.ts$/.test(path) ? [first] : [];
}

const sources: Plugin = {
  name: "sources",
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(packages)) return null;
      const source = await minifySource(await readFile(path, "utf8"), path);
      const imports = standsOn(path).map((other) => `import "${other}";`);
      return { contents: [source, ...imports].join("\n"), loader: "ts" };
    });
  },
};

/** Modules that give way, in a browser, to a lighter or a more careful one. */
const standIns: Plugin = {
  name: "stand-ins",
  setup(bundle) {
    const here = (file: string) => ({ path: new URL(file, import.meta.url).pathname, sideEffects: true });
    bundle.onResolve({ filter: /\/css-tag\.js$/ }, () => here("evergreen-css-tag.ts"));
    bundle.onResolve({ filter: /\/define-element\.ts$/ }, () => here("define-once.ts"));
    bundle.onResolve({ filter: /\/site\/index\.ts$/ }, () => here("no-site-api.ts"));
    bundle.onResolve({ filter: /\/surveys\/index\.ts$/ }, () => here("no-surveys-api.ts"));
    bundle.onResolve({ filter: /\/(?:filing|problem-text)\.ts$/ }, ({ kind }) => (kind === "dynamic-import" ? here(later) : null));
    bundle.onResolve({ filter: /\/build\/later\.ts$/ }, () => here(later));
  },
};

interface Bundle {
  texts: Map<string, string>;
  metafile: Metafile;
}

/**
 * esbuild puts what an entry shares with others into a chunk and leaves a stub for the entry. A stub costs
 * a round trip, and two files compress worse than one: the chunk takes the entry's name and exports what the
 * stub did, and whatever stands on it imports it from there.
 */
function withoutStub({ texts, metafile }: Bundle, entry: string): Bundle {
  const [stub, { entryPoint, imports, inputs }] = find(metafile, entry.slice(root.pathname.length));
  const isFirst = (path: string): boolean => metafile.outputs[path]?.entryPoint === first.slice(root.pathname.length);
  const [chunk, ...more] = imports.filter(({ kind, path }) => kind === "import-statement" && !isFirst(path)).map(({ path }) => path);
  if (chunk === undefined || more.length > 0) throw new Error(`${entry} stands on ${1 + more.length} files. What it shares must be in one.`);
  const own = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  if (own.length > 0) throw new Error(`${entry} is no stub. It holds ${own.map(([path]) => path).join(", ")}.`);
  const rename = (text: string): string => text.replaceAll(fileName(chunk), fileName(stub));
  const shared = withExportsOf(texts.get(stub) ?? "", texts.get(chunk) ?? "");
  const renamed = [...texts].filter(([path]) => path !== stub && path !== chunk).map(([path, text]) => [path, rename(text)] as const);
  const { [stub]: _, ...outputs } = metafile.outputs;
  const account = JSON.parse(rename(JSON.stringify({ ...metafile, outputs }))) as Metafile;
  const whole = account.outputs[stub];
  if (whole && entryPoint) whole.entryPoint = entryPoint;
  return { texts: new Map([[stub, shared], ...renamed]), metafile: account };
}

/** terser takes out what esbuild leaves: two hundredths of what a visitor downloads. */
async function shortened(texts: Map<string, string>): Promise<Map<string, string>> {
  const options = { module: true, ecma: 2020, compress: { passes: 3, keep_fargs: false } } as const;
  const entries = [...texts].map(async ([path, text]) => [path, (await minify(text, options)).code ?? ""] as const);
  return new Map(await Promise.all(entries));
}

/** The chunk, which also exports by their full names what the stub passes on from it. */
function withExportsOf(stub: string, chunk: string): string {
  const names = (list = ""): string[][] => list.split(",").filter(Boolean).map((name) => name.split(" as "));
  const imported = new Map(names(/^import\{(.*?)\}/.exec(stub)?.[1]).map(([from = "", to = from]) => [to, from]));
  const passedOn = names(/export\{(.*?)\}/.exec(stub)?.[1]).map(([from = "", to = from]) => [imported.get(from), to]);
  return chunk.replace(/export\{(.*?)\};?\s*$/, (_, list: string) => {
    const local = new Map(names(list).map(([from = "", to = from]) => [to, from]));
    return `export{${[list, ...passedOn.map(([from = "", to]) => `${local.get(from)} as ${to}`)].join(",")}};\n`;
  });
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
