import { adoptStyles, type TemplateResult } from "lit";
import { isProblemError, type FieldProblem, type NewProposal, type Site, type SubmittedProposal } from "@heed/core";
import { leadFocus } from "../base/focus.ts";
import { withoutConsent } from "../case-form/answers.ts";
import { SubmitErrorEvent } from "../case-form/case-form.events.ts";
import { DraftKeeper } from "../case-form/draft-keeper.ts";
import { mayHaveArrived } from "../case-form/filing-failure.ts";
import { filingStyles } from "../case-form/filing.styles.ts";
import { renderDraftNotice, renderOutcome } from "../case-form/notices.ts";
import { sendUnderKey } from "../case-form/send-under-key.ts";
import { msg } from "../localization/msg.ts";
import { Participation } from "../participation/participation.ts";
import { composingStyles } from "./composing.styles.ts";
import { faultText } from "./fault-text.ts";
import { findFaults, newProposalFrom } from "./new-proposal.ts";
import type { ProposalForm } from "./proposal-form.ts";
import { ProposalSubmitEvent, ProposalSubmittedEvent } from "./proposal-form.events.ts";
import { renderFaults } from "./render-faults.ts";
import { renderReceipt } from "./render-receipt.ts";
import { SimilarProposals } from "./similar-proposals.ts";

type Phase = "editing" | "sending" | "waiting" | "failed" | "filed";

/** After so many questions of the service about who it is, something else is wrong. */
const MOST_JOINS = 2;

/** What the form can do once its visitor has begun: find what is similar, keep a draft, look closer, send once. Loaded with the first focus. */
export class Composing {
  readonly #form: ProposalForm;
  readonly #participation: Participation;
  readonly draft: DraftKeeper<NewProposal>;
  readonly similar: SimilarProposals;
  #presence: AbortSignal | undefined;
  #phase: Phase = "editing";
  #error: unknown;
  #submitted: SubmittedProposal | undefined;
  /** What has arrived was sent before the last changes. */
  #isForEarlierText = false;
  /** What is wrong, by where it goes in a proposal; what belongs to no field is said above. */
  #faults: readonly FieldProblem[] = [];
  #isSummaryShown = false;

  constructor(form: ProposalForm) {
    this.#form = form;
    this.#participation = new Participation(form);
    this.similar = new SimilarProposals(form, this.#participation);
    this.draft = new DraftKeeper<NewProposal>(form);
    const { elementStyles } = form.constructor as typeof ProposalForm;
    if (form.shadowRoot) adoptStyles(form.shadowRoot, [...elementStyles, filingStyles, composingStyles]);
    this.attach();
    form.requestUpdate();
  }

  get isSending(): boolean {
    return this.#phase === "sending";
  }

  get submitText(): string | undefined {
    if (this.isSending) return msg("Sending…");
    return this.#phase === "failed" ? msg("Try again") : undefined;
  }

  get #site(): Site {
    // Whatever asks for it, asks from a form that shows.
    return this.#form.shownSite as Site;
  }

  /** Listens for what concerns the page as a whole, until the form is removed. */
  attach(): void {
    const { presence, isConnected } = this.#form;
    if (!isConnected || presence === this.#presence) return;
    this.#presence = presence;
    this.draft.attach(presence);
    addEventListener("online", () => void this.#sendWaiting(), { signal: presence });
    presence.addEventListener("abort", () => this.similar.stop(), { once: true });
    if (this.draft.isWaiting) this.#enter("waiting");
    void this.#sendWaiting();
    this.similar.hear();
  }

  /** The visitor has changed something. */
  keep(path: string): void {
    this.#faults = this.#faults.filter((fault) => fault.path !== path);
    if (this.#phase === "waiting") this.#enter("editing");
    this.draft.isWaiting = false;
    this.draft.keepSoon();
    if (path === "/title" || path === "/text") this.similar.hear();
    this.#form.requestUpdate();
  }

  /** The visitor is done with a field for now: what is wrong with it may be said. */
  leave(path: string): void {
    const told = new Set(this.#faults.map((fault) => fault.path)).add(path);
    const found = this.#findFaults().filter((fault) => told.has(fault.path));
    // What only the service knows to be wrong stays as well.
    const others = this.#faults.filter((fault) => fault.path !== path && !found.some((each) => each.path === fault.path));
    this.#faults = [...found, ...others];
    this.#form.requestUpdate();
  }

  /** The form was emptied. */
  forget(): void {
    this.draft.clear();
    this.similar.stop();
    this.#submitted = this.#error = undefined;
    this.#faults = [];
    this.#enter("editing");
  }

  faultAt(path: string): string | undefined {
    const fault = this.#faults.find((each) => each.path === path);
    return fault && faultText(fault, this.#form);
  }

  async submit(): Promise<void> {
    if (this.isSending) return;
    const faults = this.#findFaults();
    if (faults.length > 0) return this.#show(faults);
    this.#faults = [];
    const newProposal = newProposalFrom(this.#form.answers, this.#site);
    if (this.#form.dispatchEvent(new ProposalSubmitEvent(newProposal))) await this.#send(newProposal);
  }

  renderNotices(): unknown {
    return [renderDraftNotice(this.draft), this.#isSummaryShown && this.#faults.length ? renderFaults(this.#form, this.#faults) : undefined];
  }

  renderOutcome(): TemplateResult {
    return renderOutcome({ phase: this.#phase, error: this.#error });
  }

  renderReceipt(): TemplateResult | undefined {
    return this.#submitted && renderReceipt(this.#submitted, { form: this.#form, isForEarlierText: this.#isForEarlierText });
  }

  #findFaults(): FieldProblem[] {
    return findFaults(newProposalFrom(this.#form.answers, this.#site), this.#site);
  }

  async #show(faults: readonly FieldProblem[]): Promise<void> {
    this.#faults = faults;
    this.#isSummaryShown = true;
    this.#enter("editing");
    await this.#form.updateComplete;
    await leadFocus(this.#form.renderRoot, ".summary");
  }

  async #send(newProposal: NewProposal): Promise<void> {
    const { presence } = this.#form;
    this.#enter("sending");
    try {
      const { draft } = this;
      const earlier = draft.startSending(newProposal);
      const { answer, isForEarlierText } = await sendUnderKey(newProposal, { draft, earlier, send: (attempt) => this.#submit(attempt) });
      this.#isForEarlierText = isForEarlierText;
      await this.#succeed(answer);
    } catch (error) {
      if (presence.aborted) this.#enter("editing");
      else await this.#fail(error);
    }
  }

  /** The consent was given in the form: nobody is asked for it, or for who they are, again. */
  async #submit(newProposal: NewProposal): Promise<SubmittedProposal> {
    const participation = this.#participation;
    const { presence: signal } = this.#form;
    if (!participation.isKnown) await participation.join(newProposal.consent);
    for (let joins = 0; ; joins++) {
      try {
        return await participation.client.proposals.submit(newProposal, { idempotencyKey: this.draft.key, signal });
      } catch (error) {
        const isUnknown = isProblemError(error) && (error.code === "participant_needed" || error.code === "consent_needed");
        if (!isUnknown || joins === MOST_JOINS) throw error;
        await participation.join(newProposal.consent);
      }
    }
  }

  async #succeed(submitted: SubmittedProposal): Promise<void> {
    this.#submitted = submitted;
    this.draft.clear();
    this.similar.stop();
    this.#enter("filed");
    await this.#form.updateComplete;
    await leadFocus(this.#form.renderRoot, "h2");
    this.#form.dispatchEvent(new ProposalSubmittedEvent(submitted));
  }

  async #fail(error: unknown): Promise<void> {
    this.#error = error;
    if (!mayHaveArrived(error)) this.draft.forgetSent();
    this.#form.dispatchEvent(new SubmitErrorEvent(error));
    const problems = isProblemError(error) ? error.errors : [];
    if (problems.some(({ code }) => code === "consent_outdated")) await this.#askForConsentAnew();
    if (problems.length > 0) return this.#show(problems);
    this.draft.isWaiting = !navigator.onLine;
    this.#enter(this.draft.isWaiting ? "waiting" : "failed");
    this.draft.keep();
  }

  /** The site's conditions have changed under the visitor. */
  async #askForConsentAnew(): Promise<void> {
    this.#form.answers = withoutConsent(this.#form.answers);
    await this.#form.reload();
    await this.#form.updateComplete;
  }

  /** What the visitor sent while offline, in this visit or an earlier one. */
  async #sendWaiting(): Promise<void> {
    const waiting = this.draft.sent[0];
    if (this.#phase === "waiting" && waiting && navigator.onLine) await this.#send(waiting);
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.#form.requestUpdate();
  }
}
