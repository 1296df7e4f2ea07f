import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { developmentFiles } from "./arrows.ts";

/** Where a file stands in the workspace. */
export interface FilePlace {
  /** The package's folder name, `examples` for all examples, `undefined` outside both. */
  readonly packageName: string | undefined;
  /** The package's folder. */
  readonly folder: string;
  /** The path inside that folder, with `/`. */
  readonly path: string;
  readonly isDevelopment: boolean;
}

/** Says where the file stands, from its path alone. */
export function placeOf(file: string, root: string): FilePlace {
  const parts = relative(root, file).split(sep);
  const [top, name] = parts;
  if ((top !== "packages" && top !== "examples") || name === undefined || parts.length < 3) {
    return { packageName: undefined, folder: root, path: parts.join("/"), isDevelopment: true };
  }
  const path = parts.slice(2).join("/");
  return {
    packageName: top === "examples" ? "examples" : name,
    folder: resolve(root, top, name),
    path,
    isDevelopment: developmentFiles.some((pattern) => pattern.test(path)),
  };
}

/** True when a relative specifier in the file points outside the folder. */
export function leavesFolder(specifier: string, file: string, folder: string): boolean {
  const inside = relative(folder, resolve(dirname(file), specifier));
  return inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}
