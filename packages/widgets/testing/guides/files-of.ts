import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** What a folder that was built has at a path, as any server of files serves it. */
export function filesOf(folder: string): (path: string) => { type: string; body: Buffer } | undefined {
  return (path) => {
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    return existsSync(file) ? { type: types[extname(file)] ?? "application/octet-stream", body: readFileSync(file) } : undefined;
  };
}
