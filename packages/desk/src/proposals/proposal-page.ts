import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { customElement, query, state } from "lit/decorators.js";
import { isProblemError, type DeskProposal } from "@heed/core/desk";
import type { MenuChoiceEvent } from "../case-page/action-menu.ts";
import "../case-page/action-menu.ts";
import { urgencyOf } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import { Shortcuts } from "../page/shortcuts.ts";
import { noticeStyles, renderNotice } from "../parts/notice.ts";
import { answerStyles } from "./answer-preview.ts";
import { proposalBadgeStyles } from "./badges.styles.ts";
import type { EvaluationBoard } from "./evaluation-board.ts";
import "./evaluation-board.ts";
import { followProposals } from "./follow-proposals.ts";
import { linkForm, openCaseForm } from "./link-forms.ts";
import { renderAside } from "./proposal-aside.ts";
import type { ProposalComments } from "./proposal-comments.ts";
import "./proposal-comments.ts";
import type { ProposalDialog } from "./proposal-dialog.ts";
import "./proposal-dialog.ts";
import type { ProposalForm } from "./proposal-forms.ts";
import type { ProposalNote } from "./proposal-note.ts";
import "./proposal-note.ts";
import { proposalPageStyles } from "./proposal-page.styles.ts";
import { nextAction, stepsOpenTo, type NextAction, type ProposalHolder } from "./proposal-steps.ts";
import { renderTimeline, timelineStyles } from "./proposal-timeline.ts";
import { proposalStatusInWords, proposalStepInWords, votesInWords } from "./proposal-words.ts";
import { proposalAddress, proposalsAddress } from "./proposals-address.ts";
import { rewardForm } from "./reward-form.ts";
import { stepForm } from "./step-forms.ts";

/** One proposal: what it says, who wants it, what was answered, and what comes next. */
@customElement("desk-proposal-page")
export class ProposalPage extends DeskPage implements ProposalHolder {
  static override styles: CSSResultGroup = [deskStyles, noticeStyles, proposalBadgeStyles, answerStyles, timelineStyles, proposalPageStyles];

  #known = "";

  @state() private shown: DeskProposal | undefined;
  @state() private failure: unknown;
  @state() private isBusy = false;

  @query("desk-proposal-dialog") private readonly dialog!: ProposalDialog | null;
  @query("desk-evaluation-board") private readonly board!: EvaluationBoard | null;
  @query("desk-proposal-comments") private readonly comments!: ProposalComments | null;
  @query("desk-proposal-note") private readonly note!: ProposalNote | null;

  constructor() {
    super();
    new Shortcuts(this, [
      { keys: "n", text: () => msg("Write a note"), run: () => this.note?.focus() },
      { keys: "a", text: () => msg("Take the next step"), when: () => this.#next !== null, run: () => this.#next && this.#take(this.#next) },
    ]);
  }

  get found(): DeskProposal {
    if (!this.shown) throw new Error("No proposal is on view yet.");
    return this.shown;
  }

  get #next(): NextAction | null {
    return this.shown ? nextAction(this.shown, this.desk) : null;
  }

  override get pageTitle(): string {
    return this.shown?.title ?? msg("Proposal");
  }

  override get hasUnsavedWork(): boolean {
    return [this.dialog?.hasText, this.board?.hasScores, this.comments?.hasText, this.note?.hasText].includes(true);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = `${this.desk.siteKey} ${this.params.proposalId}`;
    if (wanted !== this.#known) {
      this.#known = wanted;
      this.shown = this.failure = undefined;
    }
    super.willUpdate(changed);
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    followProposals(this.desk, signal, { proposalId: this.params.proposalId, read: () => void this.#retry() });
    try {
      this.settle(await this.desk.api.proposals.get(this.params.proposalId ?? "", { signal }));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  settle(proposal: DeskProposal): void {
    this.failure = undefined;
    // Answers to two calls may arrive in the wrong order.
    if (this.shown?.id === proposal.id && this.shown.version > proposal.version) return;
    this.shown = proposal;
  }

  async refresh(): Promise<void> {
    const { proposalId } = this.params;
    const proposal = await this.desk.api.proposals.get(proposalId ?? "");
    if (proposalId === this.params.proposalId) this.settle(proposal);
  }

  #fail(error: unknown): void {
    this.failure = error;
    if (isProblemError(error) && (error.status === 404 || error.status === 403)) this.shown = undefined;
  }

  #retry = async (): Promise<void> => {
    try {
      await this.refresh();
    } catch (error) {
      this.#fail(error);
    }
  };

  #open(form: ProposalForm): void {
    void this.dialog?.open(form);
  }

  #take = (action: NextAction): void => {
    if (action === "scores") {
      this.board?.scrollIntoView({ block: "center" });
      this.board?.focus();
    } else if (action === "reward") this.#open(rewardForm());
    else if (action === "review" || action === "confirm") void this.#change((proposal) => this.#takeQuietly(action, proposal));
    else this.#open(stepForm(action));
  };

  #takeQuietly(action: "review" | "confirm", { id, version }: DeskProposal): Promise<DeskProposal> {
    const { proposals } = this.desk.api;
    return action === "review" ? proposals.step(id, "review", { version }) : proposals.confirm(id, { version });
  }

  /** Does something that asks for nothing. */
  async #change(act: (proposal: DeskProposal) => Promise<DeskProposal>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      this.settle(await act(this.found));
      announce(this, msg("Done."));
    } catch (error) {
      toast(this, failureText(error), "failed");
      await this.#retry();
    } finally {
      this.isBusy = false;
    }
  }

  #renderActions(found: DeskProposal): TemplateResult {
    const next = this.#next;
    const others = stepsOpenTo(found, this.desk).filter((step) => step !== next);
    const items = others.map((step) => ({ id: step, label: proposalStepInWords(step) }));
    return html`<div class="actions bar" @desk-menu-choice=${({ item }: MenuChoiceEvent) => this.#take(item as NextAction)}>
      ${next ? html`<button type="button" class="button primary" aria-disabled=${this.isBusy} @click=${() => this.#take(next)}>${nextInWords(next)}</button>` : nothing}
      ${items.length > 0 ? html`<desk-action-menu .items=${items}></desk-action-menu>` : nothing}
    </div>`;
  }

  #renderHead(found: DeskProposal): TemplateResult {
    const { clockwork, data } = this.desk;
    const { title, locale, status, votes, needsReview, reviewBy, isPublic, id } = found;
    const due = urgencyOf(reviewBy, clockwork);
    const pageUrl = isPublic ? data.proposals?.pageUrl.replace("{id}", id) : undefined;
    return html`<header>
      <div class="titles">
        <nav aria-label=${msg("Where this belongs")}><a href=${this.desk.url(proposalsAddress({ needs: "review" }))}>${msg("Proposals")}</a></nav>
        <h1 tabindex="-1" lang=${locale}><bdi>${title}</bdi></h1>
        <p class="facts">
          <span class="status ${status}">${proposalStatusInWords(status)}</span>
          ${needsReview ? html`<span class=${due.level === "overdue" ? "overdue" : "flag"}>${due.text}</span>` : nothing}
          <span>${votesInWords(votes, clockwork.locale)}</span>
          ${pageUrl ? html`<a href=${pageUrl} target="_blank" rel="noopener">${msg("See it on the board")}</a>` : html`<span>${msg("Not public")}</span>`}
        </p>
      </div>
      ${this.#renderActions(found)}
    </header>`;
  }

  #renderNotices(found: DeskProposal): TemplateResult {
    const { mergedInto, needsReview, status, evaluation } = found;
    return html`
      ${this.failure
        ? html`<p class="hint" role="status">
            ${msg("This may not be up to date.")} ${failureText(this.failure)} <button type="button" class="button" @click=${this.#retry}>${msg("Try again")}</button>
          </p>`
        : nothing}
      ${mergedInto ? html`<p class="hint">${msg("It goes on as")} <a href=${this.desk.url(proposalAddress(mergedInto.id))}><bdi>${mergedInto.title}</bdi></a></p>` : nothing}
      ${needsReview && status === "published" ? html`<p class="hint">${msg("It went out without being looked at. If it may stay, say so; if not, decline or merge it.")}</p>` : nothing}
      ${status === "evaluating" && evaluation && evaluation.scored < evaluation.of && !evaluation.isOwn
        ? html`<p class="hint">${msg(str`${evaluation.scored} of ${evaluation.of} have scored. It can be decided once all have.`)}</p>`
        : nothing}
    `;
  }

  #renderProposal(found: DeskProposal): TemplateResult {
    const { text, locale, details, commentCount, heldComments } = found;
    return html`<div class="page">
        ${this.#renderHead(found)}
        <div class="notices">${this.#renderNotices(found)}</div>
        <div class="main">
          <section class="words" aria-label=${msg("What the author wrote")}><p class="text" dir="auto" lang=${locale}>${text}</p></section>
          ${details ? html`<desk-evaluation-board .holder=${this} .details=${details} .isOpen=${found.status === "evaluating"}></desk-evaluation-board>` : nothing}
          ${renderTimeline(this)}
          <desk-proposal-note .holder=${this}></desk-proposal-note>
          <desk-proposal-comments .holder=${this} .count=${commentCount + heldComments}></desk-proposal-comments>
        </div>
        <aside aria-label=${msg("About this proposal")}>
          ${renderAside(this, {
            changeCategory: (category) => void this.#change(({ id, version }) => this.desk.api.proposals.change(id, { version, category })),
            openReward: () => this.#open(rewardForm()),
            openLink: () => this.#open(linkForm()),
            openCase: () => this.#open(openCaseForm()),
            unlink: (reference) => void this.#change(({ id }) => this.desk.api.proposals.unlink(id, reference)),
          })}
        </aside>
      </div>
      <desk-proposal-dialog .holder=${this}></desk-proposal-dialog>`;
  }

  protected override render(): TemplateResult {
    const { shown, failure } = this;
    if (shown) return html`${keyed(shown.id, this.#renderProposal(shown))}`;
    if (failure === undefined) return html`<h1 tabindex="-1" class="visually-hidden">${this.pageTitle}</h1><p role="status">${msg("Loading…")}</p>`;
    return html`<h1 tabindex="-1" class="visually-hidden">${this.pageTitle}</h1>
      ${renderNotice({
        picture: "alert",
        heading: msg("This proposal cannot be shown"),
        text: failureText(failure),
        action: html`<p class="actions">
          <a class="button" href=${this.desk.url(proposalsAddress())}>${msg("To the proposals")}</a>
          <button type="button" class="button" @click=${this.#retry}>${msg("Try again")}</button>
        </p>`,
        isAlert: true,
      })}`;
  }
}

function nextInWords(next: NextAction): string {
  if (next === "confirm") return msg("It may stay");
  if (next === "scores") return msg("Give my scores");
  if (next === "reward") return msg("See to the reward…");
  return proposalStepInWords(next);
}
