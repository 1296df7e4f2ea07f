import { msg, str } from "@lit/localize";
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { DeskComment } from "@heed/core/desk";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { PagedList } from "../page/paged-list.ts";
import { readMore } from "../page/read-more.ts";
import { noticeStyles, renderNotice } from "../parts/notice.ts";
import { proposalBadgeStyles } from "./badges.styles.ts";
import { commentStyles, renderComment } from "./comment-card.ts";
import { followProposals } from "./follow-proposals.ts";
import { moderate } from "./moderation.ts";
import { proposalsHeadStyles, renderProposalsHead } from "./proposals-head.ts";

type CommentState = DeskComment["state"];

/** What was said to all proposals: what waits for a look, what is on view, what was removed. */
@customElement("desk-proposal-comments-page")
export class ProposalCommentsPage extends DeskPage {
  static override styles: CSSResultGroup = [
    deskStyles,
    proposalsHeadStyles,
    noticeStyles,
    proposalBadgeStyles,
    commentStyles,
    css`
      .items {
        display: grid;
        gap: 0.75rem;
        max-inline-size: 48rem;
      }

      .ways {
        margin-block-start: 0;
      }
    `,
  ];

  readonly #list = new PagedList<DeskComment>(this);
  #shown = "";

  private get state(): CommentState {
    const asked = this.query.get("state");
    return asked === "shown" || asked === "removed" ? asked : "held";
  }

  override get pageTitle(): string {
    return msg("Comments on proposals");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const list = `${this.desk.siteKey} ${this.state}`;
    if (list !== this.#shown) {
      this.#shown = list;
      this.#list.clear();
    }
    super.willUpdate(changed);
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return super.isToLoad(changed) || changed.has("query");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { desk, state } = this;
    followProposals(desk, signal, { read: () => void this.#list.refresh(({ id }) => id) });
    await this.#list.show((page) => desk.api.proposals.comments({ state, ...page }, { signal }));
  }

  #setState = async (comment: DeskComment, to: "shown" | "removed"): Promise<void> => {
    const at = this.#list.items?.indexOf(comment) ?? -1;
    if (!(await moderate(this, this.desk, comment, to))) return;
    this.#list.change((items) => items.filter(({ id }) => id !== comment.id));
    await this.updateComplete;
    // What had the focus is gone: the next one takes it, or the heading.
    const next = this.renderRoot.querySelectorAll<HTMLElement>("article")[at];
    (next ?? this.renderRoot.querySelector<HTMLElement>("h1"))?.focus();
  };

  #readMore = (): Promise<void> => readMore(this, this.#list, "article");

  #renderBody(): TemplateResult {
    const { items, failure, hasMore, isBusy, fresh } = this.#list;
    if (!items && failure === undefined) return html`<p role="status">${msg("Loading…")}</p>`;
    if (!items) {
      return renderNotice({
        picture: "alert",
        heading: msg("The comments could not be loaded"),
        text: failureText(failure),
        action: html`<button type="button" class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>`,
        isAlert: true,
      });
    }
    if (items.length === 0 && fresh === 0) {
      return this.state === "held"
        ? renderNotice({ picture: "check", heading: msg("No comment waits"), text: msg("What customers write to a proposal appears here before others see it, if the site is set so.") })
        : renderNotice({ picture: "chat", heading: msg("No comments") });
    }
    return html`${fresh > 0
        ? html`<p role="status"><button type="button" class="button primary" @click=${() => void this.reload()}>${fresh === 1 ? msg("1 new comment") : msg(str`${fresh} new comments`)}</button></p>`
        : nothing}
      <div class="items">
        ${items.map((comment) => renderComment(comment, { desk: this.desk, isApart: true, setState: (each, to) => void this.#setState(each, to) }))}
      </div>
      ${hasMore ? html`<p><button type="button" class="button" aria-disabled=${isBusy} @click=${this.#readMore}>${msg("Show more")}</button></p>` : nothing}`;
  }

  protected override render(): TemplateResult {
    const { desk, state } = this;
    const way = (to: CommentState, name: string) =>
      html`<a href=${desk.url(to === "held" ? "proposals/comments" : `proposals/comments?state=${to}`)} aria-current=${to === state ? "page" : nothing}>${name}</a>`;
    return html`<div class="page">
      ${renderProposalsHead({ desk, heading: this.pageTitle, active: "comments" })}
      <nav class="ways" aria-label=${msg("Which comments")}>${way("held", msg("Held"))} ${way("shown", msg("On the board"))} ${way("removed", msg("Removed"))}</nav>
      ${this.#renderBody()}
    </div>`;
  }
}
