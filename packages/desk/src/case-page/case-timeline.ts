import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { DeskCase, DeskTimelineEntry } from "@heed/core/desk";
import { instantInWords, relativeInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { icon } from "../parts/icon.ts";
import { proposalAddress } from "../proposals/proposals-address.ts";
import { eventIcon, eventInWords, type EventSurroundings } from "./event-in-words.ts";
import { renderOutcome } from "./outcome.ts";

/** So many of the latest events are on view at first; the others come with a press. */
const SHOWN_AT_FIRST = 40;

/** What happened to a case, oldest first; what only staff sees is told apart by a word, a picture and a frame. */
@customElement("desk-case-timeline")
export class CaseTimeline extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      ol {
        list-style: none;
        padding: 0;
        display: grid;
        gap: 0.875rem;
      }

      ol > li {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr);
        gap: 0 0.75rem;
        content-visibility: auto;
        contain-intrinsic-size: auto 5rem;
      }

      .picture {
        display: grid;
        place-items: center;
        inline-size: 2rem;
        block-size: 2rem;
        border-radius: 50%;
        color: var(--_muted);
        background: var(--_sunken);
      }

      .customer > .picture {
        color: var(--_accent);
        background: var(--_accent-soft);
      }

      .internal > .picture {
        color: var(--_warn);
        background: var(--_warn-soft);
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.625rem;
        padding-block-start: 0.3125rem;
        overflow-wrap: anywhere;
      }

      .line b {
        font-weight: 600;
      }

      .plain .line b {
        font-weight: 450;
      }

      time {
        color: var(--_muted);
        font-size: 0.875em;
      }

      .mark {
        color: var(--_warn);
        font-size: 0.8125em;
        font-weight: 600;
      }

      .body {
        margin-block-start: 0.375rem;
        padding: 0.75rem 1rem;
        border: 1px solid var(--_line);
        border-radius: 0.25rem 0.75rem 0.75rem;
        overflow-wrap: anywhere;
      }

      .customer .body {
        background: var(--_accent-soft);
        border-color: transparent;
      }

      .internal .body {
        background: var(--_warn-soft);
        border: 1px dashed var(--_warn);
      }

      .text {
        white-space: pre-wrap;
      }

      .remedies {
        margin: 0.375rem 0 0;
        padding-inline-start: 1.25rem;
      }

      .new > .picture {
        box-shadow: inset 0 0 0 2px var(--_accent);
      }

      .earlier {
        margin-block-end: 1rem;
      }
    `,
  ];

  @state() private areAllShown = false;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) entries: readonly DeskTimelineEntry[] = [];
  @property() kind: DeskCase["kind"] = "complaint";
  /** The language the customer writes in. */
  @property() customerLang = "";
  /** Events after this one are new to the reader. */
  @property() seenUpTo = "";

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #showAll = (): void => {
    this.areAllShown = true;
    // The button that had the focus is gone: it goes to the first of what came.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("li")?.focus());
  };

  #renderEntry(entry: DeskTimelineEntry, isNew: boolean, around: EventSurroundings): TemplateResult {
    const { at, by, text, outcome, visibility } = entry;
    const isInternal = visibility === "internal";
    const hasBody = Boolean(text ?? outcome);
    const { clockwork } = this.desk;
    return html`<li class="${isInternal ? "internal" : by.role} ${hasBody ? "" : "plain"} ${isNew ? "new" : ""}" tabindex="-1">
      <span class="picture">${icon(eventIcon(entry))}</span>
      <div>
        <div class="line">
          <b>${eventInWords(entry, around)}</b>
          ${isInternal ? html`<span class="mark">${hasBody ? msg("Only staff sees this") : msg("Internal")}</span>` : nothing}
          <time datetime=${at} title=${instantInWords(at, clockwork)}>${relativeInWords(at, clockwork)}</time>
        </div>
        ${hasBody
          ? html`<div class="body">
              ${text ? html`<p class="text" dir="auto" lang=${by.role === "customer" && this.customerLang ? this.customerLang : nothing}>${text}</p>` : nothing}
              ${outcome ? renderOutcome(outcome, { isDecided: this.kind === "complaint", locale: clockwork.locale }) : nothing}
            </div>`
          : nothing}
      </div>
    </li>`;
  }

  protected override render(): TemplateResult {
    const { desk, entries } = this;
    const hidden = this.areAllShown ? 0 : Math.max(0, entries.length - SHOWN_AT_FIRST);
    const seen = entries.findIndex(({ id }) => id === this.seenUpTo);
    const around: EventSurroundings = {
      teamName: (id) => desk.data.teams.find((team) => team.id === id)?.name ?? id,
      caseLink: (reference) => html`<a href=${desk.url(`cases/${reference}`)}><bdi>${reference}</bdi></a>`,
      proposalLink: (id) => html`<a href=${desk.url(proposalAddress(id))}>${msg(str`proposal ${id}`)}</a>`,
    };
    return html`
      ${hidden
        ? html`<button type="button" class="button earlier" @click=${this.#showAll}>${msg(str`Show ${hidden} earlier events`)}</button>`
        : nothing}
      <ol aria-label=${msg("History, oldest first")} start=${hidden + 1}>
        ${repeat(
          entries.slice(hidden),
          ({ id }) => id,
          (entry, index) => this.#renderEntry(entry, seen >= 0 && index + hidden > seen, around),
        )}
      </ol>
    `;
  }
}
