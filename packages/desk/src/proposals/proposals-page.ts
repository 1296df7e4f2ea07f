import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { proposalStatuses } from "@heed/core/rules";
import type { ProposalItem, ProposalItemPage } from "@heed/core/desk";
import { navigate } from "../app/router.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce } from "../page/messages.ts";
import { PagedList } from "../page/paged-list.ts";
import { readMore } from "../page/read-more.ts";
import { Shortcuts } from "../page/shortcuts.ts";
import { renderExportLinks } from "../parts/export-links.ts";
import { icon } from "../parts/icon.ts";
import { noticeStyles, renderNotice } from "../parts/notice.ts";
import { searchLineStyles } from "../parts/search-line.styles.ts";
import { proposalBadgeStyles } from "./badges.styles.ts";
import { followProposals } from "./follow-proposals.ts";
import { rowLinkStyles } from "../parts/row-link.styles.ts";
import { proposalRowStyles, renderProposalRow } from "./proposal-row.ts";
import { needInWords, proposalStatusInWords } from "./proposal-words.ts";
import { proposalFilterFrom, proposalsAddress, type ProposalFilter } from "./proposals-address.ts";
import { proposalsHeadStyles, renderProposalsHead } from "./proposals-head.ts";
import { proposalsPageStyles } from "./proposals-page.styles.ts";

/** The proposals that wait for somebody, and all others. */
@customElement("desk-proposals-page")
export class ProposalsPage extends DeskPage {
  static override styles: CSSResultGroup = [
    deskStyles,
    proposalsHeadStyles,
    searchLineStyles,
    noticeStyles,
    proposalBadgeStyles,
    rowLinkStyles,
    proposalRowStyles,
    proposalsPageStyles,
  ];

  readonly #list = new PagedList<ProposalItem, ProposalItemPage>(this);
  #shown = "";

  constructor() {
    super();
    new Shortcuts(this, [
      { keys: "j", text: () => msg("Next proposal"), run: () => this.#move(1) },
      { keys: "k", text: () => msg("Proposal before"), run: () => this.#move(-1) },
      { keys: ".", text: () => msg("Show what is new"), when: () => this.#list.fresh > 0, run: () => void this.#showFresh() },
      { keys: "f", text: () => msg("Search in the proposals"), run: () => this.renderRoot.querySelector<HTMLElement>("#q")?.focus() },
    ]);
  }

  private get filter(): ProposalFilter {
    return proposalFilterFrom(this.query);
  }

  override get pageTitle(): string {
    const { needs } = this.filter;
    return needs ? `${needInWords(needs)} · ${msg("Proposals")}` : msg("Proposals");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const list = `${this.desk.siteKey} ${proposalsAddress(this.filter)}`;
    if (list !== this.#shown) {
      this.#shown = list;
      this.#list.items = undefined;
    }
    super.willUpdate(changed);
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return super.isToLoad(changed) || changed.has("query");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { filter, desk } = this;
    const isAnew = this.#list.items === undefined;
    followProposals(desk, signal, { read: () => void this.#list.refresh(({ id }) => id) });
    await this.#list.show((page) => desk.api.proposals.list({ ...filter, ...page }, { signal }));
    if (isAnew && filter.q && !signal.aborted) announce(this, this.#foundText());
  }

  #foundText(): string {
    const count = this.#list.items?.length ?? 0;
    if (count === 0) return msg("Nothing was found.");
    if (count === 1) return msg("1 proposal was found.");
    return this.#list.hasMore ? msg(str`More than ${count} proposals were found.`) : msg(str`${count} proposals were found.`);
  }

  #show = (filter: ProposalFilter): void => {
    navigate(this, this.desk.url(proposalsAddress(filter)));
  };

  /** Puts a value in the place of another one in the filter; an empty one takes it out. */
  #narrow = (name: "status" | "category" | "sort" | "q", value: string): void => {
    const { [name]: _, ...rest } = this.filter;
    this.#show(value ? { ...rest, [name]: value } : rest);
  };

  #move(by: 1 | -1): void {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>(".subject")];
    const active = this.shadowRoot?.activeElement ?? null;
    const at = links.findIndex((link) => link === active);
    links[at === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  }

  #readMore = (): Promise<void> => readMore(this, this.#list, ".subject");

  #showFresh = async (): Promise<void> => {
    await this.reload();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".subject")?.focus();
  };

  #onSearch = (event: Event): void => {
    event.preventDefault();
    this.#narrow("q", this.renderRoot.querySelector<HTMLInputElement>("#q")?.value.trim() ?? "");
  };

  /** What waits for somebody, each with how much there is of it. */
  #renderNeeds(): TemplateResult {
    const { needs: active, category, sort } = this.filter;
    const rest: ProposalFilter = { ...(category && { category }), ...(sort && { sort }) };
    const counts = this.#list.answer?.needs;
    const offered = [
      "review",
      ...(this.may("proposals.evaluate") ? (["scores"] as const) : []),
      "decision",
      "comments",
      "reward",
    ] as const;
    const link = (need: (typeof offered)[number] | undefined, name: string) => {
      const count = need && counts?.[need];
      return html`<a href=${this.desk.url(proposalsAddress(need ? { ...rest, needs: need } : rest))} aria-current=${need === active ? "page" : nothing}>
        ${name}${count ? html` <span class="count">${count.toLocaleString(this.desk.clockwork.locale)}</span>` : nothing}
      </a>`;
    };
    return html`<nav class="ways needs" aria-label=${msg("What waits for somebody")}>
      ${offered.map((need) => link(need, needInWords(need)))} ${link(undefined, msg("All"))}
    </nav>`;
  }

  #renderSearch(): TemplateResult {
    const { filter, desk } = this;
    const categories = desk.data.site.proposals?.categories ?? [];
    const sorts = [
      ["", filter.needs === "review" ? msg("Due first") : msg("Usual order")],
      ["newest", msg("Newest first")],
      ["votes", msg("Most votes first")],
      ["weighted", msg("Most weighed votes first")],
      ["score", msg("Best score first")],
    ] as const;
    const pick =
      (name: "status" | "category" | "sort") =>
      ({ target }: Event) =>
        this.#narrow(name, (target as HTMLSelectElement).value);
    return html`<form class="search" role="search" aria-label=${msg("Search in the proposals")} @submit=${this.#onSearch}>
      <span class="field">
        ${icon("search")}
        <input id="q" type="search" maxlength="200" enterkeyhint="search" aria-label=${msg("Search in the proposals")} placeholder=${msg("Search in the proposals")} .value=${live(filter.q ?? "")} @search=${this.#onSearch} />
      </span>
      ${filter.needs
        ? nothing
        : html`<select aria-label=${msg("Status")} @change=${pick("status")}>
            <option value="" .selected=${!filter.status}>${msg("Every status")}</option>
            ${proposalStatuses.map((status) => html`<option value=${status} .selected=${status === filter.status}>${proposalStatusInWords(status)}</option>`)}
          </select>`}
      ${categories.length > 0
        ? html`<select aria-label=${msg("Category")} @change=${pick("category")}>
            <option value="" .selected=${!filter.category}>${msg("Every category")}</option>
            ${categories.map(({ id, label }) => html`<option value=${id} .selected=${id === filter.category}>${label}</option>`)}
          </select>`
        : nothing}
      <select aria-label=${msg("Order")} @change=${pick("sort")}>
        ${sorts.map(([value, label]) => html`<option value=${value} .selected=${value === (filter.sort ?? "")}>${label}</option>`)}
      </select>
    </form>`;
  }

  #renderBody(): TemplateResult {
    const { items, failure, hasMore, isBusy, fresh } = this.#list;
    if (!items && failure === undefined) return html`<p role="status">${msg("Loading…")}</p>`;
    if (!items) {
      return renderNotice({
        picture: "alert",
        heading: msg("The proposals could not be loaded"),
        text: failureText(failure),
        action: html`<button type="button" class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>`,
        isAlert: true,
      });
    }
    if (items.length === 0 && fresh === 0) return this.#renderEmpty();
    return html`${fresh > 0
        ? html`<p role="status">
            <button type="button" class="button primary" @click=${this.#showFresh}>${icon("up")}${fresh === 1 ? msg("1 new proposal") : msg(str`${fresh} new proposals`)}</button>
          </p>`
        : nothing}
      <ul class="rows" role="list" aria-label=${this.pageTitle}>
        ${repeat(
          items,
          ({ id }) => id,
          (item) => renderProposalRow(item, this.desk),
        )}
      </ul>
      ${hasMore ? html`<p class="end"><button type="button" class="button" aria-disabled=${isBusy} @click=${this.#readMore}>${msg("Show more")}</button></p>` : nothing}`;
  }

  #renderEmpty(): TemplateResult {
    const { needs, q, category, status } = this.filter;
    if (q || category || status) return renderNotice({ picture: "search", heading: msg("No proposal fits"), text: msg("Fewer filters or another word may find more.") });
    if (needs) return renderNotice({ picture: "check", heading: msg("Nothing waits here"), text: emptyAdvice(needs) });
    const isOffered = this.desk.data.proposals !== null;
    return renderNotice({
      picture: "bulb",
      heading: isOffered ? msg("No proposals yet") : msg("This site takes no proposals yet"),
      text: isOffered ? msg("Customers submit them on your board; you can make one out of a case, too.") : msg("Managers and admins can switch them on in the settings."),
      action:
        !isOffered && this.may("settings.edit")
          ? html`<a class="button" href=${this.desk.url("settings?section=proposals")}>${msg("To the settings")}</a>`
          : nothing,
    });
  }

  #renderExport(): TemplateResult {
    const { status } = this.filter;
    return renderExportLinks({
      label: msg("Export the proposals"),
      href: (format) => this.desk.api.proposals.exportUrl({ format, locale: this.desk.clockwork.locale, ...(status && { status }) }),
    });
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${renderProposalsHead({ desk: this.desk, heading: msg("Proposals"), active: "queue", tools: this.#renderExport() })}
      ${this.#renderNeeds()} ${this.#renderSearch()} ${this.#renderBody()}
    </div>`;
  }
}

function emptyAdvice(need: NonNullable<ProposalFilter["needs"]>): string {
  return {
    review: msg("Every proposal has been looked at."),
    scores: msg("Nobody waits for your scores."),
    decision: msg("What everybody has scored appears here."),
    comments: msg("Every comment has been looked at."),
    reward: msg("Everybody has what was promised to them."),
  }[need];
}
