import { hrefOf, viewFromFragment, viewFromPath, type PortalView } from "./portal-view.ts";

interface Routed {
  readonly routing: "fragment" | "path" | "none";
  readonly linkBase: string | undefined;
}

/** What the page's address asks for; undefined where it does not speak of the front desk. */
export function viewInAddress({ routing, linkBase }: Routed): PortalView | undefined {
  if (routing === "none") return undefined;
  return routing === "path" ? viewFromPath(location.pathname, pathOf(linkBase)) : viewFromFragment(location.hash);
}

/** Puts a view into the page's address. What a page's own router keeps with the entry stays; a fragment is followed as a link is. */
export function putIntoAddress({ routing, linkBase }: Routed, view: PortalView): void {
  if (routing === "path") history.pushState(history.state, "", hrefOf(view, pathOf(linkBase)));
  else if (routing === "fragment") location.hash = hrefOf(view);
}

/** Links may be written in full, such as `https://shop.example/help`. */
function pathOf(linkBase = ""): string {
  return new URL(linkBase, location.href).pathname;
}
