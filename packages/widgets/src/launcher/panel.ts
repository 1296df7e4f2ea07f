import type { Portal } from "../portal/portal.ts";
import { viewFromFragment, type PortalView } from "../portal/portal-view.ts";
import type { Launcher } from "./launcher.ts";
import { PanelCloseEvent, PanelOpenEvent } from "./launcher.events.ts";
import { panelStyles } from "./panel.styles.ts";

/** What the front desk in the panel is told of what the launcher was told. */
const passedOn = ["site-key", "base-url", "locale", "color-scheme"];

/** Where there is no room for a panel beside what one reads. */
const narrow = "(width < 40rem), (height < 30rem)";

/** The panel of a launcher: a dialog beside the page, or over the whole of it where that is narrow. */
export class Panel {
  readonly #launcher: Launcher;
  readonly #dialog = document.createElement("dialog");
  readonly #room = matchMedia(narrow);
  /** What had the focus before. */
  #before: Element | null = null;

  constructor(launcher: Launcher) {
    this.#launcher = launcher;
    const { shadowRoot, button } = launcher;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(panelStyles);
    shadowRoot?.adoptedStyleSheets.push(sheet);
    const dialog = this.#dialog;
    dialog.part.add("panel");
    dialog.id = "panel";
    dialog.tabIndex = -1;
    dialog.addEventListener("close", this.#leave);
    dialog.addEventListener("keydown", this.#closeOnEscape);
    // The cross in the front desk's own head.
    dialog.addEventListener("heed-close", (event) => {
      event.stopPropagation();
      this.close();
    });
    shadowRoot?.append(dialog);
    button.setAttribute("aria-controls", dialog.id);
  }

  open(asked?: PortalView | string): void {
    const launcher = this.#launcher;
    const portal = this.#portal();
    const view = typeof asked === "string" ? viewFromFragment(`#heed/${asked}`) : asked;
    if (view) portal.view = view;
    if (launcher.isOpen && this.#dialog.open) return;
    this.#dialog.ariaLabel = launcher.button.firstChild?.textContent ?? "";
    this.#before = deepestFocus();
    launcher.isOpen = true;
    launcher.button.ariaExpanded = "true";
    this.#room.addEventListener("change", this.#fit);
    this.#show();
    this.#dialog.focus();
    launcher.dispatchEvent(new PanelOpenEvent());
  }

  close(): void {
    this.#dialog.close();
  }

  #show(): void {
    if (this.#room.matches) this.#dialog.showModal();
    else this.#dialog.show();
  }

  /** A phone that is turned, a window that is drawn wider: as it fits now, with the focus where it was. */
  #fit = (): void => {
    const launcher = this.#launcher;
    if (!launcher.isConnected) {
      this.#room.removeEventListener("change", this.#fit);
      return;
    }
    const focused = deepestFocus();
    launcher.isOpen = false;
    this.#dialog.close();
    launcher.isOpen = true;
    this.#show();
    if (focused instanceof HTMLElement) focused.focus();
  };

  #leave = (): void => {
    const launcher = this.#launcher;
    // Closed to be opened in another way, by `#fit`: the event comes late.
    if (this.#dialog.open || !launcher.isOpen) return;
    launcher.isOpen = false;
    launcher.button.ariaExpanded = "false";
    this.#room.removeEventListener("change", this.#fit);
    const isElsewhere = document.activeElement !== launcher && document.activeElement !== document.body;
    if (!isElsewhere) this.#giveBack();
    launcher.dispatchEvent(new PanelCloseEvent());
    void import("./label.ts").then(({ label }) => label(launcher)).catch(() => {});
  };

  #giveBack(): void {
    const { button } = this.#launcher;
    const before = this.#before;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else button.focus();
  }

  /** Over the whole page, the browser closes it. What opens within it is closed first. */
  #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || this.#dialog.matches(":modal")) return;
    const isAnothers = event.composedPath().some((each) => each !== this.#dialog && each instanceof HTMLDialogElement && each.open);
    if (!isAnothers) this.close();
  };

  #portal(): Portal {
    const launcher = this.#launcher;
    const portal = (launcher.portal ??= this.#makePortal());
    for (const name of passedOn) {
      const value = launcher.getAttribute(name);
      if (value === null) portal.removeAttribute(name);
      else portal.setAttribute(name, value);
    }
    portal.getToken = launcher.getToken;
    return portal;
  }

  #makePortal(): Portal {
    const portal = document.createElement("heed-portal") as Portal;
    portal.setAttribute("routing", "none");
    portal.inPanel = true;
    this.#dialog.append(portal);
    return portal;
  }
}

/** What has the focus, in whatever shadow tree. */
function deepestFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
