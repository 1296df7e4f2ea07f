import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { SurveySplit } from "@heed/contract/desk";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { filterGroups, type FilterOption } from "../queue/filter-options.ts";
import { dayCount, filterCount, filterOf, isDay, isPreset, splitNames, todayAt, usualView, type PeriodPreset, type ResultsView } from "./results-view.ts";

/** Another view was chosen. */
export class ResultsViewEvent extends Event {
  readonly view: ResultsView;

  constructor(view: ResultsView) {
    super("desk-results-view");
    this.view = view;
  }
}

const CUSTOM = "custom";

/** The service looks no further. */
const MOST_DAYS = 3_660;

/** Which responses are looked at: a stretch of time, and what is known of the cases. What is chosen holds at once. */
@customElement("desk-results-filters")
export class ResultsFilters extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: end;
      }

      label {
        display: grid;
        gap: 0.125rem;
        min-inline-size: 0;
        font-size: 0.75rem;
        font-weight: 550;
        color: var(--_muted);
      }

      select,
      input {
        min-block-size: 2.25rem;
        max-inline-size: 15rem;
        padding-inline: 0.625rem;
        font: inherit;
        font-size: 0.875rem;
        font-weight: 400;
        color: var(--_text);
        background: var(--_surface);
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        text-overflow: ellipsis;
      }

      .set {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }

      .wrong {
        flex-basis: 100%;
        color: var(--_danger);
        font-size: 0.875rem;
      }

      .wrong:empty {
        display: none;
      }

      @media (width < 40rem) {
        .filters {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }

        select,
        input {
          inline-size: 100%;
          max-inline-size: none;
          font-size: 1rem;
        }

        .period {
          grid-column: 1 / -1;
        }

        .wrong {
          grid-column: 1 / -1;
        }
      }

      @media (pointer: coarse) {
        select,
        input {
          min-block-size: 2.75rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) view: ResultsView = usualView;

  @state() private isCustom = false;
  @state() private problem = "";

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #tell(view: ResultsView): void {
    this.problem = "";
    this.dispatchEvent(new ResultsViewEvent(view));
  }

  #onPeriod = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.isCustom = value === CUSTOM;
    if (isPreset(value)) this.#tell({ ...this.view, period: value });
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("#from")?.focus());
  };

  #onDay = (): void => {
    const [from = "", to = ""] = ["#from", "#to"].map((id) => this.renderRoot.querySelector<HTMLInputElement>(id)?.value);
    if (!isDay(from) || !isDay(to)) return;
    this.problem = from > to ? msg("The first day comes after the last one.") : dayCount({ from, to }) > MOST_DAYS ? msg("Ten years are the most that can be looked at.") : "";
    if (this.problem) return;
    this.#tell({ ...this.view, period: { from, to } });
  };

  #onSplit(name: SurveySplit, value: string): void {
    const { [name]: _, ...rest } = this.view;
    this.#tell(value ? { ...rest, [name]: value } : rest);
  }

  #clear = (): void => {
    const { period, question, q } = this.view;
    this.#tell({ period, ...(question && { question }), ...(q && { q }) });
    this.renderRoot.querySelector<HTMLElement>("#period")?.focus();
  };

  #renderPeriod(): TemplateResult {
    const { view } = this;
    const presets: Readonly<Record<PeriodPreset, string>> = {
      "30d": msg("Last 30 days"),
      "90d": msg("Last 90 days"),
      "180d": msg("Last 180 days"),
      "365d": msg("Last 365 days"),
    };
    const isCustom = this.isCustom || typeof view.period === "object";
    const { from, to } = filterOf(view, todayAt(this.desk.clockwork.timeZone));
    const day = (id: string, label: string, value: string) =>
      html`<label>${label}<input id=${id} type="date" required .value=${live(value)} aria-describedby="wrong" @change=${this.#onDay} /></label>`;
    return html`<label class="period">
        ${msg("Period")}
        <select id="period" @change=${this.#onPeriod}>
          ${Object.entries(presets).map(([value, label]) => html`<option value=${value} .selected=${!isCustom && view.period === value}>${label}</option>`)}
          <option value=${CUSTOM} .selected=${isCustom}>${msg("Other days…")}</option>
        </select>
      </label>
      ${isCustom ? html`${day("from", msg("First day"), from)}${day("to", msg("Last day"), to)}` : nothing}`;
  }

  #renderSplit(name: SurveySplit, label: string, options: readonly FilterOption[]): TemplateResult | typeof nothing {
    const chosen = this.view[name] ?? "";
    if (options.length === 0 && !chosen) return nothing;
    // An address can name what the site does not have any more: it is shown, so that it can be taken away.
    const all = chosen && !options.some(({ value }) => value === chosen) ? [...options, { value: chosen, label: chosen }] : options;
    return html`<label>
      ${label}
      <select id=${name} class=${chosen ? "set" : ""} @change=${(event: Event) => this.#onSplit(name, (event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${chosen === ""}>${msg("All")}</option>
        ${all.map((option) => html`<option value=${option.value} .selected=${option.value === chosen}>${option.label}</option>`)}
      </select>
    </label>`;
  }

  protected override render(): TemplateResult {
    const groups = filterGroups(this.desk);
    const labels: Readonly<Record<SurveySplit, string>> = { category: msg("Category"), region: msg("Region"), team: msg("Team"), tier: msg("Customer tier") };
    const count = filterCount(this.view);
    return html`<div class="filters" role="group" aria-label=${msg("Which answers")}>
      ${this.#renderPeriod()} ${splitNames.map((name) => this.#renderSplit(name, labels[name], groups.find((group) => group.name === name)?.options ?? []))}
      ${count > 0 ? html`<button type="button" class="button quiet" @click=${this.#clear}>${count === 1 ? msg("Clear the filter") : msg(str`Clear ${count} filters`)}</button>` : nothing}
      <p id="wrong" class="wrong" role="alert">${this.problem}</p>
    </div>`;
  }
}
