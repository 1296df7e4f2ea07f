import { isBuiltin } from "node:module";
import type { Rule } from "eslint";
import { arrows, arrowsOfDevelopment, arrowsToEntries, packagesOnNode } from "./arrows.ts";
import { type FilePlace, leavesFolder, placeOf } from "./file-place.ts";

/** Refuses an import against the arrows, into another package's inside, or of Node where code runs in browsers. */
export const arrowsRule: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      againstArrow: "{{from}} may not import @heed/{{to}}: the arrows go {{allowed}}.",
      deepImport: "{{specifier}} reaches into another package. Import what the package exports.",
      leavesPackage: "{{specifier}} leaves the package. Import the other package by its name.",
      nodeBuiltin: "{{specifier}} exists on Node alone, and {{from}} runs in browsers too.",
    },
  },
  create(context) {
    const place = placeOf(context.filename, context.cwd);
    const check = (node: Rule.Node, source: unknown): void => {
      const specifier = literalText(source);
      if (specifier === undefined) return;
      const found = findFault(specifier, context.filename, place);
      if (found) context.report({ node, messageId: found.messageId, data: { specifier, ...found.data } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      // `import("x").Type` is TypeScript's own, which ESLint's types do not know.
      TSImportType: (node: Rule.Node) => check(node, "source" in node ? node.source : undefined),
    };
  },
};

interface Fault {
  readonly messageId: string;
  readonly data?: Record<string, string>;
}

function findFault(specifier: string, file: string, place: FilePlace): Fault | undefined {
  if (specifier.startsWith(".")) {
    return leavesFolder(specifier, file, place.folder) ? { messageId: "leavesPackage" } : undefined;
  }
  if (/^@heed\/[^/]+\/(src|dist|build|node_modules)(\/|$)/.test(specifier)) return { messageId: "deepImport" };
  const from = place.packageName;
  if (from === undefined) return undefined;
  if (arrowsToEntries[from]?.includes(specifier)) return undefined;
  const to = /^@heed\/([^/]+)/.exec(specifier)?.[1];
  if (to !== undefined) return findFaultOfArrow(from, to, place);
  if (isBuiltin(specifier) && !packagesOnNode.includes(from) && !place.isDevelopment) {
    return { messageId: "nodeBuiltin", data: { from } };
  }
  return undefined;
}

function findFaultOfArrow(from: string, to: string, place: FilePlace): Fault | undefined {
  const allowed = [...(arrows[from] ?? []), ...(place.isDevelopment ? arrowsOfDevelopment : [])];
  // A package's tests and examples may import it by its own public name.
  if (allowed.includes(to) || (to === from && place.isDevelopment)) return undefined;
  return { messageId: "againstArrow", data: { from, to, allowed: allowed.join(", ") || "nowhere from here" } };
}

function literalText(source: unknown): string | undefined {
  if (typeof source !== "object" || source === null || !("value" in source)) return undefined;
  return typeof source.value === "string" ? source.value : undefined;
}
