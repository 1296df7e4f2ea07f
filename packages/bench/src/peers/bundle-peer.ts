import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { onDemandFolder } from "../on-demand.ts";
import type { Peer } from "./peers.ts";

/** A peer as a page would load it: minified, in one file and its style sheet. */
export interface BundledPeer extends Peer {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of all its files, each compressed by itself. */
  readonly gzipBytes: number;
}

/**
 * @param folder whose `node_modules` has it.
 * @throws where a peer's own files cannot be bundled.
 */
export async function bundlePeer(peer: Peer, folder = onDemandFolder): Promise<BundledPeer> {
  const { outputFiles } = await build({
    stdin: { contents: peer.source, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff": "empty", ".woff2": "empty", ".ttf": "empty", ".eot": "empty", ".svg": "empty" },
    outdir: "peer",
    write: false,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf("/") + 1), contents]));
  return { ...peer, files, gzipBytes: [...files.values()].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) };
}
