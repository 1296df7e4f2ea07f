import { html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { customElement, property, query, state } from "lit/decorators.js";
import type { QueueItem } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import type { RowMark } from "./queue-list.ts";
import { renderRow } from "./queue-row.ts";
import { rowLinkStyles } from "../parts/row-link.styles.ts";
import { queueRowsStyles } from "./queue-rows.styles.ts";

/** Rows above and below the window that are there already when one scrolls. */
const MARGIN_ROWS = 12;
/** What a row is taken to be high until one has been measured. */
const ASSUMED_ROW_PX = 60;
/** So many rows before the end the next page is asked for. */
const NEAR_END_ROWS = 20;

/** A row was chosen or let go; `isRange`: with all from the last one to it. */
export class RowPickEvent extends Event {
  readonly index: number;
  readonly isRange: boolean;

  constructor(index: number, isRange: boolean) {
    super("desk-pick");
    this.index = index;
    this.isRange = isRange;
  }
}

/**
 * The rows of the queue, of which only those near the window exist, however many there are. All have the same
 * height; what is above and below is kept open by two spacers. Fires `desk-near-end` and `desk-pick`.
 */
@customElement("desk-queue-rows")
export class QueueRows extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, rowLinkStyles, queueRowsStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) items: readonly QueueItem[] = [];
  @property({ attribute: false }) marks: ReadonlyMap<string, RowMark> = new Map();
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();
  @property({ type: Boolean, attribute: false }) isSelectable = false;
  /** Names the list for who does not see it. */
  @property() label = "";

  @state() private first = 0;
  @state() private last = 40;

  @query(".before") private readonly spaceBefore!: HTMLElement;
  @query(".after") private readonly spaceAfter!: HTMLElement;

  #rowPx = ASSUMED_ROW_PX;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("scroll", this.#lookSoon, { passive: true });
    addEventListener("resize", this.#lookSoon);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("scroll", this.#lookSoon);
    removeEventListener("resize", this.#lookSoon);
    cancelAnimationFrame(this.#frame);
  }

  /** Which row has the focus, or `-1`. */
  get focusedIndex(): number {
    const row = (this.shadowRoot?.activeElement ?? null)?.closest<HTMLElement>(".row");
    return row ? Number(row.dataset.index) : -1;
  }

  /** Whether the top of the list is on view. */
  get isAtTop(): boolean {
    return this.getBoundingClientRect().top >= 0;
  }

  /** Leads the focus to a row, and the row into view. */
  async focusRow(index: number): Promise<void> {
    const top = this.getBoundingClientRect().top + scrollY + index * this.#rowPx;
    const header = this.#headerPx();
    if (top < scrollY + header) scrollTo({ top: top - header });
    else if (top + this.#rowPx > scrollY + innerHeight - this.#rowPx) scrollTo({ top: top + 2 * this.#rowPx - innerHeight });
    this.#look();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"] .subject`)?.focus({ preventScroll: true });
  }

  /** What sticks to the top of the window lies over the rows. */
  #headerPx(): number {
    return Number.parseFloat(getComputedStyle(this).scrollMarginBlockStart) || 0;
  }

  #lookSoon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  };

  #look(): void {
    const offset = -this.getBoundingClientRect().top;
    const firstOnView = Math.floor(offset / this.#rowPx);
    const rowsOnView = Math.ceil(innerHeight / this.#rowPx);
    this.first = Math.max(0, Math.min(firstOnView - MARGIN_ROWS, this.items.length - 1));
    this.last = Math.max(this.first, firstOnView + rowsOnView + MARGIN_ROWS);
    if (firstOnView + rowsOnView > this.items.length - NEAR_END_ROWS) this.dispatchEvent(new Event("desk-near-end"));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("items") && this.hasUpdated) this.#lookSoon();
  }

  protected override firstUpdated(): void {
    this.#lookSoon();
  }

  protected override updated(): void {
    const row = this.renderRoot.querySelector<HTMLElement>(".row");
    if (row && row.offsetHeight > 0) this.#rowPx = row.offsetHeight;
    const shown = Math.min(this.last, this.items.length) - this.first;
    // Set from code: the page's policy allows no style in a template.
    this.spaceBefore.style.blockSize = `${this.first * this.#rowPx}px`;
    this.spaceAfter.style.blockSize = `${Math.max(0, this.items.length - this.first - shown) * this.#rowPx}px`;
  }

  #onClick = (event: MouseEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLInputElement)) return;
    const row = target.closest<HTMLElement>(".row");
    if (row) this.dispatchEvent(new RowPickEvent(Number(row.dataset.index), event.shiftKey));
  };

  protected override render(): TemplateResult {
    const { desk, marks, selected, isSelectable, first } = this;
    const shown = this.items.slice(first, this.last);
    return html`
      <div class="before"></div>
      <ul role="list" aria-label=${this.label} @click=${this.#onClick}>
        ${repeat(
          shown,
          ({ reference }) => reference,
          (item, index) =>
            renderRow(item, {
              desk,
              index: first + index,
              isSelectable,
              isSelected: selected.has(item.reference),
              mark: marks.get(item.reference),
            }),
        )}
      </ul>
      <div class="after"></div>
    `;
  }
}
