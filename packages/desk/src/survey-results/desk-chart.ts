import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { deskStyles } from "../page/desk.styles.ts";
import { announce } from "../page/messages.ts";
import type { Shortcut } from "../page/shortcuts.ts";

/** The data of a chart as a table: names of the columns, and rows that begin with what they are about. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** `t` on a chart: for the shortcuts of a page that has charts. */
export const chartShortcut: Shortcut = {
  keys: "t",
  text: () => msg("Show the chart that has the focus as a table, or as a chart again"),
  when: (event) => chartIn(event) !== undefined,
  run: (event) => void chartIn(event)?.toggle(),
};

function chartIn(event: KeyboardEvent): DeskChart | undefined {
  return event.composedPath().find((target) => target instanceof DeskChart);
}

/**
 * A chart with what it says in a sentence, and the same data as a table one key away: the button, or `t` while the focus is
 * on the chart, where its page has `chartShortcut`. What is drawn goes into the slot.
 */
@customElement("desk-chart")
export class DeskChart extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      figure {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.625rem;
      }

      figcaption {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 0.75rem;
      }

      figcaption > div {
        display: grid;
        gap: 0.125rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      p {
        color: var(--_muted);
        font-size: 0.875rem;
        text-wrap: pretty;
      }

      .toggle {
        flex: none;
        min-block-size: 1.75rem;
        padding: 0 0.625rem;
        font-size: 0.8125rem;
        border-color: var(--_line);
      }

      .toggle[aria-pressed="true"] {
        color: var(--_accent);
        border-color: currentColor;
        background: var(--_accent-soft);
      }

      .stage {
        border-radius: 0.375rem;
        outline-offset: 6px;
      }

      .table {
        overflow: auto;
      }

      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: 0.875rem;
        font-variant-numeric: tabular-nums;
      }

      th,
      td {
        padding: 0.375rem 0.75rem;
        text-align: end;
        vertical-align: baseline;
        font-weight: 400;
        border-block-end: 1px solid var(--_row-line);
      }

      thead th {
        color: var(--_muted);
        font-size: 0.8125rem;
        font-weight: 550;
        border-color: var(--_line);
      }

      :is(th, td):first-child {
        padding-inline-start: 0;
        text-align: start;
        overflow-wrap: anywhere;
      }

      :is(th, td):last-child {
        padding-inline-end: 0;
      }

      @media (pointer: coarse) {
        .toggle {
          min-block-size: 2.75rem;
        }
      }
    `,
  ];

  /** What the chart is called. */
  @property() heading = "";
  /** Whether the heading is there for screen readers alone, because the page says it above. */
  @property({ type: Boolean }) quiet = false;
  /** What the chart says, in a sentence. */
  @property() summary = "";
  @property({ attribute: false }) table: ChartTable = { columns: [], rows: [] };

  @state() private isTable = false;
  @query(".stage, .table") private readonly shown!: HTMLElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Shows the table instead of the chart, or the chart again. The focus stays where it was. */
  async toggle(): Promise<void> {
    const hadFocus = this.shown.matches(":focus");
    this.isTable = !this.isTable;
    await this.updateComplete;
    if (hadFocus) this.shown.focus();
    announce(this, this.isTable ? msg(str`${this.heading}: shown as a table`) : msg(str`${this.heading}: shown as a chart`));
  }

  #renderTable({ columns, rows }: ChartTable): TemplateResult {
    return html`<div class="table" tabindex="0" role="group" aria-label=${this.heading} aria-keyshortcuts="t">
      <table>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(([head, ...cells]) => html`<tr><th scope="row"><bdi>${head}</bdi></th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { heading, summary, isTable } = this;
    return html`<figure aria-labelledby="heading">
      <figcaption>
        <div>
          <h3 id="heading" class=${this.quiet ? "visually-hidden" : nothing}><bdi>${heading}</bdi></h3>
          <p id="summary">${summary}</p>
        </div>
        <button type="button" class="button toggle" aria-pressed=${isTable} aria-keyshortcuts="t" title=${msg("Also with the key T")} @click=${() => void this.toggle()}>
          ${msg("Table")}<span class="visually-hidden">: ${heading}</span>
        </button>
      </figcaption>
      ${isTable
        ? this.#renderTable(this.table)
        : html`<div class="stage" tabindex="0" role="group" aria-label=${msg(str`Chart: ${heading}`)} aria-describedby="summary" aria-keyshortcuts="t">
            <slot></slot>
          </div>`}
    </figure>`;
  }
}
