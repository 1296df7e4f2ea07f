import { cpSync, existsSync, rmSync } from "node:fs";
import { basename, extname, join } from "node:path";

/**
 * Puts the built widgets, the desk and the example into the package before it is packed. In the repository
 * the service reads them where they are, so that nothing stale is ever served.
 */
const packageDir = import.meta.dirname;
const ofPages = new Set([".html", ".css", ".svg", ".png", ".jpg", ".webp", ".ico", ".js", ".txt"]);

const copies = [
  { from: join(packageDir, "../widgets/dist/browser"), to: join(packageDir, "dist/widgets") },
  { from: join(packageDir, "../desk/dist"), to: join(packageDir, "dist/desk") },
  { from: join(packageDir, "../../examples/plain-html"), to: join(packageDir, "dist/example") },
];

for (const { from, to } of copies) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true, filter: isOfPages });
}

function isOfPages(path: string): boolean {
  const extension = extname(path);
  return basename(path) !== "node_modules" && (extension === "" || ofPages.has(extension));
}
