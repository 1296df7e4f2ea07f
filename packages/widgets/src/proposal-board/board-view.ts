import type { BoardTab, ProposalSort } from "@heed/core";

/** A list of proposals: one tab, in one order, with a filter. What is left out is as the board has it by itself. */
export interface ListView {
  readonly at: "list";
  /** Without it the open ones, and all of them where `q` is looked for. */
  readonly tab?: BoardTab | "all" | undefined;
  readonly sort?: ProposalSort | undefined;
  /** The id of one of the site's categories of proposals. */
  readonly category?: string | undefined;
  /** Words to look for. */
  readonly q?: string | undefined;
  /** Where a further page begins: `nextCursor` of the one before. */
  readonly cursor?: string | undefined;
}

/** What of a board is on view: a list, one proposal, or the form for a new one. */
export type BoardView = ListView | { readonly at: "proposal"; readonly id: string } | { readonly at: "new" };

/** Why there is nothing to see. */
export type BoardTrouble = "away" | "offline" | "not_found" | "not_offered";

export const tabs = ["open", "planned", "in_progress", "done", "declined", "all"] as const;
export const sorts = ["votes", "newest", "trending", "answered"] as const;

/** The tab that a list shows. */
export function tabOf({ tab, q }: ListView): BoardTab | "all" {
  return tab ?? (q ? "all" : "open");
}

/** `#proposals`, `#proposals/planned?sort=newest`, `#proposal/7k3m9p2q`, `#proposal/new`; undefined where it speaks of something else. */
export function viewFromFragment(hash: string): BoardView | undefined {
  const [, plural, rest = "", query = ""] = /^#proposal(s?)(?:\/([^/?#]*))?(?:\?(.*))?$/.exec(hash) ?? [];
  if (plural === undefined) return hash.length > 1 ? undefined : { at: "list" };
  return plural ? listOf(new URLSearchParams(query), rest) : oneOf(rest);
}

/** The same from the address of a page below `linkBase`, such as `/proposals/demo/7k3m9p2q`. */
export function viewFromPath({ pathname, search }: Pick<URL, "pathname" | "search">, linkBase: string): BoardView | undefined {
  const [base = ""] = linkBase.split("?");
  const rest = pathname.startsWith(base) ? /^\/?([^/]*)\/?$/.exec(pathname.slice(base.length))?.[1] : undefined;
  if (rest) return oneOf(rest);
  const query = new URLSearchParams(search);
  return rest === undefined ? undefined : listOf(query, query.get("tab"));
}

/** The link to a view: an address below `linkBase`, or a fragment. */
export function hrefOf(view: BoardView, linkBase?: string): string {
  const [base, kept] = linkBase?.split("?") ?? [];
  const query = new URLSearchParams(kept);
  if (view.at === "list") {
    for (const name of ["sort", "category", "q", "cursor"] as const) if (view[name]) query.set(name, view[name]);
    if (view.tab && base !== undefined) query.set("tab", view.tab);
  }
  const asked = `${query}` && `?${query}`;
  const rest = view.at === "proposal" ? view.id : view.at === "new" ? "new" : "";
  if (base !== undefined) return `${base.replace(/\/$/, "")}${rest && `/${encodeURIComponent(rest)}`}${asked}` || "/";
  return view.at === "list" ? `#proposals${view.tab ? `/${view.tab}` : ""}${asked}` : `#proposal/${encodeURIComponent(rest)}`;
}

function listOf(query: URLSearchParams, tab: string | null): ListView {
  const text = (name: string): string | undefined => query.get(name) || undefined;
  return {
    at: "list",
    tab: tabs.find((known) => known === tab),
    sort: sorts.find((known) => known === query.get("sort")),
    category: text("category"),
    q: text("q"),
    cursor: text("cursor"),
  };
}

function oneOf(id: string): BoardView {
  return id === "new" || !id ? { at: id ? "new" : "list" } : { at: "proposal", id };
}
