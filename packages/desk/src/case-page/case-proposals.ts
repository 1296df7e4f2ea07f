import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { CaseProposal, DeskCase } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { directionInWords, proposalStatusInWords } from "../proposals/proposal-words.ts";
import { proposalAddress } from "../proposals/proposals-address.ts";
import type { ProposalFromCase } from "./proposal-from-case.ts";
import "./proposal-from-case.ts";

/** The proposals that a case belongs to, and the way to make one out of it. */
@customElement("desk-case-proposals")
export class CaseProposals extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      :host {
        display: block;
      }

      h2 {
        margin-block-end: 0.625rem;
      }

      ul {
        display: grid;
        gap: 0.625rem;
        padding: 0;
        list-style: none;
        overflow-wrap: anywhere;
      }

      li .muted {
        display: block;
        font-size: 0.875em;
      }

      ul:not(:empty) + p {
        margin-block-start: 0.625rem;
      }
    `,
  ];

  #known = "";

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) found!: DeskCase;

  @state() private items: readonly CaseProposal[] = [];

  @query("desk-proposal-from-case") private readonly dialog!: ProposalFromCase | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { reference, version } = this.found;
    const now = `${reference} ${version}`;
    if (!changed.has("found") || now === this.#known || !this.#isOffered) return;
    if (!this.#known.startsWith(`${reference} `)) this.items = [];
    this.#known = now;
    void this.#read(reference);
  }

  get #isOffered(): boolean {
    return this.desk.data.proposals !== null && this.desk.may("proposals.read");
  }

  async #read(reference: string): Promise<void> {
    // What cannot be had is left out: the case itself says what is wrong.
    const found = await this.desk.api.proposals.ofCase(reference).catch(() => undefined);
    if (found && reference === this.found.reference) this.items = found.items;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { desk, items, found } = this;
    const mayFile = desk.may("proposals.file");
    if (!this.#isOffered || (items.length === 0 && !mayFile)) return nothing;
    return html`<section aria-labelledby="proposals">
        <h2 id="proposals">${msg("Proposals")}</h2>
        <ul>
          ${items.map(
            ({ id, title, status, direction }) => html`<li>
              <a href=${desk.url(proposalAddress(id))}><bdi>${title}</bdi></a>
              <span class="muted">${proposalStatusInWords(status)} · ${directionInWords(direction)}</span>
            </li>`,
          )}
        </ul>
        ${mayFile
          ? html`<p><button type="button" class="button" aria-haspopup="dialog" @click=${() => void this.dialog?.show()}>${msg("Make a proposal out of this case…")}</button></p>`
          : nothing}
      </section>
      ${mayFile ? html`<desk-proposal-from-case .desk=${desk} .found=${found}></desk-proposal-from-case>` : nothing}`;
  }
}
