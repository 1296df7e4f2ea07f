import { hrefOf, viewFromFragment, viewFromPath, type BoardView } from "./board-view.ts";
import type { BoardState } from "./board-state.ts";

type Routed = Pick<BoardState, "routing" | "linkBase">;

/** What the page's address asks for; undefined where it does not speak of the board. */
export function viewInAddress({ routing, linkBase }: Routed): BoardView | undefined {
  if (routing === "none") return undefined;
  return routing === "path" ? viewFromPath(location, pathOf(linkBase)) : viewFromFragment(location.hash);
}

/**
 * Puts a view into the page's address. What a page's own router keeps with the entry stays; a fragment is put there as a
 * link would, so that a router hears of it as of any other.
 */
export function putIntoAddress({ routing, linkBase }: Routed, view: BoardView, replaces: boolean): void {
  if (routing === "none") return;
  const href = hrefOf(view, routing === "path" ? linkBase : undefined);
  if (routing === "path" && !replaces) history.pushState(history.state, "", href);
  // A page's `<base>` must not take a fragment for itself.
  else if (replaces) history.replaceState(history.state, "", routing === "path" ? href : location.pathname + location.search + href);
  else location.hash = href;
}

/** What a link on the page leads to, if it stays on the board. */
export function viewOfLink({ linkBase }: Routed, { hash, pathname, search }: HTMLAnchorElement): BoardView | undefined {
  if (linkBase !== undefined) return viewFromPath({ pathname, search }, pathOf(linkBase));
  return hash ? viewFromFragment(hash) : undefined;
}

/** Links may be written in full, such as `https://shop.example/ideas`. */
function pathOf(linkBase = ""): string {
  return new URL(linkBase, location.href).pathname;
}
