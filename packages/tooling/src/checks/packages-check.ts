import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { filterProblems } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { packPackage } from "../pack-package.ts";
import { type WorkspacePackage, publishedPackages, rootFolder } from "../workspace.ts";
import type { Check } from "./check.ts";

const packFolder = join(rootFolder, ".cache/packed");

/** publint and are-the-types-wrong over what npm would receive. Every package counts as one test per tool. */
export const packagesCheck: Check = {
  name: "published packages",
  async run() {
    rmSync(packFolder, { recursive: true, force: true });
    mkdirSync(packFolder, { recursive: true });
    const faults: string[][] = [];
    for (const each of publishedPackages()) {
      const tarball = await pack(each);
      faults.push(await lintPackage(tarball), await findWrongTypes(tarball));
    }
    const failed = faults.filter((each) => each.length > 0).length;
    return { passed: faults.length - failed, failed, output: faults.flat().join("\n") };
  },
};

async function pack(each: WorkspacePackage): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(packFolder, `${each.name.replace("@heed/", "")}.tgz`);
  await packPackage(each, file);
  return new Uint8Array(readFileSync(file));
}

async function lintPackage(tarball: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, level: "warning", strict: true });
  return messages.map((message) => `${String(pkg.name)}: ${formatMessage(message, pkg)}`);
}

async function findWrongTypes(tarball: Uint8Array): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(tarball), {
    excludeEntrypoints: [/\.(css|json)$/],
  });
  if (!analysis.types) return [`${analysis.packageName} has no types.`];
  // Heed is ESM alone: what `require` and the resolution of Node 10 find does not matter.
  const problems = (["node16-esm", "bundler"] as const).flatMap((resolutionKind) =>
    filterProblems(analysis, { resolutionKind }),
  );
  return [...new Set(problems.map((problem) => `${analysis.packageName}: ${JSON.stringify(problem)}`))];
}
