import { consume } from "@lit/context";
import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import type { NotificationList, StaffNotification } from "@heed/core/desk";
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { relativeInWords } from "../localization/times.ts";
import { deskContext, type Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { announce } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { proposalAddress } from "../proposals/proposals-address.ts";

/** What concerns oneself, with how much of it is new. */
@customElement("desk-notification-bell")
export class NotificationBell extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .bell {
        position: relative;
      }

      .unread {
        position: absolute;
        inset-block-start: 0;
        inset-inline-end: -0.125rem;
        min-inline-size: 1.125rem;
        padding-inline: 0.25rem;
        font-size: 0.6875rem;
        font-weight: 650;
        line-height: 1.125rem;
        text-align: center;
        color: var(--_on-accent);
        background: var(--_accent);
        border-radius: 1rem;
      }

      [popover] {
        position: fixed;
        inset: 3.5rem 1rem auto auto;
        inline-size: min(24rem, calc(100dvi - 2rem));
        max-block-size: min(32rem, calc(100dvb - 5rem));
        padding: 0;
        color: var(--_text);
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: 0.75rem;
        box-shadow: var(--_shadow);
        overflow: auto;
      }

      :dir(rtl) [popover] {
        inset: 3.5rem auto auto 1rem;
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0.625rem 0.5rem 0.625rem 1rem;
        border-block-end: 1px solid var(--_line);
      }

      ul {
        list-style: none;
        padding: 0.375rem;
      }

      a {
        display: grid;
        gap: 0.125rem;
        padding: 0.5rem 0.625rem 0.5rem 1.375rem;
        color: inherit;
        text-decoration: none;
        border-radius: 0.5rem;
        position: relative;
      }

      a:hover {
        background: var(--_raised);
      }

      .new::before {
        content: "";
        position: absolute;
        inset-inline-start: 0.5rem;
        inset-block-start: 1rem;
        inline-size: 0.4375rem;
        block-size: 0.4375rem;
        border-radius: 50%;
        background: var(--_accent);
      }

      .subject {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      small,
      .empty {
        color: var(--_muted);
      }

      .empty {
        padding: 1.5rem 1rem;
        text-align: center;
      }
    `,
  ];

  @consume({ context: deskContext, subscribe: true })
  @property({ attribute: false })
  desk!: Desk;

  @state() private list: NotificationList = { items: [], unread: 0 };

  @query("[popover]") private readonly panel!: HTMLElement;

  #presence: AbortController | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("desk")) return;
    this.#presence?.abort();
    const { signal } = (this.#presence = new AbortController());
    this.desk.live.on("notification", () => void this.#read(signal, true), signal);
    this.desk.live.on("reconnected", () => void this.#read(signal), signal);
    void this.#read(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#presence?.abort();
  }

  async #read(signal: AbortSignal, isNews = false): Promise<void> {
    // Nobody asked for them: where they cannot be had, the bell stays as it is.
    const list = await this.desk.api.notifications.list({ signal }).catch(() => undefined);
    if (signal.aborted || !list) return;
    const [newest] = list.items;
    if (isNews && newest && !newest.isRead) announce(this, `${describe(newest)}: ${newest.subject}`);
    this.list = list;
  }

  #markRead = async (): Promise<void> => {
    const [newest] = this.list.items;
    if (!newest) return;
    this.list = await this.desk.api.notifications.markRead(newest.id).catch(() => this.list);
  };

  #renderItem(item: StaffNotification): TemplateResult {
    return html`<li>
      <a class=${item.isRead ? "" : "new"} href=${this.desk.url(placeOf(item))} @click=${() => this.panel.hidePopover()}>
        <span>${describe(item)}${item.isRead ? nothing : html`<span class="visually-hidden"> (${msg("new")})</span>`}</span>
        <span class="subject"><bdi>${item.subject}</bdi></span>
        <small>${item.reference ? `${item.reference} · ` : nothing}${relativeInWords(item.at, this.desk.clockwork)}</small>
      </a>
    </li>`;
  }

  protected override render(): TemplateResult {
    const { items, unread } = this.list;
    const label = unread === 0 ? msg("Notifications") : msg(str`Notifications, ${unread} new`);
    return html`
      <button class="icon-button bell" popovertarget="panel" aria-label=${label}>
        ${icon("bell")}${unread > 0 ? html`<span class="unread" aria-hidden="true">${unread > 99 ? "99+" : unread}</span>` : nothing}
      </button>
      <div id="panel" popover role="dialog" aria-label=${msg("Notifications")}>
        <div class="head">
          <h2>${msg("Notifications")}</h2>
          ${unread > 0 ? html`<button class="button quiet" @click=${this.#markRead}>${msg("Mark all as read")}</button>` : nothing}
        </div>
        ${items.length > 0 ? html`<ul>${items.map((item) => this.#renderItem(item))}</ul>` : html`<p class="empty">${msg("Nothing yet. Mentions, assignments and escalations arrive here.")}</p>`}
      </div>
    `;
  }
}

/** What a notification is about: a proposal, a case, or what an anonymous answer calls for. */
function placeOf({ reference, proposalId }: StaffNotification): string {
  if (proposalId) return proposalAddress(proposalId);
  return reference ? `cases/${reference}` : "surveys/follow-ups";
}

function describe({ type, by }: StaffNotification): string {
  switch (type) {
    case "mentioned":
      return by ? msg(str`${by} mentioned you`) : msg("You were mentioned");
    case "assigned":
      return by ? msg(str`${by} gave you a case`) : msg("You were given a case");
    case "escalated":
      return by ? msg(str`${by} escalated a case`) : msg("A case was escalated");
    case "customer_wrote":
      return msg("A customer wrote again");
    case "survey_follow_up":
      return msg("A survey answer needs a follow-up");
    case "proposal_scores":
      return by ? msg(str`${by} asks for your scores`) : msg("Your scores are asked for");
    case "proposal_scored":
      return msg("All have scored a proposal");
    case "proposal_overdue":
      return msg("A proposal should have been looked at");
  }
}
