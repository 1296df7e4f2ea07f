import { formatTable } from "@heed/tooling/format-table";
import type { PageMeasures } from "./measure-page.ts";
import type { PageResult } from "./survey-pages.ts";

type Median = { readonly [Name in keyof PageMeasures]: number };

/** The medians of each page as a table, with what they are of those of bare HTML, of the same form in bare HTML, and of SurveyJS. */
export function formatSurveyPages(results: readonly PageResult[]): string {
  const medians = new Map(results.map(({ name, visits }) => [name, mediansOf(visits)]));
  const [bare, dressed, peer] = ["bare HTML", "bare HTML, dressed alike", "SurveyJS"].map((name) => medians.get(name));
  const rows = [...medians].map(([name, { visibleMs, scriptMs, wholeScriptMs, heapBytes, layoutShift, bytes }]) => [
    name,
    visibleMs.toFixed(0),
    ratio(visibleMs, bare?.visibleMs),
    ratio(visibleMs, dressed?.visibleMs),
    ratio(visibleMs, peer?.visibleMs),
    scriptMs.toFixed(1),
    ratio(scriptMs, peer?.scriptMs),
    wholeScriptMs.toFixed(1),
    ratio(wholeScriptMs, peer?.wholeScriptMs),
    (heapBytes / 1_000).toFixed(0),
    ratio(heapBytes, peer?.heapBytes),
    layoutShift.toFixed(3),
    (bytes / 1_000).toFixed(1),
  ]);
  const head = ["ten questions", "visible ms", "of bare", "of dressed", "of SurveyJS", "script ms", "of SurveyJS", "with microtasks", "of SurveyJS", "heap kB", "of SurveyJS", "shift", "gzip kB"];
  return formatTable([head, ...rows]);
}

function mediansOf(visits: readonly PageMeasures[]): Median {
  const medianOf = (name: keyof PageMeasures): number => visits.map((visit) => visit[name]).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)] ?? NaN;
  return {
    visibleMs: medianOf("visibleMs"),
    scriptMs: medianOf("scriptMs"),
    wholeScriptMs: medianOf("wholeScriptMs"),
    heapBytes: medianOf("heapBytes"),
    layoutShift: medianOf("layoutShift"),
    bytes: medianOf("bytes"),
  };
}

function ratio(value: number, of: number | undefined): string {
  return of === undefined ? "" : (value / of).toFixed(3);
}
