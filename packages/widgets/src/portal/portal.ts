import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import type { Site } from "@heed/core";
import { buttons } from "../base/button.styles.ts";
import { HeedElement } from "../base/heed-element.ts";
import { smallParts } from "../base/small-parts.styles.ts";
import { ReadyEvent } from "../case-form/ready-event.ts";
import type { OpenCaseEvent } from "../case-list/case-list.events.ts";
import { KEPT_CASES_EVENT } from "../kept-cases/kept-cases.ts";
import { msg } from "../localization/msg.ts";
import { viewInWords } from "./offers.ts";
import type { Places } from "./places.ts";
import { PortalState } from "./portal-state.ts";
import { hrefOf, type PortalView } from "./portal-view.ts";
import { PortalCloseEvent, PortalNavigateEvent } from "./portal.events.ts";
import { portalStyles } from "./portal.styles.ts";
import { renderDoor } from "./render-door.ts";
import { renderDoors, skeleton } from "./render-doors.ts";
import { putIntoAddress, viewInAddress } from "./routing.ts";

/**
 * @tagname heed-portal
 * @summary The whole front desk in one element: what can be filed, the customer's cases, proposals, surveys, promises.
 *
 * Every view has an address, in the fragment by itself: `#heed`, `#heed/file/complaint`, `#heed/cases`, `#heed/case/K7MP-4XQ2`,
 * `#proposals`, `#heed/surveys`, `#heed/commitments`. What a view consists of is loaded when it is shown.
 *
 * A case that is opened here is remembered on the device, so that the customer can be told of an answer: by the customer's own act, and
 * until they have it forgotten. Before that, nothing is stored.
 *
 * @slot intro - Above what the start page offers.
 * @slot after - Below everything.
 *
 * @fires heed-ready - The start page, or another view, can be seen.
 * @fires heed-navigate - Cancelable, before another view is shown; carries `view` and `href`. A page that routes itself sets `view`. The board's own views come as the board has them.
 * @fires heed-close - The cross of a front desk in a panel was pressed.
 *
 * @csspart root - Everything.
 * @csspart head - The line with the way back.
 * @csspart back - The link to the start page.
 * @csspart close - The cross, in a panel.
 * @csspart title - The heading of the view.
 * @csspart choices - What can be chosen.
 * @csspart choice - One of them.
 * @csspart link - A quiet way elsewhere.
 * @csspart notice - A message.
 *
 * @cssprop [--heed-portal-min-block-size=100svh] - The height kept free by `heed.css`.
 * @cssprop [--heed-portal-max-inline-size=56em] - The widest the front desk gets.
 */
export class Portal extends PortalState {
  static override styles: CSSResultGroup = [HeedElement.styles, buttons, smallParts, portalStyles];

  #places: Promise<Places | undefined> | undefined;

  #lead = false;
  #wasReady = false;
  /** What opens the case on view, where the customer has come with it. */
  #keys: readonly [reference: string, accessCode: string] | undefined;

  constructor() {
    super();
    for (const near of ["pointerover", "focusin"]) this.addEventListener(near, () => void this.#load(), { once: true });
    this.addEventListener("click", this.#followReceipt);
    this.addEventListener("heed-open-case", this.#openCase);
  }

  override connectedCallback(): void {
    const asked = viewInAddress(this);
    // An address that names nothing does not go before the page.
    if (asked && asked.at !== "start") this.view = asked;
    super.connectedCallback();
    const { presence: signal } = this;
    for (const change of ["popstate", "hashchange"]) addEventListener(change, this.#follow, { signal });
    addEventListener("online", this.#retry, { signal });
    const followDevice = (): void => this.requestUpdate();
    document.addEventListener(KEPT_CASES_EVENT, followDevice, { signal });
    addEventListener("storage", followDevice, { signal });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has("view")) return;
    this.#lead = this.hasUpdated;
    this.places?.leave();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const title = this.renderRoot.querySelector<HTMLElement>("[part=title]");
    if (!title) return;
    if (this.#lead) title.focus();
    this.#lead = false;
    if (this.#wasReady) return;
    this.#wasReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  /** Goes to a view, as a link to it would. */
  go(view: PortalView): void {
    if (!this.dispatchEvent(new PortalNavigateEvent(view, this.href(view)))) return;
    putIntoAddress(this, view);
    this.view = view;
  }

  /** @internal The address of a view. */
  readonly href = (view: PortalView): string => hrefOf(view, this.linkBase);

  /** @internal What opens a case that the customer has come with. */
  accessCodeOf(reference: string | undefined): string | undefined {
    return this.#keys?.[0] === reference ? this.#keys?.[1] : undefined;
  }

  /** Loads what is behind the doors, once; after a failure, again. */
  #load(): Promise<Places | undefined> {
    return (this.#places ??= import("./places.ts").then(
      ({ Places: Loaded }) => (this.places = new Loaded(this)),
      (error: unknown) => {
        this.#places = undefined;
        if (this.view.at !== "start") this.fail(error);
        return undefined;
      },
    ));
  }

  #renderPlace(site: Site): unknown {
    if (this.places) return this.places.render(site);
    void this.#load();
    return skeleton();
  }

  #openCase = (event: Event): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    this.go({ at: "case", reference: (event as OpenCaseEvent).reference });
  };

  /** @internal Links are followed here, but for those that ask for another window. */
  readonly followLink = (view: PortalView) => (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    this.go(view);
  };

  /** Back and forward, and addresses that were typed. */
  #follow = (): void => {
    const view = viewInAddress(this);
    if (view && hrefOf(view) !== hrefOf(this.view)) this.view = view;
  };

  #retry = (): void => {
    if (this.hasFailed) void this.reload();
  };

  /**
   * The link on a receipt opens its case here, and leaves the access code out of the address. A link to a proposal is
   * followed here where the address is not ours.
   */
  #followReceipt = (event: MouseEvent): void => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link?.hash || event.defaultPrevented || !isPlain(event)) return;
    const parameters = new URLSearchParams(link.hash.slice(1));
    const [reference, accessCode] = [parameters.get("case"), parameters.get("code")];
    const proposal = this.routing === "none" && /^#proposal\/([^/?#]+)$/.exec(link.hash);
    if (reference && accessCode) {
      this.#keys = [reference, accessCode];
      this.go({ at: "case", reference });
    } else if (proposal) {
      this.boardView = { at: "proposal", id: proposal[1] };
      this.go({ at: "proposals" });
    } else return;
    event.preventDefault();
  };

  protected override renderContent(): TemplateResult {
    return html`${this.#renderStage()}<slot name="after"></slot>`;
  }

  #renderStage(): unknown {
    const site = this.shownSite;
    if (!site && !this.hasService) return this.renderForgotten();
    if (this.hasFailed) return html`${this.#renderHead()}${this.#renderTrouble()}`;
    if (!site || !this.textsLocale) return html`${this.inPanel ? this.#renderHead() : nothing}${skeleton()}`;
    const [title] = viewInWords(this.view);
    return html`${this.#renderHead()}
      <h2 part="title" tabindex="-1" class=${hasOwnTitle(this.view) ? "unseen" : ""}>${title}</h2>
      ${renderDoors(this, site) ?? this.#renderPlace(site)}`;
  }

  #renderHead(): unknown {
    const { inPanel, view } = this;
    const isStart = view.at === "start";
    const start = { at: "start" } as const;
    if (isStart && !inPanel) return nothing;
    return html`<div part="head" class="head">
      ${isStart || !this.shownSite
        ? html`<span>${this.shownSite?.name ?? nothing}</span>`
        : renderDoor(this, start, {
            className: "back",
            content: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"></path></svg>${msg("Back to the start")}`,
          })}
      ${inPanel
        ? html`<button part="close" class="close" aria-label=${msg("Close")} @click=${() => this.dispatchEvent(new PortalCloseEvent())}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6l-12 12"></path></svg>
          </button>`
        : nothing}
    </div>`;
  }

  #renderTrouble(): TemplateResult {
    const text = navigator.onLine ? msg("We cannot be reached at the moment. Please try again.") : msg("You are offline. This is shown as soon as you are back.");
    return html`<div class="notice" part="notice" role="alert">
      <p>${text}</p>
      <button class="button" @click=${this.reload}>${msg("Try again")}</button>
    </div>`;
  }
}

/** What the view shows has a heading that is seen. */
function hasOwnTitle({ at }: PortalView): boolean {
  return at === "proposals" || at === "commitments";
}

/** Not one that asks for another window. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(button || metaKey || ctrlKey || shiftKey || altKey);
}

