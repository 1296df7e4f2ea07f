import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DeskCase } from "@heed/core/desk";
import { instantInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { statusInWords } from "./case-words.ts";

/** Two cases side by side: the one that would end and the one that would go on. */
@customElement("desk-merge-comparison")
export class MergeComparison extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 0.75rem;
      }

      article {
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        padding: 0.875rem 1rem;
        overflow-wrap: anywhere;
      }

      .goes-on {
        border-color: var(--_accent);
        box-shadow: inset 0 0 0 1px var(--_accent);
      }

      .text {
        white-space: pre-wrap;
        max-block-size: 12rem;
        overflow: auto;
        margin-block-start: 0.5rem;
      }
    `,
  ];

  @state() private other: DeskCase | undefined;
  @state() private failure = "";

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) ending!: DeskCase;
  @property() reference = "";

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("reference")) void this.#load(this.reference);
  }

  async #load(reference: string): Promise<void> {
    this.other = undefined;
    this.failure = "";
    try {
      const other = await this.desk.api.cases.open(reference).get();
      if (reference === this.reference) this.other = other;
    } catch (error) {
      this.failure = failureText(error);
    }
  }

  #renderCase({ reference, subject, description, status, createdAt, locale, owner }: DeskCase, heading: string, isGoingOn: boolean): TemplateResult {
    return html`<article class=${isGoingOn ? "goes-on" : ""}>
      <p class="muted">${heading}</p>
      <h3>${reference}: <bdi>${subject}</bdi></h3>
      <p class="muted">${statusInWords(status)} · ${instantInWords(createdAt, this.desk.clockwork)} · ${owner ? html`<bdi>${owner.name}</bdi>` : msg("No owner")}</p>
      <p class="text" dir="auto" lang=${locale} tabindex="0">${description}</p>
    </article>`;
  }

  protected override render(): TemplateResult {
    const { other, failure } = this;
    if (failure) return html`<p role="alert">${failure}</p>`;
    return html`<div class="both" aria-busy=${!other}>
      ${this.#renderCase(this.ending, msg("Ends"), false)}
      ${other ? this.#renderCase(other, msg("Goes on"), true) : html`<article class="muted">${msg("Loading…")}</article>`}
    </div>`;
  }
}
