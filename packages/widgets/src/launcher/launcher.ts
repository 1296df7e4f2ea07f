import type { GetToken } from "../case-list/get-token.ts";
import type { Portal } from "../portal/portal.ts";
import type { PortalView } from "../portal/portal-view.ts";
import { buttonStyles } from "./button.styles.ts";
import type { Panel } from "./panel.ts";

/** A server renders pages with this module, too, and has no elements. */
const Base = globalThis.HTMLElement ?? Object;

/**
 * @tagname heed-launcher
 * @summary A quiet button at the page's edge that opens the front desk in a panel; on a phone, over the whole page.
 *
 * Put a link to the page with the front desk inside: it is there where scripts are not, its text is what the button says,
 * and it is followed where the panel cannot be loaded.
 *
 * Nothing is loaded before the button is pointed at, has the focus or is pressed, nor is anything stored. Where the customer
 * has opened a case on this device, or is signed in, the button counts cases with something new.
 *
 * @slot - A link to the page with the front desk.
 *
 * @attr site-key - The publishable key of the site.
 * @attr base-url - Where the service is; the page's own origin where it is not said.
 * @attr locale - A language tag (BCP 47); otherwise the nearest `lang` above, then the browser's languages.
 * @attr color-scheme - `light`, `dark`, or `auto` for the reader's system; without it the page's own `color-scheme` holds.
 * @attr label - What the button says; without it the text of the link inside, then "Help" in the reader's language.
 * @attr position - `bottom-end`, as without it, or `bottom-start`: a corner of the page, mirrored from right to left. A page's own `inset` or `z-index` goes before.
 * @attr no-button - The panel alone, opened by program.
 *
 * @fires {Event} heed-open - The panel has opened.
 * @fires {Event} heed-close - The panel has closed.
 * @fires {UnreadEvent} heed-unread - Cases with something new have been counted; carries `count`.
 *
 * @csspart button - The button.
 * @csspart count - How many cases hold something new.
 * @csspart panel - The panel.
 *
 * @cssprop [--heed-launcher-inset=1rem] - From the page's edges.
 * @cssprop [--heed-launcher-panel-inline-size=27rem] - How wide the panel is.
 * @cssprop [--heed-launcher-panel-block-size=42rem] - How high the panel is where there is room.
 */
export class Launcher extends Base {
  #panel: Promise<Panel> | undefined;

  /**
   * Signs the customer in who is signed in at the page: gives a short-lived token that the page's own server has signed. Set it
   * before the button is on the page, and what is new in their account is counted there, too.
   */
  getToken: GetToken | undefined;

  /** Whether the panel is open. */
  declare isOpen: boolean | undefined;

  /** The front desk in the panel, once it has been opened. */
  declare portal: Portal | undefined;

  /** @internal Counts cases with something new once more, where they have been counted. */
  declare countAnew: (() => void) | undefined;

  /** @internal */
  readonly button: HTMLButtonElement = document.createElement("button");

  connectedCallback(): void {
    const { button } = this;
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(buttonStyles);
      root.adoptedStyleSheets = [sheet];
      root.append(button);
      button.part.value = "button";
      button.ariaHasPopup = "dialog";
      button.ariaExpanded = "false";
      button.onclick = () => (this.isOpen ? this.close() : this.open());
      button.onpointerenter = button.onfocus = () => this.#load().catch(() => (this.#panel = undefined));
    }
    const text = this.getAttribute("label") || this.textContent.trim();
    button.textContent = text || "?";
    // The page comes first, unless there is no word for it.
    setTimeout(() => void this.#say(text), text ? 999 : 0);
  }

  /** What the page has no words for, and how many cases hold something new. */
  async #say(text: string): Promise<void> {
    try {
      if (!text || this.getToken || `heed:cases:${this.getAttribute("site-key")}` in localStorage) (await import("./label.ts")).label(this);
    } catch {
      // A storage that is closed to the page keeps nothing to count; without the file, the button stays as it is.
    }
  }

  /** Opens the panel, at a view of the front desk if one is given: as a value, or as its address has it, such as `file/complaint`. */
  async open(view?: PortalView | string): Promise<void> {
    try {
      (await this.#load()).open(view);
    } catch (error) {
      console.warn(error);
      this.#panel = undefined;
      this.querySelector("a")?.click();
    }
  }

  /** Closes the panel; what was written there stays. */
  async close(): Promise<void> {
    (await this.#panel)?.close();
  }

  /** The panel and what stands in it. */
  #load(): Promise<Panel> {
    return (this.#panel ??= Promise.all([import("./panel.ts"), import("../portal/define.ts")]).then(
      ([{ Panel: Loaded }]) => new Loaded(this),
    ));
  }
}
