import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { isPermitted } from "@heed/contract/desk-rules";
import type { BulkResult, QueueItem } from "@heed/core/desk";
import { fieldStyles } from "@heed/widgets/styles";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import type { DeskDialog } from "../parts/desk-dialog.ts";
import "../parts/desk-dialog.ts";
import { refusalText } from "./refusal-text.ts";

/** Cases were given to somebody: these have changed, and these could not be given. */
export class AssignedEvent extends Event {
  readonly done: readonly string[];
  readonly refused: readonly string[];

  constructor(done: readonly string[], refused: readonly string[]) {
    super("desk-assigned");
    this.done = done;
    this.refused = refused;
  }
}

type Refusal = BulkResult["items"][number];

/** Gives cases to a colleague or to a team, and says of each that could not be given why. */
@customElement("desk-assign-dialog")
export class AssignDialog extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: 1rem;
      }

      .refused {
        display: grid;
        gap: 0.75rem;
        margin-block-start: 0.75rem;
        padding: 0;
        list-style: none;
      }

      .refused strong {
        font-variant-numeric: tabular-nums;
      }

      .summary {
        font-weight: 550;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  @state() private cases: readonly QueueItem[] = [];
  @state() private refused: readonly Refusal[] = [];
  @state() private doneCount = 0;
  @state() private problem = "";
  @state() private isSending = false;

  @query("desk-dialog") private readonly dialog!: DeskDialog;
  @query("#to") private readonly toSelect!: HTMLSelectElement;
  @query("#reason") private readonly reasonInput!: HTMLTextAreaElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  async show(cases: readonly QueueItem[]): Promise<void> {
    this.cases = cases;
    this.refused = [];
    this.problem = "";
    await this.updateComplete;
    this.toSelect.value = "";
    if (this.reasonInput) this.reasonInput.value = "";
    await this.dialog.show();
    this.toSelect.focus();
  }

  /** Passing on what somebody answers for needs a reason. */
  get #needsReason(): boolean {
    return this.cases.some(({ owner }) => owner !== null);
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const [kind, id] = this.toSelect.value.split(":");
    const reason = this.reasonInput?.value.trim();
    if (!id) return this.#complain(msg("Please choose who is to have them."), this.toSelect);
    if (this.#needsReason && !reason) return this.#complain(msg("Please say why they change hands."), this.reasonInput ?? this.toSelect);
    this.isSending = true;
    this.problem = "";
    try {
      const { items } = await this.desk.api.cases.assign({
        cases: this.cases.map(({ reference, version }) => ({ reference, version })),
        ...(kind === "team" ? { team: id } : { owner: id }),
        ...(reason && { reason }),
      });
      this.#finish(items);
    } catch (error) {
      this.#complain(failureText(error), this.toSelect);
    } finally {
      this.isSending = false;
    }
  };

  #finish(items: BulkResult["items"]): void {
    const done = items.filter(({ isDone }) => isDone).map(({ reference }) => reference);
    this.refused = items.filter(({ isDone }) => !isDone);
    this.doneCount = done.length;
    this.dispatchEvent(new AssignedEvent(done, this.refused.map(({ reference }) => reference)));
    if (this.refused.length > 0) return;
    this.dialog.close();
    toast(this, done.length === 1 ? msg("The case is assigned.") : msg(str`${done.length} cases are assigned.`));
  }

  #complain(problem: string, field: HTMLElement): void {
    this.problem = problem;
    field.focus();
  }

  #renderRefused(): TemplateResult {
    return html`
      <p class="summary" role="status">${msg(str`${this.doneCount} assigned, ${this.refused.length} not:`)}</p>
      <ul class="refused">
        ${this.refused.map(({ reference, code }) => {
          const subject = this.cases.find((each) => each.reference === reference)?.subject;
          return html`<li><strong>${reference}</strong> <bdi>${subject}</bdi><br /><span class="muted">${refusalText(code)}</span></li>`;
        })}
      </ul>
      <button slot="actions" class="button primary" @click=${() => this.dialog.close()}>${msg("Close")}</button>
    `;
  }

  #renderForm(): TemplateResult {
    const { teams, staff } = this.desk.data;
    const able = staff.filter(({ role }) => isPermitted(role, "cases.handle"));
    const names = new Map(teams.map(({ id, name }) => [id, name]));
    return html`
      <form novalidate @submit=${this.#submit}>
        <div>
          <label for="to">${msg("Assign to")}</label>
          <div class="control select">
            <select id="to" class="box" aria-describedby="problem" required>
              <option value="">${msg("Please choose")}</option>
              <optgroup label=${msg("Teams, which find an owner")}>
                ${teams.map(({ id, name }) => html`<option value="team:${id}">${name}</option>`)}
              </optgroup>
              <optgroup label=${msg("Colleagues")}>
                ${able.map(
                  ({ id, name, teams: of }) => html`<option value="owner:${id}">${[name, of.map((team) => names.get(team) ?? team).join(", ")].filter(Boolean).join(" · ")}</option>`,
                )}
              </optgroup>
            </select>
          </div>
        </div>
        ${this.#needsReason
          ? html`<div>
              <label for="reason">${msg("Reason")}</label>
              <p class="hint" id="reason-hint">${msg("Some of them have an owner already: the hand-over is recorded with your reason.")}</p>
              <textarea id="reason" class="box control" dir="auto" maxlength="500" aria-describedby="reason-hint problem" required></textarea>
            </div>`
          : nothing}
        <p id="problem" class="error" role="alert">${this.problem}</p>
      </form>
      <button slot="actions" class="button quiet" @click=${() => this.dialog.close()}>${msg("Cancel")}</button>
      <button slot="actions" class="button primary" aria-disabled=${this.isSending} @click=${this.#submit}>${msg("Assign")}</button>
    `;
  }

  protected override render(): TemplateResult {
    const heading = this.cases.length === 1 ? msg("Assign one case") : msg(str`Assign ${this.cases.length} cases`);
    return html`<desk-dialog .heading=${heading}>
      ${this.cases.length === 0 ? nothing : this.refused.length > 0 ? this.#renderRefused() : this.#renderForm()}
    </desk-dialog>`;
  }
}
