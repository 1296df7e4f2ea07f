import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { buttons } from "../base/button.styles.ts";
import { HeedElement } from "../base/heed-element.ts";
import type { ProposalForm } from "../proposal-form/proposal-form.ts";
import { BoardState } from "./board-state.ts";
import { hrefOf, type BoardView } from "./board-view.ts";
import { NavigateEvent } from "./proposal-board.events.ts";
import { proposalBoardStyles } from "./proposal-board.styles.ts";
import { proposalViewStyles } from "./proposal-view.styles.ts";
import { renderList } from "./render-list.ts";
import { renderNewProposal, suggestTitle } from "./render-new.ts";
import { renderProposal } from "./render-proposal.ts";
import { renderBack, renderTrouble } from "./render-trouble.ts";
import { putIntoAddress, viewInAddress } from "./routing.ts";

/** How long a visitor pauses in typing before what they look for is asked for. */
const PAUSE_MS = 300;

/**
 * @tagname heed-proposal-board
 * @summary Customers' proposals in the page: found, voted for, discussed, with what the company said to each.
 *
 * Every view has an address, in the fragment by itself: `#proposals`, `#proposals/planned`, `#proposal/7k3m9p2q`,
 * `#proposal/new`. Nothing is stored before a visitor votes, subscribes or comments.
 *
 * A page that knows what is to be shown can bring it along, as the service answers it, in a
 * `<script type="application/json">` within the element: `{ site, page, proposal, comments }`, each where it is known.
 *
 * @slot intro - Above the list, such as what becomes of a proposal.
 * @slot after - Below everything.
 *
 * @fires heed-navigate - Cancelable, before another view is shown; carries `view` and `href`. A page that routes itself sets `view`.
 * @fires heed-proposal-vote - Cancelable, before a vote is given or taken back; carries `proposalId` and `isVote`.
 * @fires heed-proposal-subscribe - Cancelable, before a subscription begins or ends; carries `proposalId` and `isSubscribed`.
 * @fires heed-proposal-comment - Cancelable, before a comment is sent; carries `proposalId` and `text`.
 *
 * @csspart root - Everything.
 * @csspart title - The heading: the board's, or a proposal's title.
 * @csspart new - The link to the form for a new proposal.
 * @csspart tabs - The links to proposals by status.
 * @csspart search - The form that looks for proposals.
 * @csspart list - The proposals.
 * @csspart item - One of them.
 * @csspart vote - The button that votes, with the count.
 * @csspart status - Where a proposal stands.
 * @csspart more - What loads more.
 * @csspart back - The link back to the list.
 * @csspart text - What was proposed.
 * @csspart answers - What the company said.
 * @csspart subscribe - The button that subscribes.
 * @csspart comments - What was said to it.
 * @csspart comment-form - Where a comment is written.
 * @csspart notice - A message.
 *
 * @cssprop [--heed-proposal-board-min-block-size=100svh] - The height kept free by `heed.css`, and while the board loads.
 * @cssprop [--heed-proposal-board-max-inline-size=56em] - The widest the board gets.
 * @cssprop [--heed-proposal-board-padding=0] - Inside the element's edge.
 */
export class ProposalBoard extends BoardState {
  static override styles: CSSResultGroup = [HeedElement.styles, buttons, proposalBoardStyles, proposalViewStyles];

  #lead = "";
  /** What was looked for and not found. */
  #sought: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Where the list was left, and by which link. */
  #place: { id: string; y: number } | undefined;

  override connectedCallback(): void {
    const asked = viewInAddress(this);
    if (asked) this.view = asked;
    super.connectedCallback();
    const { presence: signal } = this;
    for (const change of ["popstate", "hashchange"]) addEventListener(change, this.#follow, { signal });
    addEventListener("online", this.#retry, { signal });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const form = this.#sought && this.renderRoot.querySelector<ProposalForm>("heed-proposal-form");
    if (form) {
      void suggestTitle(form, this.#sought ?? "");
      this.#sought = undefined;
    }
    const target = this.#lead && this.renderRoot.querySelector<HTMLElement>(this.#lead);
    if (!target) return;
    this.#lead = "";
    target.focus();
    if (this.view.at !== "list" || !this.#place) return;
    // As it was left, to the pixel.
    scrollTo(scrollX, this.#place.y);
    this.#place = undefined;
  }

  /** @internal */
  override lead(selector: string): void {
    this.#lead = selector;
    this.requestUpdate();
  }

  /** @internal */
  override go(view: BoardView, { replaces = false } = {}): void {
    clearTimeout(this.#typing);
    if (!this.dispatchEvent(new NavigateEvent(view, this.href(view)))) return;
    putIntoAddress(this, view, replaces);
    this.#turnTo(view);
  }

  /** @internal The address of a view. */
  readonly href = (view: BoardView): string => hrefOf(view, this.linkBase);

  /** Back and forward, and addresses that were typed. */
  #follow = (): void => {
    const view = viewInAddress(this);
    if (view && hrefOf(view) !== hrefOf(this.view)) this.#turnTo(view);
  };

  #retry = (): void => {
    if (this.trouble) void this.reload();
  };

  #turnTo(view: BoardView): void {
    const { view: before } = this;
    if (before.at === "list" && view.at === "proposal") this.#place = { id: view.id, y: scrollY };
    this.view = view;
    // Whoever comes back to a proposal reads how it stands then.
    if (view.at === "list") this.proposal = undefined;
    if (view.at === "new" && before.at === "list" && before.q && !this.page?.items.length) this.#sought = before.q;
    if (view.at === "list") {
      if (before.at !== "list") this.lead(this.#place ? `#p-${this.#place.id}` : "[part=title]");
    } else this.lead(view.at === "new" ? "heed-proposal-form" : "[part=title]");
  }

  /** @internal Links are followed here, but for those that ask for another window. */
  readonly follow = (view: BoardView) => (event: MouseEvent): void => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.go(view);
  };

  /** @internal What is chosen is shown at once; what is typed, after a pause. */
  readonly search = (event: Event): void => {
    clearTimeout(this.#typing);
    const form = (event.currentTarget as HTMLElement).closest("form") as HTMLFormElement;
    const look = (): void => {
      const read = (name: string): string | undefined => (new FormData(form).get(name) as string | null)?.trim() || undefined;
      const view = { ...this.list, sort: read("sort"), category: read("category"), q: read("q"), cursor: undefined } as BoardView;
      if (hrefOf(view) !== hrefOf(this.view)) this.go(view, { replaces: event.type === "input" });
    };
    if (event.type === "submit") event.preventDefault();
    if (event.type === "input") this.#typing = setTimeout(look, PAUSE_MS);
    else look();
  };

  protected override renderContent(): TemplateResult {
    return html`${this.#renderStage()}<slot name="after"></slot>`;
  }

  #renderStage(): unknown {
    const { view, trouble, textsLocale } = this;
    if (!this.hasService && !this.page && !this.proposal) return this.renderForgotten();
    if (!textsLocale) return html`<div class="skeleton" aria-busy="true"></div>`;
    if (view.at === "list") return renderList(this, textsLocale);
    if (trouble) return html`${renderBack(this)}${renderTrouble(this, trouble)}`;
    if (view.at === "proposal") return renderProposal(this, textsLocale);
    return renderNewProposal(this);
  }
}
