import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from "lit";
import type { Site } from "@heed/core";
import { buttons } from "../base/button.styles.ts";
import { HeedElement } from "../base/heed-element.ts";
import type { Answers } from "../case-form/answers.ts";
import { ReadyEvent } from "../case-form/ready-event.ts";
import { fieldStyles } from "../field/field.styles.ts";
import { msg } from "../localization/msg.ts";
import { fetchSite } from "../site/fetch-site.ts";
import type { Composing } from "./composing.ts";
import { pathOf } from "./form-fields.ts";
import { proposalFormStyles } from "./proposal-form.styles.ts";
import { renderForm } from "./render-form.ts";

/** What a page can fill in for its visitor. */
export interface ProposalPrefill {
  title?: string | undefined;
  text?: string | undefined;
  /** The id of one of the site's categories of proposals. */
  category?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
}

/**
 * @tagname heed-proposal-form
 * @summary A form for one proposal: what was proposed before is found while one writes, and can be voted for instead.
 *
 * What is needed to see and type is loaded at once; what is needed to send arrives with the first focus. A draft stays on
 * the visitor's device until it has been sent.
 *
 * @slot intro - Above the fields, such as a heading and what becomes of proposals.
 * @slot after - Below the button.
 *
 * @fires {ReadyEvent} heed-ready - The form can be seen and typed into.
 * @fires {ProposalSubmitEvent} heed-proposal-submit - Cancelable, before anything is sent; carries `newProposal`.
 * @fires {ProposalSubmittedEvent} heed-proposal-submitted - The proposal has arrived; carries `proposalId` and `status`.
 * @fires {VoteEvent} heed-proposal-vote - Cancelable, before a vote for a similar proposal; carries `proposalId` and `isVote`.
 * @fires {SubmitErrorEvent} heed-submit-error - Sending did not work; carries `error`.
 *
 * @csspart root - Everything.
 * @csspart group - A group of fields.
 * @csspart group-title - Its heading.
 * @csspart label - The label of a field.
 * @csspart control - A native control.
 * @csspart error - What is wrong with a field.
 * @csspart similar - Where similar proposals are told of.
 * @csspart similar-toggle - What shows and hides them.
 * @csspart similar-item - One of them.
 * @csspart vote - The button that votes for it.
 * @csspart submit - The button that sends.
 * @csspart summary - The list of what needs another look.
 * @csspart notice - A message above or below the fields.
 * @csspart receipt - What is shown once the proposal has arrived.
 * @csspart follow - The link to it.
 * @csspart again - The button that brings an empty form.
 * @csspart join-dialog - The dialog that asks who takes part.
 *
 * @cssprop [--heed-proposal-form-min-block-size=58rem] - The height kept free while the form loads.
 * @cssprop [--heed-proposal-form-max-inline-size=42em] - The widest the form gets.
 * @cssprop [--heed-proposal-form-padding=0] - Inside the element's edge.
 * @cssprop [--heed-proposal-form-gap=1.5em] - Between fields.
 */
export class ProposalForm extends HeedElement {
  static override properties: PropertyDeclarations = {
    boardUrl: { attribute: "board-url" },
    draftKey: { attribute: "draft-key" },
    action: {},
    linkTo: { attribute: false },
    site: { attribute: false },
    answers: { state: true },
    loadedSite: { state: true },
    failedToLoad: { state: true },
    isFillingIn: { state: true },
  };

  static override styles: CSSResultGroup = [HeedElement.styles, buttons, fieldStyles, proposalFormStyles];

  #composing: Composing | undefined;
  #arming: Promise<Composing | undefined> | undefined;
  #wasReady = false;

  declare private loadedSite: Site | undefined;
  declare private failedToLoad: boolean;
  declare private isFillingIn: boolean;

  /** @internal What stands in the form, by where it goes in a proposal. */
  declare answers: Answers;

  /** Where the page with the board is: similar proposals and the receipt link there. */
  declare boardUrl: string | undefined;

  /** The address of a proposal, for a page that routes itself: `(id) => "/ideas/" + id`. */
  declare linkTo: ((proposalId: string) => string) | undefined;

  /** Tells drafts apart where a page has several forms. */
  declare draftKey: string | undefined;

  /** Where the form goes by itself (`method="post"`) while no script has arrived. */
  declare action: string | undefined;

  /** The site's configuration, where the page has it already. */
  declare site: Site | undefined;

  constructor() {
    super();
    this.answers = {};
    this.failedToLoad = this.isFillingIn = false;
    this.addEventListener("focusin", () => void this.arm());
  }

  /** @internal The configuration in use. */
  get shownSite(): Site | undefined {
    return this.site ?? this.loadedSite;
  }

  /** @internal Where the draft is kept: apart for each site and form. */
  get draftStorageKey(): string {
    return `heed:draft:${this.siteKey ?? ""}:proposal:${this.draftKey ?? ""}`;
  }

  /** @internal The address of a proposal, where there is one. */
  hrefTo(proposalId: string): string | undefined {
    if (this.linkTo) return this.linkTo(proposalId);
    const url = this.boardUrl ? URL.parse(this.boardUrl, document.baseURI) : null;
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    url.hash = `proposal/${encodeURIComponent(proposalId)}`;
    return url.href;
  }

  /** Whether there is something to bring back. A storage that is closed to the page holds nothing. */
  get #hasDraft(): boolean {
    try {
      return this.draftStorageKey in localStorage;
    } catch {
      return false;
    }
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    this.failedToLoad = false;
    this.#composing?.attach();
    if (!this.#composing && this.#hasDraft) void this.#fillIn();
    if (this.site || !this.hasService) return;
    try {
      this.loadedSite = await fetchSite(this, { locale: this.readerLocale, signal });
    } catch (error) {
      if (signal.aborted) return;
      this.failedToLoad = true;
      console.warn(error);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#wasReady || !this.renderRoot.querySelector("form")) return;
    this.#wasReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  /** Fills in what the page knows already; what stands in those fields is replaced. */
  prefill({ name, email, ...values }: ProposalPrefill): void {
    const all = { ...values, "contact/name": name, "contact/email": email };
    const given = Object.entries(all).flatMap(([path, value]) => (value === undefined ? [] : [[`/${path}`, value] as const]));
    void this.#fillIn(Object.fromEntries(given));
  }

  /** Empties the form and forgets its draft. */
  reset(): void {
    this.answers = {};
    this.#composing?.forget();
  }

  /** @internal Loads what it takes to keep a draft and to send; gives nothing where that cannot be loaded now. */
  arm(): Promise<Composing | undefined> {
    this.#arming ??= import("./composing.ts").then(
      ({ Composing: Loaded }) => (this.#composing = new Loaded(this)),
      () => (this.#arming = undefined),
    );
    return this.#arming;
  }

  /** What is known from the start is put in before the form shows, so that nothing moves under the eye. */
  async #fillIn(values?: Answers): Promise<void> {
    this.isFillingIn = true;
    const composing = await this.arm();
    this.answers = { ...this.answers, ...values };
    if (values) composing?.similar.hear();
    this.isFillingIn = false;
  }

  #change = async ({ target }: Event): Promise<void> => {
    const control = target as HTMLInputElement;
    const path = pathOf(control);
    this.answers = { ...this.answers, [path]: control.type === "checkbox" ? control.checked : control.value };
    (await this.arm())?.keep(path);
  };

  #leave = async ({ target }: Event): Promise<void> => {
    (await this.arm())?.leave(pathOf(target as HTMLInputElement));
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const composing = await this.arm();
    this.failedToLoad = !composing;
    await composing?.submit();
  };

  protected override renderContent(): unknown {
    const site = this.shownSite;
    if (!site && !this.hasService) return this.renderForgotten();
    const unreachable = this.failedToLoad ? msg("We cannot be reached at the moment. Please try again.") : undefined;
    if (!site && unreachable) {
      return html`<div class="notice" part="notice" role="alert">
        <p>${unreachable}</p>
        <button class="button" @click=${this.reload}>${msg("Try again")}</button>
      </div>`;
    }
    const locale = this.textsLocale;
    if (!site || !locale || (this.isFillingIn && !this.#wasReady)) return html`<div class="skeleton" aria-busy="true"></div>`;
    const { proposals: offer } = site;
    if (!offer) return html`<p class="notice" part="notice">${msg("The company takes no proposals here at the moment.")}</p>`;
    const composing = this.#composing;
    const [change, leave, submit] = [this.#change, this.#leave, this.#submit];
    return composing?.renderReceipt() ?? renderForm(this, { site, offer, locale, composing, unreachable, change, leave, submit });
  }
}
