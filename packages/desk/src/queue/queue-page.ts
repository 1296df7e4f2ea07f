import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { QueueFilter, QueueItem, SavedView } from "@heed/core/desk";
import { navigate } from "../app/router.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import { savedViewsContext } from "../page/saved-views-context.ts";
import { Shortcuts } from "../page/shortcuts.ts";
import { icon } from "../parts/icon.ts";
import type { AssignDialog, AssignedEvent } from "./assign-dialog.ts";
import "./assign-dialog.ts";
import { chipStyles, renderChips } from "./filter-chips.ts";
import type { FilterChosenEvent, FilterDialog } from "./filter-dialog.ts";
import "./filter-dialog.ts";
import { filterFrom, isSameFilter, queueAddress } from "./queue-address.ts";
import { QueueList } from "./queue-list.ts";
import { queuePageStyles } from "./queue-page.styles.ts";
import type { QueueRows, RowPickEvent } from "./queue-rows.ts";
import "./queue-rows.ts";
import { nothingSelected, pick, without } from "./selection.ts";
import { standardViews } from "./standard-views.ts";
import type { ViewDialog } from "./view-dialog.ts";
import "./view-dialog.ts";

/** The cases that wait, in the order in which they press. */
@customElement("desk-queue-page")
export class QueuePage extends DeskPage {
  static override styles: CSSResultGroup = [deskStyles, chipStyles, queuePageStyles];

  readonly #list = new QueueList(this);
  #filter: QueueFilter | undefined;

  @consume({ context: savedViewsContext, subscribe: true })
  @state()
  private views: readonly SavedView[] = [];

  @state() private selection = nothingSelected;

  @query("desk-queue-rows") private readonly rows!: QueueRows | null;
  @query("desk-assign-dialog") private readonly assignDialog!: AssignDialog;
  @query("desk-filter-dialog") private readonly filterDialog!: FilterDialog;
  @query("desk-view-dialog") private readonly viewDialog!: ViewDialog;

  constructor() {
    super();
    this.#list.mayGrow = () => (this.rows?.isAtTop ?? true) && this.selection.references.size === 0 && this.rows?.focusedIndex === -1;
    new Shortcuts(this, [
      { keys: "j", text: () => msg("Next case"), run: () => this.#move(1) },
      { keys: "k", text: () => msg("Case before"), run: () => this.#move(-1) },
      { keys: "x", text: () => msg("Select the case, or let it go"), run: () => this.#pickFocused(false) },
      {
        keys: " ",
        text: () => msg("Select the case that has the focus"),
        // Anywhere else the space bar scrolls, presses and ticks.
        when: (event) => this.may("cases.assign") && event.composedPath()[0] instanceof HTMLAnchorElement && (this.rows?.focusedIndex ?? -1) >= 0,
        run: () => this.#pickFocused(false),
      },
      { keys: "X", text: () => msg("Select all up to this case"), run: () => this.#pickFocused(true) },
      { keys: "a", text: () => (this.may("cases.assign") ? msg("Assign") : msg("Take the case")), run: () => void this.#assignOrTake() },
      { keys: "f", text: () => msg("Filters"), run: () => void this.filterDialog.show(this.filter) },
      { keys: ".", text: () => msg("Show what is new"), run: () => this.#showWaiting() },
      {
        keys: "Escape",
        text: () => msg("Select nothing"),
        when: () => this.selection.references.size > 0,
        run: () => (this.selection = nothingSelected),
      },
    ]);
  }

  private get filter(): QueueFilter {
    return filterFrom(this.query);
  }

  override get pageTitle(): string {
    const { filter } = this;
    const standard = standardViews.find((view) => isSameFilter(view.filter, filter));
    if (standard) return standard.name();
    const saved = this.views.find((view) => isSameFilter(view.filter, filter));
    if (saved) return saved.name;
    return filter.q ? msg(str`Search: ${filter.q}`) : msg("Cases");
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return changed.has("desk") || (changed.has("query") && queueAddress(this.filter) !== queueAddress(this.#filter ?? {}));
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { filter } = this;
    const isOther = this.#filter === undefined || queueAddress(filter) !== queueAddress(this.#filter);
    this.#filter = filter;
    if (!isOther) return this.#list.renew(signal);
    this.selection = nothingSelected;
    const top = await this.#list.show(filter, signal);
    if (signal.aborted) return;
    await this.updateComplete;
    await this.rows?.updateComplete;
    scrollTo(0, top);
    if (filter.q) announce(this, this.#foundText());
  }

  #foundText(): string {
    const { items, hasMore } = this.#list;
    if (items.length === 0) return msg("Nothing was found.");
    return hasMore ? msg(str`More than ${items.length} cases were found.`) : msg(str`${items.length} cases were found.`);
  }

  #show = (filter: QueueFilter): void => {
    navigate(this, this.desk.url(queueAddress(filter)));
  };

  #move(by: 1 | -1): void {
    const { rows } = this;
    if (!rows || this.#list.items.length === 0) return;
    const last = this.#list.items.length - 1;
    const from = rows.focusedIndex === -1 ? (by > 0 ? -1 : 1) : rows.focusedIndex;
    void rows.focusRow(Math.min(last, Math.max(0, from + by)));
  }

  #pickFocused(isRange: boolean): void {
    const index = this.rows?.focusedIndex ?? -1;
    if (index >= 0 && this.may("cases.assign")) this.#pick({ index, isRange });
  }

  #pick = ({ index, isRange }: Pick<RowPickEvent, "index" | "isRange">): void => {
    this.selection = pick(this.selection, this.#list.items, { index, isRange });
    announce(this, msg(str`${this.selection.references.size} selected`));
  };

  get #focused(): QueueItem | undefined {
    return this.#list.items[this.rows?.focusedIndex ?? -1];
  }

  async #assignOrTake(): Promise<void> {
    if (this.may("cases.assign")) {
      const chosen = this.#selected;
      const cases = chosen.length > 0 ? chosen : [this.#focused].filter((each) => each !== undefined);
      if (cases.length > 0) await this.assignDialog.show(cases);
      return;
    }
    const item = this.#focused;
    if (item && this.may("cases.handle")) await this.#take(item);
  }

  async #take({ reference, version, owner }: QueueItem): Promise<void> {
    if (owner) return toast(this, msg("The case has an owner already. It can be handed over."), "failed");
    try {
      await this.desk.api.cases.open(reference).act("take", { version });
      toast(this, msg(str`${reference} is yours now.`));
    } catch (error) {
      toast(this, failureText(error), "failed");
    }
    this.#list.lookAgain([reference]);
  }

  get #selected(): QueueItem[] {
    return this.#list.items.filter(({ reference }) => this.selection.references.has(reference));
  }

  #onAssigned = ({ done, refused }: AssignedEvent): void => {
    this.selection = without(this.selection, done);
    this.#list.lookAgain([...done, ...refused]);
  };

  #showWaiting = (): void => {
    if (this.#list.waiting.length === 0) return;
    this.#list.showWaiting();
    scrollTo(0, 0);
    void this.updateComplete.then(() => this.rows?.focusRow(0));
  };

  #renderHead(): TemplateResult {
    const { filter } = this;
    const own = this.views.find((view) => view.isMine && isSameFilter(view.filter, filter));
    const isStandard = standardViews.some((view) => isSameFilter(view.filter, filter));
    const sorts = [
      ["urgency", msg("Most urgent first")],
      ["newest", msg("Newest first")],
      ["oldest", msg("Oldest first")],
      ["updated", msg("Last changed first")],
    ] as const;
    const onSort = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      const sort = sorts.find(([name]) => name === value)?.[0];
      const { sort: _, ...rest } = filter;
      this.#show(sort && sort !== "urgency" ? { ...rest, sort } : rest);
    };
    return html`<div class="head">
      <div class="title">
        <h1 tabindex="-1"><bdi>${this.pageTitle}</bdi></h1>
        <div class="tools">
          ${own || !isStandard ? html`<button class="button" @click=${() => void this.viewDialog.show(filter, own)}>${icon("star")}${own ? msg("Edit view") : msg("Save view")}</button>` : nothing}
          <button class="button" aria-haspopup="dialog" @click=${() => void this.filterDialog.show(filter)}>${icon("filter")}${msg("Filters")}</button>
          <span class="sort">
            ${icon("sort")}
            <select aria-label=${msg("Order")} @change=${onSort}>
              ${sorts.map(([value, label]) => html`<option value=${value} .selected=${value === (filter.sort ?? "urgency")}>${label}</option>`)}
            </select>
          </span>
        </div>
      </div>
      ${isStandard ? nothing : renderChips(filter, this.desk, this.#show)}
    </div>`;
  }

  #renderList(): TemplateResult {
    const list = this.#list;
    if (list.state === "loading") {
      return html`<div aria-busy="true" aria-label=${msg("Loading cases")} role="status">
        ${Array.from({ length: 9 }, () => html`<div class="skeleton"><span></span><span></span></div>`)}
      </div>`;
    }
    if (list.state === "failed") {
      return html`<div class="notice" role="alert">
        ${icon("alert")}
        <h2>${msg("The queue could not be loaded")}</h2>
        <p class="muted">${failureText(list.error)}</p>
        <button class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>
      </div>`;
    }
    if (list.items.length === 0) return this.#renderEmpty();
    return html`
      <desk-queue-rows
        .desk=${this.desk}
        .items=${list.items}
        .marks=${list.marks}
        .selected=${this.selection.references}
        .isSelectable=${this.may("cases.assign")}
        .label=${this.pageTitle}
        @desk-near-end=${() => void (list.hasStalled || list.readMore())}
        @desk-pick=${this.#pick}
      ></desk-queue-rows>
      <div class="end">${this.#renderEnd()}</div>
    `;
  }

  #renderEnd(): TemplateResult | string {
    const { hasStalled, hasMore, items } = this.#list;
    if (hasStalled) return html`<button class="button" @click=${() => void this.#list.readMore()}>${msg("More could not be loaded. Try again")}</button>`;
    if (hasMore) return msg("Loading more…");
    return items.length === 1 ? msg("This is the only one.") : msg(str`These are all ${items.length}.`);
  }

  #renderEmpty(): TemplateResult {
    const { filter } = this;
    const standard = standardViews.find((view) => isSameFilter(view.filter, filter));
    const [heading, advice] =
      standard?.id === "mine"
        ? [msg("Nothing waits for you"), msg("Take a case that has no owner, or enjoy the quiet.")]
        : standard?.id === "overdue"
          ? [msg("Nothing is overdue"), msg("Every promise is being kept.")]
          : standard
            ? [msg("No case is here"), msg("New cases appear by themselves.")]
            : [msg("No case fits"), msg("Fewer filters or another word may find more.")];
    return html`<div class="notice">
      ${icon(standard ? "check" : "search")}
      <h2>${heading}</h2>
      <p class="muted">${advice}</p>
      ${standard ? nothing : html`<a class="button" href=${this.desk.url(queueAddress({ status: "open" }))}>${msg("Show all open cases")}</a>`}
    </div>`;
  }

  protected override render(): TemplateResult {
    const fresh = this.#list.waiting.length;
    const count = this.selection.references.size;
    return html`
      ${this.#renderHead()}
      ${fresh > 0
        ? html`<div class="fresh" role="status">
            <button class="button primary" @click=${this.#showWaiting}>${icon("up")}${fresh === 1 ? msg("1 new case") : msg(str`${fresh} new cases`)}</button>
          </div>`
        : nothing}
      ${this.#renderList()}
      ${count > 0
        ? html`<div class="bulk" role="region" aria-label=${msg("Selection")}>
            <span>${msg(str`${count} selected`)}</span>
            <button class="button primary" @click=${() => void this.#assignOrTake()}>${msg("Assign…")}</button>
            <button class="button quiet" @click=${() => (this.selection = nothingSelected)}>${msg("Select nothing")}</button>
          </div>`
        : nothing}
      <desk-filter-dialog .desk=${this.desk} @desk-filter=${({ filter }: FilterChosenEvent) => this.#show(filter)}></desk-filter-dialog>
      <desk-view-dialog .desk=${this.desk}></desk-view-dialog>
      <desk-assign-dialog .desk=${this.desk} @desk-assigned=${this.#onAssigned}></desk-assign-dialog>
    `;
  }
}
