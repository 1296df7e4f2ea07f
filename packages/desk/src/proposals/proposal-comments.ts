import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "@heed/widgets/text-field/define";
import type { TextField } from "@heed/widgets/text-field";
import type { DeskComment } from "@heed/core/desk";
import { proposalLimits, takesVotes } from "@heed/core/rules";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { PagedList } from "../page/paged-list.ts";
import { readMore } from "../page/read-more.ts";
import { SendAttempt } from "../parts/send-attempt.ts";
import { proposalBadgeStyles } from "./badges.styles.ts";
import { commentStyles, renderComment } from "./comment-card.ts";
import { moderate } from "./moderation.ts";
import type { ProposalHolder } from "./proposal-steps.ts";

/** What was said to one proposal, looked after, and answered in the company's name. */
@customElement("desk-proposal-comments")
export class ProposalComments extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    proposalBadgeStyles,
    commentStyles,
    css`
      section,
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];

  readonly #list = new PagedList<DeskComment>(this);
  readonly #attempt = new SendAttempt();
  #shown = "";

  @property({ attribute: false }) holder!: ProposalHolder;
  /** How many comments there are: when it changes, they are read again. */
  @property({ type: Number, attribute: false }) count = 0;

  @state() private text = "";
  @state() private parent: DeskComment | undefined;
  @state() private isBusy = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  get hasText(): boolean {
    return this.text.trim() !== "";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { id } = this.holder.found;
    const isOther = this.#shown !== id;
    if (isOther) {
      this.#shown = id;
      this.#list.clear();
      this.text = "";
      this.parent = undefined;
    }
    if (isOther || changed.has("count")) void this.#read();
  }

  #read = (): Promise<void> => {
    const { desk, found } = this.holder;
    return this.#list.show((page) => desk.api.proposals.commentsOn(found.id, page));
  };

  #readMore = (): Promise<void> => readMore(this, this.#list, "article");

  #setState = async (comment: DeskComment, to: "shown" | "removed"): Promise<void> => {
    const changed = await moderate(this, this.holder.desk, comment, to);
    if (!changed) return;
    this.#list.change((items) => items.map((each) => (each.id === changed.id ? changed : each)));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-comment="${changed.id}"]`)?.focus();
    await this.holder.refresh().catch(() => undefined);
  };

  #reply = (comment: DeskComment): void => {
    this.parent = comment;
    this.renderRoot.querySelector<TextField>("heed-text-field")?.focus();
  };

  #say = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<TextField>("heed-text-field");
    if (this.isBusy || !field?.reportValidity()) return;
    this.isBusy = true;
    const { desk, found } = this.holder;
    try {
      const comment = { text: this.text.trim(), ...(this.parent && { parentId: this.parent.id }) };
      const { id } = await desk.api.proposals.comment(found.id, comment, { idempotencyKey: this.#attempt.keyFor([found.id, comment]) });
      this.#attempt.settle();
      this.text = "";
      this.parent = undefined;
      this.renderRoot.querySelector("form")?.reset();
      toast(this, msg("Your comment is on the board, marked as the company's."));
      await this.#read();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[data-comment="${id}"]`)?.focus();
    } catch (error) {
      toast(this, failureText(error), "failed");
    } finally {
      this.isBusy = false;
    }
  };

  #renderForm(): TemplateResult {
    const { parent } = this;
    const name = parent?.author ?? msg("Without a name");
    return html`<form novalidate @submit=${this.#say}>
      <heed-text-field
        multiline
        required
        name="comment"
        .label=${parent ? msg(str`Answer to ${name}, in public`) : msg("Comment in public")}
        .hint=${msg("Your name stands beside it, marked as the company's.")}
        .maxLength=${proposalLimits.comment}
        .value=${this.text}
        @input=${({ target }: Event) => (this.text = (target as TextField).value)}
      ></heed-text-field>
      <p class="actions">
        <button class="button" aria-disabled=${this.isBusy}>${this.isBusy ? msg("Sending…") : msg("Say it in public")}</button>
        ${parent ? html`<button type="button" class="button quiet" @click=${() => (this.parent = undefined)}>${msg("Not as an answer")}</button>` : nothing}
      </p>
    </form>`;
  }

  protected override render(): TemplateResult {
    const { desk, found } = this.holder;
    const { items, failure, hasMore, isBusy } = this.#list;
    const maySay = desk.may("proposals.review") && takesVotes(found.status) && (desk.data.proposals?.allowsComments ?? false);
    const reply = maySay ? this.#reply : undefined;
    return html`<section aria-labelledby="comments">
      <h2 id="comments">${msg("Comments")}</h2>
      ${failure !== undefined
        ? html`<p role="alert">${failureText(failure)} <button type="button" class="button" @click=${this.#read}>${msg("Try again")}</button></p>`
        : nothing}
      ${items ? nothing : failure === undefined ? html`<p class="muted" role="status">${msg("Loading…")}</p>` : nothing}
      ${items?.length === 0 ? html`<p class="muted">${msg("Nobody has said anything yet.")}</p>` : nothing}
      ${items?.map((comment) => renderComment(comment, { desk, setState: (each, to) => void this.#setState(each, to), reply }))}
      ${hasMore ? html`<p><button type="button" class="button" aria-disabled=${isBusy} @click=${this.#readMore}>${msg("Show more")}</button></p>` : nothing}
      ${maySay ? this.#renderForm() : nothing}
    </section>`;
  }
}
