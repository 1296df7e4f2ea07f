import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository's top folder. */
export const rootFolder = resolve(import.meta.dirname, "../../..");

/** One package or example of the workspace. */
export interface WorkspacePackage {
  readonly name: string;
  readonly folder: string;
  /** The path from the repository's top, with `/`. */
  readonly path: string;
  readonly isPrivate: boolean;
  readonly scripts: Readonly<Record<string, string>>;
  /** The names of the workspace packages that it cannot run without. */
  readonly runsOn: readonly string[];
}

interface PackageJson {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
}

/** Reads the workspace's packages, in the order of their paths. */
export function readWorkspace(): WorkspacePackage[] {
  return ["examples", "packages"].flatMap((parent) =>
    readdirSync(join(rootFolder, parent))
      .sort()
      .filter((name) => existsSync(join(rootFolder, parent, name, "package.json")))
      .map((name) => readPackage(`${parent}/${name}`)),
  );
}

/** The packages that are built: those that are published, and the desk, which is published inside the service. */
export function builtPackages(): WorkspacePackage[] {
  return readWorkspace().filter(({ path, scripts }) => path.startsWith("packages/") && scripts.build !== undefined);
}

/** The packages that are published. */
export function publishedPackages(): WorkspacePackage[] {
  return readWorkspace().filter((each) => !each.isPrivate);
}

function readPackage(path: string): WorkspacePackage {
  const folder = join(rootFolder, path);
  // Our own files: pnpm has read them before us and would have refused a broken one.
  const json = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
  return {
    name: json.name,
    folder,
    path,
    isPrivate: json.private === true,
    scripts: json.scripts ?? {},
    runsOn: Object.keys(json.dependencies ?? {}).filter((name) => name.startsWith("@heed/")),
  };
}

/** The command that runs the workspace's pinned pnpm on a machine that has none. */
export function pnpmCommand(): string {
  const { packageManager } = JSON.parse(readFileSync(join(rootFolder, "package.json"), "utf8")) as {
    packageManager: string;
  };
  return `npx --yes ${packageManager}`;
}
