import { measureBundles } from "@heed/tooling/bundle-sizes";
import type { ShownPage } from "../pages/shown-page.ts";
import { installOnDemand } from "../on-demand.ts";
import { type BundledPeer, bundlePeer } from "./bundle-peer.ts";
import { peers, type Peer } from "./peers.ts";

/** What a visitor downloads of one widget. */
export interface Weight {
  readonly kind: Peer["kind"];
  readonly name: string;
  readonly gzipBytes: number;
}

/** Ours, by the names that their ceilings have. */
const own: Readonly<Record<string, Peer["kind"]>> = {
  tag: "launcher",
  "launcher until clicked": "launcher",
  "complaint form until visible and typeable": "form",
  "complaint form until sent": "form",
  "survey until it can be answered": "survey",
};

export async function bundlePeers(): Promise<BundledPeer[]> {
  await installOnDemand();
  return Promise.all(peers.map((peer) => bundlePeer(peer)));
}

/** What each weighs, the lightest of a kind first. Ours are those that were built last. */
export async function weigh(bundled: readonly BundledPeer[]): Promise<Weight[]> {
  const sizes = new Map((await measureBundles()).map(({ name, bytes }) => [name, bytes]));
  const ours = Object.entries(own).map(([name, kind]) => {
    const gzipBytes = sizes.get(name);
    if (gzipBytes === undefined) throw new Error(`Nothing is measured under the name "${name}".`);
    return { kind, name: `Heed: ${name}`, gzipBytes };
  });
  return [...ours, ...bundled].toSorted((a, b) => a.kind.localeCompare(b.kind) || a.gzipBytes - b.gzipBytes);
}

/** Those that can be seen without the other company's service, as pages. */
export function pagesOf(bundled: readonly BundledPeer[], kind: Peer["kind"]): ShownPage[] {
  return bundled.flatMap(({ page, files, name, ...peer }) => {
    if (!page || peer.kind !== kind) return [];
    const tags = [...files.keys()].map((file) => {
      const path = `/${encodeURIComponent(name)}/${file}`;
      return file.endsWith(".css") ? `<link rel="stylesheet" href="${path}">` : `<script type="module" src="${path}"></script>`;
    });
    return [{ name, head: tags.join(""), body: page.body, shown: page.shown, files }];
  });
}
