import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { DeskTimelineEntry } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { icon } from "../parts/icon.ts";
import "./case-timeline.ts";

/** What has happened on a case since somebody began to do something with it. */
@customElement("desk-changes-since")
export class ChangesSince extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      section {
        padding: 0.875rem 1rem 1rem;
        border: 1px solid var(--_warn);
        border-radius: var(--_radius);
        background: var(--_surface);
      }

      h3 {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        color: var(--_warn);
        margin-block-end: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) entries: readonly DeskTimelineEntry[] = [];
  @property() customerLang = "";

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${msg("Happened since you began")}>
      <h3>${icon("alert")} ${msg("Happened since you began")}</h3>
      <desk-case-timeline .desk=${this.desk} .entries=${this.entries} .customerLang=${this.customerLang}></desk-case-timeline>
    </section>`;
  }
}
