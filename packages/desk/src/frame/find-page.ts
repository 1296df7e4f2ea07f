import { DESK_ROOT, matchPath } from "../app/router.ts";
import { pageRoutes, type PageRoute } from "../app/routes.ts";
import type { Desk } from "../page/desk-context.ts";

/** What is at an address for this reader. */
export type FoundPage =
  | { readonly kind: "page"; readonly route: PageRoute; readonly params: Readonly<Record<string, string>> }
  /** The site's desk itself: one is led on. */
  | { readonly kind: "start" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "missing" }
  /** The page's files are gone: a new version was put up while this one was open. */
  | { readonly kind: "outdated" };

/** Finds the page of an address, and brings its element along. */
export async function findPage(pathname: string, desk: Desk): Promise<FoundPage> {
  if (pathname === DESK_ROOT || matchPath("{/}?", pathname)) return { kind: "start" };
  for (const route of pageRoutes) {
    const params = matchPath(route.path, pathname);
    if (!params) continue;
    if (!desk.may(route.permission)) return { kind: "forbidden" };
    try {
      await route.load();
    } catch {
      return { kind: "outdated" };
    }
    return { kind: "page", route, params };
  }
  return { kind: "missing" };
}

/** Whether it is the same page for the same thing: then it stays as it is and only its query changes. */
export function isSamePage(one: FoundPage | undefined, other: FoundPage): boolean {
  if (one?.kind !== other.kind) return false;
  if (one.kind !== "page" || other.kind !== "page") return true;
  return one.route === other.route && JSON.stringify(one.params) === JSON.stringify(other.params);
}
