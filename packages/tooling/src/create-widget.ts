import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "./workspace.ts";

const templateFolder = join(rootFolder, "packages/tooling/templates/widget");

/**
 * Writes the folder of a new element and its entries in the package.
 *
 * @param name in kebab-case, without `heed-`.
 * @param root the repository to write into.
 * @returns the files that were written, by their paths from the root.
 * @throws Error when the name will not do or is taken.
 */
export function createWidget(name: string, root: string = rootFolder): string[] {
  if (!/^[a-z]+(-[a-z]+)+$/.test(name) || name.startsWith("heed-")) {
    throw new Error(`"${name}" will not do: two words or more in kebab-case, without heed-, such as satisfaction-survey.`);
  }
  const folder = `packages/widgets/src/${name}`;
  if (existsSync(join(root, folder))) throw new Error(`${folder} exists already.`);
  mkdirSync(join(root, folder));
  const written = readdirSync(templateFolder).map((template) => {
    const path = `${folder}/${fillIn(template.replace(/\.template$/, ""), name)}`;
    writeFileSync(join(root, path), fillIn(readFileSync(join(templateFolder, template), "utf8"), name));
    return path;
  });
  return [...written, addEntries(name, root)];
}

function fillIn(text: string, name: string): string {
  const words = name.split("-");
  const pascalCase = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const sentence = words.join(" ");
  return text
    .replaceAll("sample-widget", name)
    .replaceAll("SampleWidget", pascalCase)
    .replaceAll("sampleWidget", pascalCase.charAt(0).toLowerCase() + pascalCase.slice(1))
    .replaceAll("Sample widget", sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .replaceAll("sample widget", sentence);
}

/** A new element is exported the way the complaint form is. */
function addEntries(name: string, root: string): string {
  const path = "packages/widgets/package.json";
  // Our own file, which pnpm has read before.
  const json = JSON.parse(readFileSync(join(root, path), "utf8")) as { exports: Record<string, unknown> };
  for (const entry of ["./complaint-form", "./complaint-form/define"]) {
    const model = JSON.stringify(json.exports[entry]);
    json.exports[entry.replace("complaint-form", name)] = JSON.parse(model.replaceAll("complaint-form", name)) as unknown;
  }
  writeFileSync(join(root, path), `${JSON.stringify(json, null, 2)}\n`);
  return path;
}
