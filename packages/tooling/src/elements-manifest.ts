import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "./workspace.ts";

/** What is read of an element in the custom elements manifest (schema 1.0.0). */
export interface ElementDeclaration {
  readonly name: string;
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly NamedPart[];
  readonly members?: readonly MemberPart[];
  readonly events?: readonly NamedPart[];
  readonly slots?: readonly NamedPart[];
  readonly cssParts?: readonly NamedPart[];
  readonly cssProperties?: readonly NamedPart[];
}

/** An attribute, an event, a slot, … */
export interface NamedPart {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

/** A property or a method. */
export interface MemberPart extends NamedPart {
  readonly kind: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly NamedPart[];
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Partial<ElementDeclaration>[] }[];
}

/** The elements of `@heed/widgets` as the analyzer has last described them, each with the path of its module. */
export function readElements(): (ElementDeclaration & { readonly path: string })[] {
  const file = join(rootFolder, "packages/widgets/custom-elements.json");
  // Written by the analyzer a moment ago.
  const { modules } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return modules.flatMap(({ path, declarations }) => declarations.filter(isElement).map((element) => ({ ...element, path })));
}

function isElement(declaration: Partial<ElementDeclaration>): declaration is ElementDeclaration {
  return declaration.tagName !== undefined;
}
