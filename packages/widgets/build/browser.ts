import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build, transform, type Metafile, type Plugin } from "esbuild";
import { cssTextOf } from "../src/server/element-styles.ts";
import { boardSheets } from "../src/server/render-proposal-board.ts";
import { proposalFormSheets } from "../src/server/render-proposal-form.ts";
import { surveySheets } from "../src/server/render-survey.ts";
import { buildFirstFrames } from "./first-frame.ts";
import { buildLoader } from "./loader.ts";
import { minifySource } from "./minify-literals.ts";
import { buildNoticeWatch } from "./notice-watch.ts";
import { loadingOf, textsFiles, withTexts, writtenTexts, type TextsFiles } from "./texts-files.ts";
import { textIds } from "./texts-in-use.ts";
import { litModules, withoutGlobals } from "./without-globals.ts";
import { fileName, shortened, withoutStub, type Bundle } from "./without-stub.ts";

const root = new URL("../", import.meta.url);
const packages = new URL("../", root).pathname;
const later = new URL("build/later.ts", root).pathname;

/** Elements that share their files. */
interface Plan {
  /** The first carries what all of them share. */
  elements: readonly [string, ...string[]];
  /** What is a file of its own besides the first, by its path from the root. */
  joined: readonly string[];
  /** What must be loaded before a module: that it stands on a file of its own is said by importing it. */
  standsOn: (path: string, first: string) => string[];
  /** What tells that a language is there: each bundle has its texts for itself, and must not take another's for them. */
  localeEvent: string;
  /** Modules that give way, in a browser, to a lighter or a more careful one. */
  standIns: readonly (readonly [filter: RegExp, file: string])[];
  /** What the first loads later stands on nothing of it: the first is then no part of anything else. */
  isAlone?: boolean;
}

/** As src/localization/locale.ts has it. */
const LOCALE_EVENT = "lit-localize-status";

const forEveryone = [
  [/\/id-length\.ts$/, "short-ids.ts"],
  [/\/css-tag\.js$/, "evergreen-css-tag.ts"],
  [/\/define-element\.ts$/, "define-once.ts"],
] as const;

const noProposals = [/\/proposals\/index\.ts$/, "no-proposals-api.ts"] as const;

const formsAndTracker: Plan = {
  elements: ["complaint-form", "inquiry-form", "service-request-form", "case-tracker"],
  joined: ["build/later.ts"],
  localeEvent: LOCALE_EVENT,
  standsOn(path, first) {
    if (/\/case-tracker\/[a-z-]+\.ts$/.test(path)) return [first, later];
    return /\/(?:configure|later)\.ts$|\/(?:inquiry|service-request)-form\/[a-z-]+\.ts$/.test(path) ? [first] : [];
  },
  standIns: [...forEveryone, noProposals, [/\/site\/index\.ts$/, "no-site-api.ts"], [/\/surveys\/index\.ts$/, "no-surveys-api.ts"]],
};

/** A page that asks something does not file a case: the survey stands on nothing of the forms (docs/decisions/0022). */
const survey: Plan = {
  elements: ["survey"],
  joined: [],
  localeEvent: "heed-survey-locale",
  standsOn: (path, first) => (/\/(?:configure|answering|asking|more-questions)\.ts$/.test(path) ? [first] : []),
  standIns: [...forEveryone, noProposals, [/\/site\/index\.ts$/, "no-site-api.ts"], [/\/cases\/index\.ts$/, "no-cases-api.ts"]],
};

/** A board of proposals, and what it loads for one of them: it stands on nothing of the forms and of the survey. */
const proposals: Plan = {
  elements: ["proposal-board", "proposal-form"],
  joined: [],
  localeEvent: "heed-proposals-locale",
  standsOn: (path, first) =>
    /\/(?:configure|discussion|taking-part|join-dialog|composing|take-over)\.ts$|\/proposal-form\/define\.ts$/.test(path) ? [first] : [],
  standIns: [
    ...forEveryone,
    [/\/site\/index\.ts$/, "no-site-api.ts"],
    [/\/cases\/index\.ts$/, "no-cases-api.ts"],
    [/\/surveys\/index\.ts$/, "no-surveys-api.ts"],
    [/\/me\/index\.ts$/, "no-me-api.ts"],
  ],
};

/** What a company tells everybody, and what it promises: on pages with and without a conversation (docs/decisions/0032). */
const notices: Plan = {
  elements: ["notice", "commitments"],
  joined: [],
  localeEvent: "heed-notice-locale",
  standsOn: (path, first) => (/\/(?:configure|take-over)\.ts$|\/commitments\/[a-z-]+\.ts$/.test(path) ? [first] : []),
  standIns: forEveryone,
};

/** The front desk and the list of cases. What the views consist of is loaded by its name from other bundles. */
const portal: Plan = {
  elements: ["portal", "case-list"],
  joined: [],
  localeEvent: "heed-portal-locale",
  standsOn: (path, first) => (/\/(?:configure|take-over|account|claim|places|waiting-surveys|join-dialog)\.ts$|\/case-list\/[a-z-]+\.ts$/.test(path) ? [first] : []),
  standIns: [...forEveryone, [/\/site\/index\.ts$/, "no-site-api.ts"], [/\/surveys\/index\.ts$/, "no-surveys-api.ts"]],
};

/** A button that is there without Lit, and what it loads when it is pressed: a panel, and the front desk by its name. */
const launcher: Plan = {
  elements: ["launcher"],
  joined: [],
  localeEvent: "heed-launcher-locale",
  standsOn: () => [],
  standIns: [[/\/id-length\.ts$/, "short-ids.ts"]],
  isAlone: true,
};

/** What scripts of the page work with, `host.js`: no element, and no text. */
const host: Plan = { elements: ["host"], joined: [], localeEvent: LOCALE_EVENT, standsOn: () => [], standIns: [], isAlone: true };

/**
 * Writes `dist/browser`: a file for each element that registers it, such as `complaint-form.js`. What they load
 * later stands in hashed chunks, and `meta.json` is esbuild's account of all of it. Sheets such as `survey.css` are for
 * what a server renders; the elements carry their own. `heed.js` is the tag that loads all of them: see build/loader.ts.
 */
export async function buildBrowser({ outDir = new URL("dist/browser/", root) } = {}): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const metafile: Metafile = { inputs: {}, outputs: {} };
  for (const plan of [formsAndTracker, survey, proposals, notices, portal, launcher, host]) {
    const bundle = await bundleOf(plan, outDir);
    for (const [path, text] of bundle.texts) await writeFile(new URL(path, root), text);
    Object.assign(metafile.inputs, bundle.metafile.inputs);
    Object.assign(metafile.outputs, bundle.metafile.outputs);
    report(plan.elements, bundle);
  }
  Object.assign(metafile.outputs, await buildNoticeWatch({ root, outDir }), await buildFirstFrames({ root, outDir }));
  await writeFile(new URL("meta.json", outDir), JSON.stringify(metafile));
  await copyFile(new URL("src/heed.css", root), new URL("heed.css", outDir));
  await cp(new URL("src/themes/", root), new URL("themes/", outDir), { recursive: true, filter: (path) => !path.endsWith(".ts") });
  await buildForServers(outDir);
  await buildLoader(outDir, metafile);
}

/** What the pages of servers link that render elements: their sheets. */
async function buildForServers(outDir: URL): Promise<void> {
  for (const [name, sheets] of Object.entries({ ...surveySheets, ...boardSheets, ...proposalFormSheets })) {
    const { code } = await transform(cssTextOf(sheets), { loader: "css", minify: true, charset: "utf8" });
    await writeFile(new URL(`${name}.css`, outDir), code);
  }
}

/** Built twice: which texts are in use is known once it is known which modules are. */
async function bundleOf(plan: Plan, outDir: URL): Promise<Bundle> {
  const { metafile } = await built(plan, outDir);
  const sources = Object.keys(metafile.inputs).filter((path) => /(?:^|\/)src\/.*\.ts$/.test(path) && !path.includes("/generated/"));
  const ids = await Promise.all(sources.map(async (path) => textIds(await readFile(new URL(path, root), "utf8"))));
  const files = await textsFiles(new Set(ids.flat()));
  const whole = await built(plan, outDir, files);
  const first = entryOf(plan.elements[0]);
  const joined = plan.isAlone ? whole : [first, ...plan.joined].reduce((bundle, entry) => withoutStub(bundle, entry, first), whole);
  if (ids.flat().length === 0) return { metafile: joined.metafile, texts: await shortened(joined.texts) };
  const folder = outDir.pathname.slice(root.pathname.length);
  const texts = [...(await shortened(joined.texts)), ...writtenTexts(files, folder)];
  return { metafile: withTexts(joined.metafile, files, folder), texts: new Map(texts) };
}

function entryOf(element: string): string {
  return element === "host" ? "src/host/index.ts" : `src/${element}/define.ts`;
}

async function built(plan: Plan, outDir: URL, files?: TextsFiles): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    entryPoints: plan.elements.map((element) => ({ in: entryOf(element), out: element })),
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
    plugins: [loadingOf(files), sourcesOf(plan), standInsOf(plan)],
  });
  return { metafile, texts: new Map(outputFiles.map(({ path, text }) => [path.slice(root.pathname.length), text])) };
}

/**
 * Names that an element, the SDK or Lit uses within itself, long in the source and short in the bundle. What one element asks
 * of another stays: the other may come from another bundle on the page.
 */
export const internalNames =
  /^(?:elementStyles|finalizeStyles|isUpdatePending|getPropertyOptions|getPropertyDescriptor|createProperty|enableUpdating|getUpdateComplete|scheduleUpdate|performUpdate|shouldUpdate|willUpdate|firstUpdated|createRenderRoot|addInitializer|hostConnected|hostDisconnected|hostUpdate|hostUpdated|noAccessor|hasUpdated|textsLocale|readerLocale|presence|shownSite|failedToLoad|isFillingIn|draftStorageKey|needsContact|renderMatter|receiptTexts|wasLeft|isBlocked|isInvalid|isDisabled|outerLabel|renderLabel|renderHint|renderError|initialValue|restoredValue|formValue|isSending|submitText|visibleFields|renderNotices|renderOutcome|renderReceipt|isRestored|wasDiscarded|takeBack|keepSoon|startSending|forgetSent|renewKey|isForEarlierText|announcement|elsewhere|byField|asOf|caseKeys|found|isLive|lead|news|opened|startAnew|steps|caseRating|hasService|renderContent|renderForgotten|trouble|phase|announce|preselect|forget|purpose|siteUrl|shape|failure|release|signals|onTimeout|timeLeftMs|silenceMs|onHeard|onRetry|firstDelayMs|longestDelayMs|longestRetryAfterMs|shownSurvey|answering|seed|loaded|faults|isShown|isNarrow|unreachable|moreControls|shuffled|more|ownLang|isOwnLanguage|isRequired|faultAt|screens|draftKey|loadMore|surveyPath|counted|isChosen|choose|isBegun|troubleOf|renderNotice|renderEnd|renderTrouble|renderPanel|inWords|turned|wear|needsMore|isGone|isOptional|isStarted|isOnItsWay|boundsInWords|resume|renderPanel|repeatable|fillIn|invitationToken|storageKey|fault)$/;

function sourcesOf({ elements: [element], standsOn, localeEvent }: Plan): Plugin {
  const first = new URL(entryOf(element), root).pathname;
  return {
    name: "sources",
    setup(bundle) {
      bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(packages)) return null;
        const written = await readFile(path, "utf8");
        const imports = standsOn(path, first).map((other) => `import "${other}";`);
        const source = await minifySource(written.replace(`"${LOCALE_EVENT}"`, `"${localeEvent}"`), path);
        return { contents: [source, ...imports].join("\n"), loader: "ts" };
      });
      bundle.onLoad({ filter: litModules }, async ({ path }) => ({ contents: withoutGlobals(await readFile(path, "utf8")) }));
    },
  };
}

function standInsOf({ elements, standIns, joined }: Plan): Plugin {
  return {
    name: "stand-ins",
    setup(bundle) {
      const here = (file: string) => ({ path: new URL(file, import.meta.url).pathname, sideEffects: true });
      for (const [filter, file] of standIns) bundle.onResolve({ filter }, () => here(file));
      // One for all bundles on a page: see build/notice-watch.ts.
      bundle.onResolve({ filter: /\/watch-notice\.ts$/ }, () => ({ path: "./notice-watch.js", external: true }));
      // An element of another bundle, from the file beside this one.
      bundle.onResolve({ filter: /\/define\.ts$/ }, ({ kind, path }) => {
        const name = /([a-z-]+)\/define\.ts$/.exec(path)?.[1];
        return kind === "dynamic-import" && name !== undefined && !elements.includes(name) ? { path: `./${name}.js`, external: true } : null;
      });
      if (joined.length === 0) return;
      bundle.onResolve({ filter: /\/(?:filing|problem-text)\.ts$/ }, ({ kind }) => (kind === "dynamic-import" ? here(later) : null));
      bundle.onResolve({ filter: /\/build\/later\.ts$/ }, () => here(later));
      // Another bundle, and a file beside this one.
      bundle.onResolve({ filter: /\/survey\/define\.ts$/ }, () => ({ path: "./survey.js", external: true }));
    },
  };
}

function report(elements: readonly string[], { texts, metafile: { outputs } }: Bundle): void {
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (!elements.some((element) => fileName(path) === `${element}.js`)) continue;
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
