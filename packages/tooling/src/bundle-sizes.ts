import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Metafile, build } from "esbuild";
import { bundleCeilings, measuredLocale } from "./bundle-ceilings.ts";
import { type LoadKind, gzipBytes, loadedFiles } from "./bundle-closure.ts";
import { rootFolder } from "./workspace.ts";

/** One measured download. */
export interface BundleSize {
  readonly name: string;
  readonly bytes: number;
  /** `undefined` where there is no ceiling. */
  readonly maxBytes: number | undefined;
}

type BoundedName = keyof typeof bundleCeilings;

const widgetsFolder = join(rootFolder, "packages/widgets");
const browserFolder = "dist/browser";
const now: readonly LoadKind[] = ["import-statement"];
/** What elements load where a server has rendered them. */
const TAKE_OVER = "base/take-over";
const nowAndLater: readonly LoadKind[] = ["import-statement", "dynamic-import"];

/** Measures everything that has a ceiling, on what `build` has written. */
export async function measureBundles(): Promise<BundleSize[]> {
  return [bounded("sdk alone", await measureSdk()), ...measureWidgets()];
}

async function measureSdk(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createClient } from "@heed/core";`,
      // Any package that depends on the SDK sees it as a site's developer does: built.
      resolveDir: widgetsFolder,
    },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: "sdk",
    write: false,
  });
  return outputFiles.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
}

function measureWidgets(): BundleSize[] {
  const metafile = readFileSync(join(widgetsFolder, browserFolder, "meta.json"), "utf8");
  // Written by esbuild a moment ago.
  const { outputs } = JSON.parse(metafile) as Metafile;
  /** What pages in English load whose elements no server has rendered, of a company that has nothing to tell. */
  const isUsual = (path: string): boolean =>
    !isForOtherLanguages(outputs[path]?.entryPoint) && outputs[path]?.entryPoint !== `src/${TAKE_OVER}.ts` && !isForNotice(outputs[path]?.entryPoint);
  const bytesOf = (paths: Iterable<string>): number => gzipBytes(paths, widgetsFolder);
  const form = `${browserFolder}/complaint-form.js`;
  const tracker = `${browserFolder}/case-tracker.js`;
  const survey = `${browserFolder}/survey.js`;
  const isEntry = (path: string, module: string): boolean => outputs[path]?.entryPoint === `src/case-tracker/${module}.ts`;
  const isRemembering = (path: string): boolean => outputs[path]?.entryPoint === "src/kept-cases/kept-cases.ts";
  const isUntilClosed = (path: string): boolean => isUsual(path) && !isEntry(path, "waiting-survey") && !isRemembering(path);
  const isUntilAnswer = (path: string): boolean => isUntilClosed(path) && !isEntry(path, "case-rating");
  /** What a page with the complaint form loads besides, until the form of this element is sent. */
  const onTopOfForm = (element: string): number =>
    bytesOf(loadedFiles(`${browserFolder}/${element}.js`, outputs, nowAndLater, isUsual).difference(formUntilSent));

  /** What an element loads for another language. */
  const textsOf = (element: string): Set<string> => {
    const texts = [...loadedFiles(element, outputs, nowAndLater, (path) => !isForNotice(outputs[path]?.entryPoint))].filter((path) => isTextsIn(measuredLocale, outputs[path]?.entryPoint));
    if (texts.length !== 2) throw new Error(`Expected the loader of texts and those in ${measuredLocale}, found: ${texts.join(", ")}.`);
    return new Set(texts.flatMap((path) => [...loadedFiles(path, outputs, now)]));
  };

  const surveyFirst = loadedFiles(survey, outputs, now);
  const launcherFirst = loadedFiles(`${browserFolder}/launcher.js`, outputs, now);
  const portalFirst = loadedFiles(`${browserFolder}/portal.js`, outputs, now);
  const fileOf = (module: string): string => Object.keys(outputs).find((path) => outputs[path]?.entryPoint === `src/${module}.ts`) ?? "";
  const caseListUntilAsked = loadedFiles(`${browserFolder}/case-list.js`, outputs, now)
    .union(loadedFiles(fileOf("case-list/account"), outputs, now))
    .union(loadedFiles(fileOf("case-list/claim"), outputs, now));
  const boardFirst = loadedFiles(`${browserFolder}/proposal-board.js`, outputs, now);
  /** What an element loads besides for one of its parts, by the module that it is. */
  const onTopOf = (first: Set<string>, module: string): number => {
    const part = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === `src/${module}.ts`);
    if (part === undefined) throw new Error(`No file of its own was made of ${module}.ts.`);
    return bytesOf(loadedFiles(part, outputs, now).difference(first));
  };

  const formUntilSent = loadedFiles(form, outputs, nowAndLater, isUsual);
  const trackerAll = loadedFiles(tracker, outputs, nowAndLater, (path) => isUsual(path) && path !== survey && !isRemembering(path));
  const trackerImports = new Set(outputs[tracker]?.imports.map(({ path }) => path));
  const trackerUntilClosed = loadedFiles(tracker, outputs, nowAndLater, isUntilClosed);
  const trackerUntilAnswer = loadedFiles(tracker, outputs, nowAndLater, isUntilAnswer);
  const forLocale = [...textsOf(form)];
  return [
    bounded("tag", bytesOf([`${browserFolder}/heed.js`])),
    bounded("tag's account of the elements on top of it", bytesOf(globSync(`${browserFolder}/release-*/loading.js`, { cwd: widgetsFolder }))),
    bounded("form's first frame", bytesOf([`${browserFolder}/forms.js`])),
    bounded("after the first frame of a rendered page", bytesOf([`${browserFolder}/after-paint.js`, `${browserFolder}/rendered-page.js`])),
    bounded("complaint form until visible and typeable", bytesOf(loadedFiles(form, outputs, now))),
    bounded("complaint form until sent", bytesOf(formUntilSent)),
    bounded("inquiry form on top of it", onTopOfForm("inquiry-form")),
    bounded("service request form on top of it", onTopOfForm("service-request-form")),
    bounded("tracker on top of the form", bytesOf(trackerUntilAnswer.difference(formUntilSent))),
    bounded("rating on top of the tracker", bytesOf(trackerUntilClosed.difference(trackerUntilAnswer))),
    bounded("remembering a case on top of the tracker", bytesOf(Object.keys(outputs).filter((path) => isRemembering(path) && trackerImports.has(path)))),
    bounded("waiting survey on top of the tracker, besides the survey", bytesOf(trackerAll.difference(trackerUntilClosed))),
    bounded("survey until it can be answered", bytesOf(surveyFirst)),
    bounded("survey's sending on top of it", onTopOf(surveyFirst, "survey/answering")),
    bounded("survey's panel on top of it", onTopOf(surveyFirst, "survey/asking")),
    bounded("survey's further types on top of it", onTopOf(surveyFirst, "survey/more-questions")),
    bounded("taking over what a server has rendered", onTopOf(surveyFirst, TAKE_OVER)),
    bounded("looking for a notice", bytesOf([`${browserFolder}/notice-watch.js`])),
    bounded("notice alone", bytesOf(loadedFiles(`${browserFolder}/notice.js`, outputs, now))),
    bounded("commitments alone", bytesOf(loadedFiles(`${browserFolder}/commitments.js`, outputs, now))),
    bounded("launcher until clicked", bytesOf(launcherFirst)),
    bounded("launcher's panel on top of it", onTopOf(launcherFirst, "launcher/panel")),
    bounded("portal until usable", bytesOf(portalFirst)),
    bounded("portal's places on top of it", onTopOf(portalFirst, "portal/places")),
    bounded("case list on top of the portal", bytesOf(caseListUntilAsked.difference(portalFirst))),
    bounded("proposal board until usable", bytesOf(boardFirst)),
    bounded("proposal board's voting on top of it", onTopOf(boardFirst, "proposal-board/taking-part")),
    bounded("proposal board's comments on top of it", onTopOf(boardFirst, "proposal-board/discussion")),
    { name: `survey in ${measuredLocale} besides`, bytes: bytesOf(textsOf(survey).difference(surveyFirst)), maxBytes: undefined },
    { name: `in ${measuredLocale} besides`, bytes: bytesOf(new Set(forLocale).difference(formUntilSent)), maxBytes: undefined },
    { name: "tracker alone", bytes: bytesOf(trackerUntilAnswer), maxBytes: undefined },
  ];
}

function bounded(name: BoundedName, bytes: number): BundleSize {
  return { name, bytes, maxBytes: bundleCeilings[name] };
}

function isForOtherLanguages(entryPoint = ""): boolean {
  return entryPoint.includes("/localization/");
}

/** What looks for a notice and shows it: it has ceilings of its own. */
function isForNotice(entryPoint = ""): boolean {
  return entryPoint.startsWith("src/notice/");
}

/** What is loaded for one language: the loader, which all of them share, and its texts. */
function isTextsIn(locale: string, entryPoint = ""): boolean {
  return entryPoint.endsWith("/localization/configure.ts") || entryPoint.endsWith(`/localization/generated/${locale}.ts`);
}
