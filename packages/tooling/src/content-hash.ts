import { createHash } from "node:crypto";
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "./workspace.ts";

const neverInputs = new Set(["node_modules", "dist", ".cache", ".git", ".heed", "coverage", "storybook-static"]);

/**
 * A hash over files and folders of the repository: their names and their contents.
 *
 * @param paths from the repository's top; one that does not exist counts as absent.
 * @param isInput leaves files out by their path from the top.
 */
export function contentHash(paths: readonly string[], isInput: (path: string) => boolean = () => true): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow)) {
    const content = isInput(path) ? readIfPresent(path) : undefined;
    if (content !== undefined) hash.update(`${path}\n`).update(content).update("\n");
  }
  return hash.digest("hex");
}

/** Tools write and remove files of their own while we look. */
function readIfPresent(path: string): Buffer | undefined {
  try {
    return readFileSync(join(rootFolder, path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The files at or below the path, sorted, without what tools have produced. */
export function filesBelow(path: string): string[] {
  const status = lstatSync(join(rootFolder, path), { throwIfNoEntry: false });
  if (status?.isFile()) return [path];
  if (!status?.isDirectory()) return [];
  return readdirSync(join(rootFolder, path))
    .filter((name) => !neverInputs.has(name))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
