import { formatTable } from "@heed/tooling/format-table";
import type { PageMeasures } from "./measure-page.ts";
import type { PageResult } from "./visit-pages.ts";

type Median = { readonly [Name in keyof PageMeasures]: number };

/** Which of the pages the others are put in relation to. */
export interface Baselines {
  /** What was compared, as the table's first heading. */
  readonly title: string;
  readonly bare: string;
  /** Bare, too, and made to look alike. */
  readonly dressed: string;
  readonly peer: string;
}

/** The medians of each page as a table, with what they are of those of bare HTML, of the same dressed alike, and of a peer. */
export function formatPages(results: readonly PageResult[], names: Baselines): string {
  const medians = new Map(results.map(({ name, visits }) => [name, mediansOf(visits)]));
  const [bare, dressed, peer] = [names.bare, names.dressed, names.peer].map((name) => medians.get(name));
  const rows = [...medians].map(([name, { visibleMs, scriptMs, laterScriptMs, wholeScriptMs, blockingMs, heapBytes, layoutShift, bytes }]) => [
    name,
    visibleMs.toFixed(0),
    ratio(visibleMs, bare?.visibleMs),
    ratio(visibleMs, dressed?.visibleMs),
    ratio(visibleMs, peer?.visibleMs),
    scriptMs.toFixed(1),
    ratio(scriptMs, peer?.scriptMs),
    laterScriptMs.toFixed(1),
    ratio(laterScriptMs, peer?.laterScriptMs),
    wholeScriptMs.toFixed(1),
    ratio(wholeScriptMs, peer?.wholeScriptMs),
    blockingMs.toFixed(0),
    (heapBytes / 1_000).toFixed(0),
    ratio(heapBytes, peer?.heapBytes),
    layoutShift.toFixed(3),
    (bytes / 1_000).toFixed(1),
  ]);
  const ofPeer = `of ${names.peer}`;
  const head = [names.title, "visible ms", "of bare", "of dressed", ofPeer, "script ms", ofPeer, "after 3 s", ofPeer, "with microtasks", ofPeer, "blocking ms", "heap kB", ofPeer, "shift", "gzip kB"];
  return formatTable([head, ...rows]);
}

function mediansOf(visits: readonly PageMeasures[]): Median {
  const medianOf = (name: keyof PageMeasures): number => visits.map((visit) => visit[name]).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)] ?? NaN;
  return {
    visibleMs: medianOf("visibleMs"),
    scriptMs: medianOf("scriptMs"),
    laterScriptMs: medianOf("laterScriptMs"),
    wholeScriptMs: medianOf("wholeScriptMs"),
    heapBytes: medianOf("heapBytes"),
    layoutShift: medianOf("layoutShift"),
    blockingMs: medianOf("blockingMs"),
    bytes: medianOf("bytes"),
  };
}

function ratio(value: number, of: number | undefined): string {
  return of === undefined ? "" : (value / of).toFixed(3);
}
