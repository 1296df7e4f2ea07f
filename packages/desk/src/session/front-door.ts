import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { heedMark } from "../parts/heed-mark.ts";

/** The calm page on which one signs in, accepts an invitation or chooses a site: a heading and one card. */
@customElement("desk-front-door")
export class FrontDoor extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      :host {
        min-block-size: 100dvh;
        display: grid;
        grid-template-rows: 1fr auto 2fr;
        justify-items: center;
        padding: 1.5rem;
        background: var(--_sunken);
      }

      main {
        grid-row: 2;
        inline-size: min(100%, 24rem);
      }

      .mark {
        display: block;
        margin-block-end: 1.5rem;
        color: var(--_accent);
      }

      h1 {
        font-size: 1.5rem;
      }

      .lead {
        margin-block-start: 0.375rem;
        color: var(--_muted);
      }

      .card {
        margin-block-start: 1.5rem;
        padding: 1.5rem;
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: 0.75rem;
        box-shadow: 0 1px 2px rgb(0 0 0 / 4%);
      }
    `,
  ];

  @property() heading = "";

  @property() lead = "";

  protected override render(): TemplateResult {
    return html`
      <main>
        <span class="mark">${heedMark(36)}</span>
        <h1 tabindex="-1">${this.heading}</h1>
        ${this.lead ? html`<p class="lead">${this.lead}</p>` : ""}
        <div class="card"><slot></slot></div>
      </main>
    `;
  }
}
