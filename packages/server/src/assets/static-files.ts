import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "hono";
import { getMimeType } from "hono/utils/mime";

/** Plain names only: nothing hidden, no `..`, nothing encoded, so that no path leads out of the folder. */
const SAFE_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\/?$/;

/** What a page is made of; a folder may hold other things that are nobody's business. */
const SERVED = /\.(?:html|css|js|map|svg|png|jpe?g|webp|avif|gif|ico|woff2|txt|webmanifest)$/;

export interface StaticFile {
  path: string;
  /** The address it should have been asked for by, where that is another. */
  redirectTo?: string;
}

/** The file of a folder behind an address: `/order` is `order.html`, `/zh/` is `zh/index.html`. */
export async function findFile(folder: string, address: string): Promise<StaticFile | null> {
  if (!SAFE_PATH.test(address) || address.includes("/node_modules")) return null;
  const inFolder = join(folder, address);
  if (address.endsWith("/")) return existing(join(inFolder, "index.html"));
  if (SERVED.test(address)) return existing(inFolder);
  const index = await existing(join(inFolder, "index.html"));
  return (await existing(`${inFolder}.html`)) ?? (index && { ...index, redirectTo: `${address}/` });
}

/** Answers with a file; with 304 where the client has it. */
export async function sendFile(c: Context, path: string, status: 200 | 404 = 200): Promise<Response> {
  const [{ size, mtimeMs }, body] = await Promise.all([stat(path), readFile(path)]);
  const etag = `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  c.header("ETag", etag);
  if (status === 200 && c.req.header("If-None-Match") === etag) return c.body(null, 304);
  return c.body(body, status, { "Content-Type": getMimeType(path) ?? "application/octet-stream" });
}

async function existing(path: string): Promise<StaticFile | null> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() ? { path } : null;
}
