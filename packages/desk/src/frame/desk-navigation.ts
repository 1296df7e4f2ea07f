import { consume } from "@lit/context";
import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { COUNT_LIMIT } from "./count-limit.ts";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Permission } from "@heed/core/desk";
import { DESK_ROOT } from "../app/router.ts";
import { deskContext, type Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { roleName } from "../page/role-names.ts";
import { heedMark } from "../parts/heed-mark.ts";
import { icon, type IconName } from "../parts/icon.ts";
import { filterFrom, isSameFilter, queueAddress } from "../queue/queue-address.ts";
import { standardViews } from "../queue/standard-views.ts";
import { proposalsAddress } from "../proposals/proposals-address.ts";
import { navigationStyles } from "./desk-navigation.styles.ts";
import type { QueueOverview } from "./queue-overview.ts";

/** The ways through the desk: the views of the queue with what waits in them, and what one's role may open. */
@customElement("desk-navigation")
export class DeskNavigation extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, navigationStyles];

  @consume({ context: deskContext, subscribe: true })
  @property({ attribute: false })
  desk!: Desk;

  @property({ attribute: false }) url = new URL(location.href);

  @property({ attribute: false }) overview!: Pick<QueueOverview, "counts" | "views">;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #renderSite(): TemplateResult {
    const { session, siteKey, data } = this.desk;
    const others = session.memberships.filter((each) => each.siteKey !== siteKey);
    const name = html`<span class="mark">${heedMark(24)}</span><span class="site-name"><bdi>${data.site.name}</bdi></span>`;
    if (others.length === 0) return html`<div class="site">${name}</div>`;
    return html`<details class="sites">
      <summary class="site" aria-label=${msg(str`${data.site.name}: go to another site`)}>${name}${icon("chevron")}</summary>
      <ul>
        ${others.map((each) => html`<li><a class="link" href="${DESK_ROOT}${encodeURIComponent(each.siteKey)}/"><bdi>${each.siteName}</bdi></a></li>`)}
      </ul>
    </details>`;
  }

  #renderViews(): TemplateResult {
    const { counts, views } = this.overview;
    const isQueue = this.url.pathname === this.#pathOf("queue");
    const shown = filterFrom(this.url.searchParams);
    const link = (name: string, filter: typeof shown, { count, picture, isUrgent = false }: { count?: number | undefined; picture: IconName; isUrgent?: boolean }) => html`<li>
      <a class="link" href=${this.desk.url(queueAddress(filter))} aria-current=${isQueue && isSameFilter(shown, filter) ? "page" : nothing}>
        ${icon(picture)}<span class="name"><bdi>${name}</bdi></span>
        ${count === undefined ? nothing : html`<span class="count ${isUrgent && count > 0 ? "urgent" : ""}">${countText(count, this.desk.clockwork.locale)}</span>`}
      </a>
    </li>`;
    return html`
      <h2 id="queue" class="group">${msg("Queue")}</h2>
      <ul aria-labelledby="queue">
        ${standardViews.map((view) => link(view.name(), view.filter, { count: counts?.[view.id], picture: view.icon, isUrgent: view.id === "overdue" }))}
      </ul>
      ${views.length > 0
        ? html`<h2 id="views" class="group">${msg("Saved views")}</h2>
            <ul aria-labelledby="views">
              ${views.map(({ name, filter, isShared }) => link(name, filter, { picture: isShared ? "people" : "star" }))}
            </ul>`
        : nothing}
    `;
  }

  #renderPages(): TemplateResult {
    const pages: readonly (readonly [path: string, name: string, picture: IconName, permission: Permission])[] = [
      [proposalsAddress({ needs: "review" }), msg("Proposals"), "bulb", "proposals.read"],
      ["organisations", msg("Organisations"), "people", "customers.read"],
      ["templates", msg("Reply templates"), "letter", "templates.read"],
      ["surveys", msg("Surveys"), "survey", "surveys.read"],
      ["surveys/follow-ups", msg("Follow-ups"), "flag", "surveys.read"],
      ["notice", msg("Notice"), "speaker", "settings.read"],
      ["embed", msg("Embed"), "screen", "settings.read"],
      ["staff", msg("Staff"), "people", "staff.read"],
      ["settings", msg("Settings"), "settings", "settings.read"],
    ];
    const mine = pages.filter(([, , , permission]) => this.desk.may(permission));
    // A page below another one's address is a page of its own here: the longest address is the one on view.
    const shown = mine.map(([path]) => path).filter((path) => this.url.pathname.startsWith(this.#pathOf(path))).toSorted((a, b) => b.length - a.length)[0];
    if (mine.length === 0) return html``;
    return html`<h2 id="site" class="group">${msg("Site")}</h2>
      <ul aria-labelledby="site">
        ${mine.map(
          ([path, name, picture]) => html`<li>
            <a class="link" href=${this.desk.url(path)} aria-current=${path === shown ? "page" : nothing}>
              ${icon(picture)}<span class="name">${name}</span>
            </a>
          </li>`,
        )}
      </ul>`;
  }

  #pathOf(path: string): string {
    return new URL(this.desk.url(path), location.href).pathname;
  }

  protected override render(): TemplateResult {
    const { desk } = this;
    return html`
      ${this.#renderSite()}
      ${desk.may("cases.handle") ? html`<a class="button new" href=${desk.url("cases/new")}>${icon("add")}${msg("New case")}</a>` : nothing}
      <nav aria-label=${msg("Desk")}>
        ${desk.may("cases.read") ? this.#renderViews() : nothing} ${this.#renderPages()}
      </nav>
      <a class="link me" href=${desk.url("account")} aria-current=${this.url.pathname === this.#pathOf("account") ? "page" : nothing}>
        <span class="initial" aria-hidden="true">${[...desk.session.user.name][0]}</span>
        <span class="name"><bdi>${desk.session.user.name}</bdi><small>${roleName(desk.me.role)}</small></span>
      </a>
    `;
  }
}

/** Above the limit nobody counts on. */
function countText(count: number, locale: string): string {
  const text = new Intl.NumberFormat(locale).format(count);
  return count >= COUNT_LIMIT ? `${text}+` : text;
}
