import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Metafile } from "esbuild";

/** The ways in which one file of a build makes a browser load another. */
export type LoadKind = "import-statement" | "dynamic-import";

/**
 * The files that a browser loads for an entry, itself included.
 *
 * @param isLoaded leaves a file out, and with it what only that file loads.
 */
export function loadedFiles(
  entry: string,
  outputs: Metafile["outputs"],
  kinds: readonly LoadKind[],
  isLoaded: (path: string) => boolean = () => true,
): Set<string> {
  if (!outputs[entry]) throw new Error(`The build has no ${entry}.`);
  const found = new Set([entry]);
  // A set yields what is added to it while it is walked.
  for (const path of found) {
    for (const { path: named, kind, external } of outputs[path]?.imports ?? []) {
      if (!isLoadKind(kind) || !kinds.includes(kind)) continue;
      // A file of another run of the build, beside this one.
      const next = external ? join(dirname(path), named) : named;
      if (!outputs[next]) throw new Error(`${path} loads ${named}, which is not in the build: its weight is unknown.`);
      if (isLoaded(next)) found.add(next);
    }
  }
  return found;
}

/** The sum of the files' sizes, each compressed by itself, as a server sends them. */
export function gzipBytes(paths: Iterable<string>, folder: string): number {
  let sum = 0;
  for (const path of paths) sum += gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
  return sum;
}

function isLoadKind(kind: string): kind is LoadKind {
  return kind === "import-statement" || kind === "dynamic-import";
}
