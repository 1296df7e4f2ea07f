import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import "@heed/widgets/text-field/define";
import type { TextField } from "@heed/widgets/text-field";
import type { Evaluation } from "@heed/core/desk";
import { proposalLimits, scoreRange } from "@heed/core/rules";
import { failureText } from "../page/failure-text.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { toast } from "../page/messages.ts";
import { evaluationStyles } from "./evaluation-board.styles.ts";
import { renderScoreTable } from "./score-table.ts";
import type { ProposalHolder } from "./proposal-steps.ts";

const allScores = Array.from({ length: scoreRange.max - scoreRange.min + 1 }, (_, index) => scoreRange.min + index);

/** How a proposal is weighed: one's own scores, and everybody's once all are there. */
@customElement("desk-evaluation-board")
export class EvaluationBoard extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, evaluationStyles];

  #known = "";

  @property({ attribute: false }) holder!: ProposalHolder;
  @property({ attribute: false }) details!: Evaluation;
  @property({ type: Boolean, attribute: false }) isOpen = false;

  @state() private scores: Readonly<Record<string, number>> = {};
  @state() private comment = "";
  @state() private failure = "";
  @state() private isBusy = false;
  @state() private isEditing = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  get #own(): Evaluation["evaluators"][number] | undefined {
    return this.details.evaluators.find(({ memberId }) => memberId === this.holder.desk.me.staffId);
  }

  /** The criteria in the reader's language, as long as the site still has them. */
  get #details(): Evaluation {
    const known = this.holder.desk.data.proposals?.criteria ?? [];
    const criteria = this.details.criteria.map((criterion) => {
      const { label = criterion.label, hint = criterion.hint } = known.find(({ id }) => id === criterion.id) ?? {};
      return { ...criterion, label, hint };
    });
    return { ...this.details, criteria };
  }

  /** Whether scores were chosen that are not given yet. */
  get hasScores(): boolean {
    const own = this.#own;
    return own !== undefined && JSON.stringify([this.scores, this.comment]) !== JSON.stringify([own.scores ?? {}, own.comment ?? ""]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const own = this.#own;
    const given = `${this.holder.found.id} ${own?.scoredAt}`;
    if (!changed.has("details") || given === this.#known) return;
    this.#known = given;
    this.scores = own?.scores ?? {};
    this.comment = own?.comment ?? "";
    this.isEditing = own?.hasScored === false;
  }

  override focus(): void {
    const [first] = ["input", "button", "h2"].flatMap((selector) => this.renderRoot.querySelector<HTMLElement>(selector) ?? []);
    first?.focus();
  }

  #give = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    const missing = this.#details.criteria.find(({ id }) => this.scores[id] === undefined);
    if (missing) {
      this.failure = msg(str`“${missing.label}” has no score yet.`);
      this.renderRoot.querySelector<HTMLElement>(`input[name="${missing.id}"]`)?.focus();
      return;
    }
    this.isBusy = true;
    this.failure = "";
    const comment = this.comment.trim();
    const { desk, found } = this.holder;
    try {
      const proposal = await desk.api.proposals.score(found.id, { scores: this.scores, ...(comment && { comment }) });
      this.isEditing = false;
      this.holder.settle(proposal);
      toast(this, proposal.details?.isComplete ? msg("All scores are there now.") : msg("Your scores are in. You can change them until all are there."));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
    } catch (error) {
      this.failure = failureText(error);
    } finally {
      this.isBusy = false;
    }
  };

  #renderCriterion({ id, label, hint, weight }: Evaluation["criteria"][number]): TemplateResult {
    const choose = ({ target }: Event): void => {
      this.scores = { ...this.scores, [id]: Number((target as HTMLInputElement).value) };
      this.failure = "";
    };
    const total = this.details.criteria.reduce((sum, each) => sum + each.weight, 0);
    const share = (weight / total).toLocaleString(this.holder.desk.clockwork.locale, { style: "percent", maximumFractionDigits: 0 });
    return html`<fieldset aria-describedby=${hint ? `hint-${id}` : nothing}>
      <legend>${label} <span class="muted">${msg(str`counts ${share}`)}</span></legend>
      ${hint ? html`<p id="hint-${id}" class="muted">${hint}</p>` : nothing}
      <div class="scale">
        ${allScores.map(
          (score) => html`<label>
            <input type="radio" name=${id} value=${score} .checked=${this.scores[id] === score} @change=${choose} />
            <span>${score}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${this.#give}>
      ${this.#details.criteria.map((criterion) => this.#renderCriterion(criterion))}
      <heed-text-field
        multiline
        name="comment"
        .label=${msg("Why you score it so")}
        .hint=${msg("Only staff reads this, and only once all scores are there.")}
        .maxLength=${proposalLimits.note}
        .value=${this.comment}
        @input=${({ target }: Event) => (this.comment = (target as TextField).value)}
      ></heed-text-field>
      <p class="failed" role="alert">${this.failure}</p>
      <p class="actions"><button class="button primary" aria-disabled=${this.isBusy}>${this.isBusy ? msg("Sending…") : msg("Give my scores")}</button></p>
    </form>`;
  }

  #renderOwn(own: Evaluation["evaluators"][number]): TemplateResult {
    if (this.isEditing) return this.#renderForm();
    return html`<div class="given">
      <ul>
        ${this.#details.criteria.map(({ id, label }) => html`<li>${label}: <b>${own.scores?.[id] ?? "–"}</b></li>`)}
      </ul>
      <button type="button" class="button" @click=${() => (this.isEditing = true)}>${msg("Change my scores")}</button>
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    const { evaluators } = this.details;
    const own = this.#own;
    return html`
      <p class="blind">${msg("Blind: until all have scored, everybody sees their own scores alone.")}</p>
      ${this.isOpen && own ? this.#renderOwn(own) : nothing}
      <ul class="people" aria-label=${msg("Who scores it")}>
        ${evaluators.map(
          ({ name, hasScored, isReleased }) =>
            html`<li class=${hasScored ? "has" : ""}><bdi>${name}</bdi> <span>${hasScored ? msg("has scored") : isReleased ? msg("is not waited for any more") : msg("not yet")}</span></li>`,
        )}
      </ul>
    `;
  }

  protected override render(): TemplateResult {
    const { details, holder } = this;
    return html`<section aria-labelledby="evaluation">
      <h2 id="evaluation" tabindex="-1">${msg("Evaluation")}</h2>
      ${details.isComplete ? renderScoreTable(this.#details, holder.desk.clockwork.locale) : this.#renderWaiting()}
    </section>`;
  }
}
