import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { QueueFilter } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";
import { icon } from "../parts/icon.ts";
import { filterGroups, valuesOf, withValues, type FilterGroup } from "./filter-options.ts";

/** The filter that was put together. */
export class FilterChosenEvent extends Event {
  readonly filter: QueueFilter;

  constructor(filter: QueueFilter) {
    super("desk-filter");
    this.filter = filter;
  }
}

/** All filters of the queue; nothing changes before it is asked for. */
@customElement("desk-filter-dialog")
export class FilterDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    fieldStyles,
    css`
      details {
        border-block-end: 1px solid var(--_line);
      }

      summary {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        min-block-size: 2.75rem;
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary .icon {
        margin-inline-start: auto;
        color: var(--_muted);
      }

      [open] > summary .icon {
        rotate: 180deg;
      }

      .set {
        color: var(--_accent);
        font-size: 0.8125rem;
        font-weight: 600;
      }

      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
        max-block-size: 16rem;
        overflow: auto;
        padding: 0.125rem 0.25rem 0.875rem;
      }

      .choices label {
        display: flex;
        gap: 0.625rem;
        align-items: baseline;
        padding-block: 0.3125rem;
        font-weight: 400;
      }

      .dates {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
        gap: 1rem;
        padding-block: 1rem 0.25rem;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  @state() private filter: QueueFilter = {};

  @query("desk-dialog") private readonly dialog!: DeskDialog;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  async show(filter: QueueFilter): Promise<void> {
    this.filter = filter;
    await this.updateComplete;
    await this.dialog.show();
  }

  #toggle({ name, options }: FilterGroup, value: string, isChecked: boolean): void {
    const chosen = new Set(valuesOf(this.filter, name));
    if (isChecked) chosen.add(value);
    else chosen.delete(value);
    // In the order of the options, so that the same choice is the same view.
    const values = options.map((option) => option.value).filter((each) => chosen.has(each));
    this.filter = withValues(this.filter, name, name === "due" && isChecked ? [value] : values);
  }

  #apply = (): void => {
    this.dialog.close();
    this.dispatchEvent(new FilterChosenEvent(this.filter));
  };

  #clear = (): void => {
    const { sort, q } = this.filter;
    this.filter = { ...(sort && { sort }), ...(q && { q }) };
  };

  #renderGroup(group: FilterGroup): TemplateResult {
    const { name, label, options } = group;
    const values = valuesOf(this.filter, name);
    return html`<details ?open=${values.length > 0 || name === "status"}>
      <summary>${label}${values.length > 0 ? html`<span class="set">${values.length}</span>` : ""}${icon("chevron")}</summary>
      <div class="choices" role="group" aria-label=${label}>
        ${options.map(
          (option) => html`<label>
            <input
              type="checkbox"
              .checked=${values.includes(option.value)}
              @change=${(event: Event) => this.#toggle(group, option.value, (event.target as HTMLInputElement).checked)}
            /><bdi>${option.label}</bdi>
          </label>`,
        )}
      </div>
    </details>`;
  }

  #renderDate(name: "from" | "to", label: string): TemplateResult {
    const onChange = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      this.filter = withValues(this.filter, name, value ? [value] : []);
    };
    return html`<label>${label}<input class="box control" type="date" .value=${this.filter[name] ?? ""} @change=${onChange} /></label>`;
  }

  protected override render(): TemplateResult {
    return html`<desk-dialog .heading=${msg("Filters")}>
      ${this.desk ? filterGroups(this.desk).map((group) => this.#renderGroup(group)) : ""}
      <div class="dates">${this.#renderDate("from", msg("Filed since"))}${this.#renderDate("to", msg("Filed until"))}</div>
      <button slot="actions" class="button quiet" @click=${this.#clear}>${msg("Clear all")}</button>
      <button slot="actions" class="button primary" @click=${this.#apply}>${msg("Show these cases")}</button>
    </desk-dialog>`;
  }
}
