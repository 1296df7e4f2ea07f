import type { Prefill } from "../case-form/answers.ts";
import type { GetToken } from "../case-list/get-token.ts";
import type { PortalView } from "../portal/portal-view.ts";

/** How the button looks that {@link setup} puts on the page. */
export interface LauncherOptions {
  /** What it says. @default "Help" in the reader's language */
  label?: string | undefined;
  /** The corner of the page; mirrored from right to left. @default "bottom-end" */
  position?: "bottom-end" | "bottom-start" | undefined;
  /** `light`, `dark`, or `auto` for the reader's system. @default what holds for the page */
  colorScheme?: "light" | "dark" | "auto" | undefined;
  /** Where the front desk is a page of its own: followed where the panel cannot be loaded. */
  href?: string | undefined;
}

/** What {@link setup} is told. */
export interface HostOptions {
  /** The publishable key of the site. */
  siteKey: string;
  /** Where the service is. @default the page's own origin */
  baseUrl?: string | undefined;
  /** A language tag (BCP 47). @default the page's `lang`, then the browser's languages */
  locale?: string | undefined;
  /** Whether there is a button, and how it looks; without one, the panel is opened by `open`. @default true */
  launcher?: boolean | LauncherOptions | undefined;
}

/** What happens, by the names that other widgets use, too. */
export interface HostEvents {
  /** The button is there, and everything can be called. */
  ready: object;
  /** The panel has opened. */
  "form-open": object;
  /** The panel has closed. */
  "form-close": object;
  /** A case or a proposal has been filed: in the panel, or in an element of this site on the page. */
  "submit-success": { reference: string };
  /** Sending did not work, this time. What was written is still there. */
  "submit-error": { error: unknown };
  /** How many of the customer's cases hold something new. */
  "unread-count": { count: number };
}

/** What {@link setup} gives. */
export interface HeedHost {
  /** Signs in whom the page has signed in: asked again once the token has expired. The token is your own server's, and holds for minutes. */
  identify(getToken: GetToken): void;
  /** Nobody is signed in any more, at the service neither; what was kept of the customer on this device is forgotten, also where the service cannot be reached. */
  logout(): void;
  /**
   * Fills in forms of this site: those on the page, and those opened later. What the customer has typed stays. A proposal
   * takes `subject` for its title and `description` for its text.
   */
  prefill(values: Prefill): void;
  /** Opens the panel, at a view if one is given. */
  open(view?: PortalView | string): void;
  /** Closes the panel; what was written there stays. */
  close(): void;
  /** Shows the button again. */
  show(): void;
  /** Hides the button, and the panel with it. */
  hide(): void;
  /** Speaks another language from now on. */
  setLocale(locale: string): void;
  /** Calls `listener` whenever something happens. */
  on<Name extends keyof HostEvents>(name: Name, listener: (event: HostEvents[Name]) => void): void;
  /** Calls it no more. */
  off<Name extends keyof HostEvents>(name: Name, listener: (event: HostEvents[Name]) => void): void;
  /** Takes everything off the page again that `setup` has put there. */
  destroy(): void;
}
