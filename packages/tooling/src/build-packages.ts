import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash.ts";
import { runProgram } from "./run-program.ts";
import { clearStamp, isStamped, stamp } from "./stamps.ts";
import { type WorkspacePackage, builtPackages } from "./workspace.ts";

const inputsOfAll = ["pnpm-lock.yaml", "tsconfig.base.json"];

/** What {@link buildStalePackages} did. */
export interface BuildReport {
  readonly built: readonly string[];
  readonly failures: readonly { readonly name: string; readonly output: string }[];
}

/** Builds the packages whose inputs, or whose dependencies' inputs, changed since their last build. */
export async function buildStalePackages(): Promise<BuildReport> {
  const packages = builtPackages();
  const hashes = hashesOf(packages);
  const built: string[] = [];
  const failures: { name: string; output: string }[] = [];
  const builds = new Map<string, Promise<boolean>>();
  const buildOf = (each: WorkspacePackage): Promise<boolean> => {
    const started = builds.get(each.name) ?? startBuild(each);
    builds.set(each.name, started);
    return started;
  };
  const startBuild = async (each: WorkspacePackage): Promise<boolean> => {
    const dependencies = packages.filter((other) => each.runsOn.includes(other.name));
    const areReady = await Promise.all(dependencies.map(buildOf));
    const name = stampName(each);
    const hash = hashes.get(each.name) ?? "";
    if (isStamped(name, hash) && existsSync(join(each.folder, "dist"))) return true;
    if (areReady.includes(false)) {
      failures.push({ name: each.name, output: "Not built: a package it depends on failed." });
      return false;
    }
    clearStamp(name);
    const result = await runProgram(each.scripts.build ?? "exit 1", { folder: each.folder });
    if (!result.isSuccess) {
      failures.push({ name: each.name, output: result.output });
      return false;
    }
    stamp(name, hash);
    built.push(each.name);
    return true;
  };
  await Promise.all(packages.map(buildOf));
  return { built, failures };
}

/** Each package's hash takes in those of the packages it runs on. */
function hashesOf(packages: readonly WorkspacePackage[]): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  const hashOf = (each: WorkspacePackage): string => {
    const known = hashes.get(each.name);
    if (known !== undefined) return known;
    const own = contentHash([...inputsOfAll, each.path], (path) => !/\.(test|stories)\.[jt]s$/.test(path));
    const below = packages.filter((other) => each.runsOn.includes(other.name)).map(hashOf);
    const hash = [own, ...below].join("\n");
    hashes.set(each.name, hash);
    return hash;
  };
  packages.forEach(hashOf);
  return hashes;
}

function stampName(each: WorkspacePackage): string {
  return `build/${each.path.replace("/", "-")}`;
}
