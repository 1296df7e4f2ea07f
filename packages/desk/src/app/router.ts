import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Where the desk is mounted. */
export const DESK_ROOT = "/desk/";

interface RouterOptions {
  /** Asked before a page is left; `false` stays. */
  mayLeave(): boolean | Promise<boolean>;
}

/** Asks the router to go somewhere within the desk. */
class NavigateEvent extends Event {
  readonly href: string;
  readonly isReplacing: boolean;

  constructor(href: string, isReplacing: boolean) {
    super("desk-navigate", { bubbles: true, composed: true });
    this.href = href;
    this.isReplacing = isReplacing;
  }
}

/** Goes to a page of the desk without loading the document anew; `replace` leaves no step in the history. */
export function navigate(from: EventTarget, href: string, { replace = false } = {}): void {
  from.dispatchEvent(new NavigateEvent(href, replace));
}

/**
 * The address of the page and the steps through it. Links are plain links: a click on one that stays within the
 * desk is taken over, everything else (another tab, a download, another origin) stays the browser's.
 */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: RouterOptions;
  #listening: AbortController | undefined;
  #url = new URL(location.href);

  constructor(host: ReactiveControllerHost & EventTarget, options: RouterOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get url(): URL {
    return this.#url;
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    addEventListener("popstate", () => void this.#follow(), { signal });
    addEventListener("click", (event) => void this.#takeOver(event), { signal });
    this.#host.addEventListener(
      "desk-navigate",
      (event) => {
        // Only `navigate` makes these.
        const { href, isReplacing } = event as NavigateEvent;
        void this.go(href, { replace: isReplacing });
      },
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  async go(href: string, { replace = false } = {}): Promise<void> {
    const url = new URL(href, this.#url);
    if (url.href === this.#url.href) return;
    if (url.pathname !== this.#url.pathname && !(await this.#options.mayLeave())) return;
    history[replace ? "replaceState" : "pushState"](null, "", url);
    this.#arrive();
  }

  async #follow(): Promise<void> {
    const target = location.href;
    if (location.pathname !== this.#url.pathname && !(await this.#options.mayLeave())) {
      history.pushState(null, "", this.#url);
      return;
    }
    if (target === location.href) this.#arrive();
  }

  #arrive(): void {
    this.#url = new URL(location.href);
    this.#host.requestUpdate();
  }

  async #takeOver(event: MouseEvent): Promise<void> {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link?.href || link.target || link.hasAttribute("download")) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !url.pathname.startsWith(DESK_ROOT)) return;
    // A place within the page is the browser's to find.
    if (url.pathname === location.pathname && url.search === location.search && url.hash) return;
    event.preventDefault();
    await this.go(url.href);
  }
}

/** What stands in the variable places of an address; `null` where it is another address. */
export function matchPath(path: string, pathname: string): Record<string, string> | null {
  const match = new URLPattern({ pathname: `${DESK_ROOT}:site${path.startsWith("{") ? "" : "/"}${path}` }).exec({ pathname });
  if (!match) return null;
  const groups = Object.entries(match.pathname.groups).flatMap(([name, value]) => (value ? [[name, decoded(value)] as const] : []));
  return Object.fromEntries(groups);
}

/** The site's key in an address of its desk. */
export function siteKeyIn(pathname: string): string | undefined {
  const key = pathname.startsWith(DESK_ROOT) ? pathname.slice(DESK_ROOT.length).split("/")[0] : undefined;
  return key ? decoded(key) : undefined;
}

/** Addresses are typed by people too: what is no valid escape is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
