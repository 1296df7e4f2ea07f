import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { isHeedError, type QueueFilter, type SavedView } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";

/** Saves what is on view under a name; renames, shares and deletes what was saved. */
@customElement("desk-view-dialog")
export class ViewDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  @state() private view: SavedView | undefined;
  @state() private problem = "";
  @state() private isSending = false;

  @query("desk-dialog") private readonly dialog!: DeskDialog;
  @query("#name") private readonly nameInput!: HTMLInputElement;
  @query("#shared") private readonly sharedInput!: HTMLInputElement | null;

  #filter: QueueFilter = {};

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Asks for the name of what is on view, or for what shall become of a view that is one's own. */
  async show(filter: QueueFilter, view?: SavedView): Promise<void> {
    this.#filter = filter;
    this.view = view;
    this.problem = "";
    await this.updateComplete;
    this.nameInput.value = view?.name ?? "";
    if (this.sharedInput) this.sharedInput.checked = view?.isShared ?? false;
    await this.dialog.show();
    this.nameInput.focus();
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.nameInput.value.trim();
    if (!name) return this.#complain(msg("Please give the view a name."));
    const input = { name, filter: this.#filter, isShared: this.sharedInput?.checked ?? this.view?.isShared ?? false };
    const { views } = this.desk.api;
    await this.#change(() => (this.view ? views.change(this.view.id, input) : views.save(input)), msg("The view is saved."));
  };

  #delete = async (): Promise<void> => {
    const { view } = this;
    if (view) await this.#change(() => this.desk.api.views.delete(view.id), msg("The view is deleted."));
  };

  async #change(work: () => Promise<unknown>, done: string): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.problem = "";
    try {
      await work();
      this.dialog.close();
      toast(this, done);
      dispatchEvent(new Event("desk-views-changed"));
    } catch (error) {
      this.#complain(isHeedError(error) && error.code === "name_taken" ? msg("There is a view with this name already.") : failureText(error));
    } finally {
      this.isSending = false;
    }
  }

  #complain(problem: string): void {
    this.problem = problem;
    this.nameInput.focus();
  }

  protected override render(): TemplateResult {
    const mayShare = this.desk?.may("cases.assign");
    return html`<desk-dialog .heading=${this.view ? msg("This view") : msg("Save this view")}>
      <form id="form" novalidate @submit=${this.#save}>
        <div>
          <label for="name">${msg("Name")}</label>
          <input id="name" class="box control" dir="auto" maxlength="100" autocomplete="off" aria-describedby="problem" aria-invalid=${Boolean(this.problem)} required />
          <p id="problem" class="error" role="alert">${this.problem}</p>
        </div>
        ${mayShare ? html`<label class="tick"><input id="shared" type="checkbox" /><span>${msg("Everybody at the site sees it")}</span></label>` : nothing}
      </form>
      ${this.view ? html`<button slot="actions" class="button danger quiet" @click=${this.#delete}>${msg("Delete")}</button>` : nothing}
      <button slot="actions" class="button primary" aria-disabled=${this.isSending} @click=${this.#save}>${msg("Save")}</button>
    </desk-dialog>`;
  }
}
