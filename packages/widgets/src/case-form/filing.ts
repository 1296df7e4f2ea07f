import { adoptStyles, type TemplateResult } from "lit";
import { isProblemError, type FieldProblem, type FiledCase, type FormField, type NewCase, type Site } from "@heed/core";
import { categoryPath, regionPath } from "@heed/core/rules";
import { leadFocus } from "../base/focus.ts";
import { getClient } from "../base/get-client.ts";
import { msg } from "../localization/msg.ts";
import { answersFrom, treeAnswers, withoutConsent, type Prefill } from "./answers.ts";
import { placeProblems } from "./place-problems.ts";
import type { CaseForm } from "./case-form.ts";
import { CaseFiledEvent, CaseSubmitEvent, SubmitErrorEvent } from "./case-form.events.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { mayHaveArrived } from "./filing-failure.ts";
import { filingStyles } from "./filing.styles.ts";
import { newCaseFrom } from "./new-case.ts";
import { renderDraftNotice, renderOutcome, renderSummary, type SummaryLine } from "./notices.ts";
import { renderReceipt } from "./receipt.ts";
import { sendUnderKey } from "./send-under-key.ts";
import { siteFields } from "./site-fields.ts";

/** Where the sending stands. */
export type FilingPhase = "editing" | "sending" | "waiting" | "failed" | "filed";

/**
 * What a form can do once its customer has begun: keep a draft, look closer, send once, show the receipt.
 * Loaded with the first focus.
 */
export class Filing {
  readonly #form: CaseForm;
  #presence: AbortSignal | undefined;
  readonly draft: DraftKeeper;

  phase: FilingPhase = "editing";
  /** Why the last attempt did not work. */
  error: unknown;
  summary: SummaryLine[] = [];
  filed: FiledCase | undefined;
  /** The receipt is for what was sent before the last changes. */
  isForEarlierText = false;
  /** What was last said to those who do not see it. */
  announcement = "";

  constructor(form: CaseForm) {
    this.#form = form;
    this.draft = new DraftKeeper(form);
    const { elementStyles } = form.constructor as typeof CaseForm;
    if (form.shadowRoot) adoptStyles(form.shadowRoot, [...elementStyles, filingStyles]);
    this.attach();
    // What was answered while this was loading may show fields that only this knows of.
    form.requestUpdate();
  }

  get isSending(): boolean {
    return this.phase === "sending";
  }

  get submitText(): string | undefined {
    if (this.isSending) return msg("Sending…");
    return this.phase === "failed" ? msg("Try again") : undefined;
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
    this.preselect();
    if (this.draft.isWaiting) this.#enter("waiting");
    void this.#sendWaiting();
  }

  prefill(values: Prefill): void {
    const form = this.#form;
    form.answers = {
      ...form.answers,
      ...answersFrom(values),
      ...(values.category && treeAnswers("/category", [])),
      ...(values.region && { "/top/region": "" }),
    };
    if (values.category) form.category = values.category;
    this.preselect();
  }

  /** Chooses the category and the region that the page asks for, unless there is a choice already. */
  preselect(): void {
    const { category = "", shownSite, kind } = this.#form;
    if (!shownSite) return;
    const { categories, regions } = shownSite;
    this.#stand("/category", categoryPath(categories, category, kind));
    this.#stand("/region", regionPath(regions, String(this.#form.answers["/region"])));
  }

  #stand(name: string, path: readonly string[]): void {
    const { answers } = this.#form;
    if (path.length && !answers[`/top${name}`]) this.#form.answers = { ...answers, ...treeAnswers(name, path) };
  }

  visibleFields(): FormField[] {
    const { answers, kind } = this.#form;
    const { categories, forms } = this.#site;
    return siteFields(answers, { kind, categories, rules: forms[kind]?.fields ?? [] }).visible;
  }

  /** The customer has changed something. */
  keep(): void {
    if (this.phase === "waiting") this.#enter("editing");
    this.draft.isWaiting = false;
    this.draft.keepSoon();
  }

  /** The form was emptied. */
  forget(): void {
    this.draft.clear();
    this.filed = this.error = undefined;
    this.summary = [];
    this.preselect();
    this.#enter("editing");
  }

  async submit(): Promise<void> {
    if (this.isSending) return;
    this.#enter("sending");
    // What the page has filled in a moment ago is on view first.
    await this.#form.updateComplete;
    const newCase = newCaseFrom(this.#form, this.#site);
    const isWanted = (await this.#show([])) && this.#form.dispatchEvent(new CaseSubmitEvent(newCase));
    if (isWanted) await this.#send(newCase);
    else this.#enter("editing");
  }

  announce(text: string): void {
    this.announcement = text;
    this.#form.requestUpdate();
  }

  renderNotices(): unknown {
    return [renderDraftNotice(this.draft), renderSummary(this.summary)];
  }

  renderOutcome(): unknown {
    return renderOutcome(this);
  }

  renderReceipt(): TemplateResult | undefined {
    return this.filed && renderReceipt(this.filed, this, this.#form);
  }

  /** Shows problems at their fields and in the summary, which takes the focus; whether there are none. */
  async #show(problems: readonly FieldProblem[]): Promise<boolean> {
    const form = this.#form;
    const { byField, elsewhere } = placeProblems(problems, form.fields);
    form.problems = byField;
    await form.updateComplete;
    await Promise.all(form.fields.map((field) => field.speakUp()));
    const wrong = form.fields.filter((field) => !field.checkValidity());
    this.summary = [
      ...wrong.map((field) => ({ text: field.validationMessage, field })),
      ...elsewhere.map(({ path }) => ({ text: `${msg("Please check this.")} (${path})` })),
    ];
    if (this.summary.length === 0) return true;
    this.#enter("editing");
    await form.updateComplete;
    await leadFocus(form.renderRoot, ".summary");
    return false;
  }

  async #send(newCase: NewCase): Promise<void> {
    const form = this.#form;
    const { presence } = form;
    this.#enter("sending");
    try {
      const { draft } = this;
      const { cases } = getClient(form);
      const earlier = draft.startSending(newCase);
      const send = (attempt: NewCase): Promise<FiledCase> => cases.file(attempt, { idempotencyKey: draft.key, signal: presence });
      const { answer, isForEarlierText } = await sendUnderKey(newCase, { draft, earlier, send });
      this.isForEarlierText = isForEarlierText;
      await this.#succeed(answer);
    } catch (error) {
      if (presence.aborted) this.#enter("editing");
      else await this.#fail(error);
    }
  }

  async #succeed(filed: FiledCase): Promise<void> {
    this.filed = filed;
    this.draft.clear();
    this.#enter("filed");
    await this.#form.updateComplete;
    await leadFocus(this.#form.renderRoot, "h2");
    this.#form.dispatchEvent(new CaseFiledEvent(filed.reference));
  }

  async #fail(error: unknown): Promise<void> {
    this.error = error;
    if (!mayHaveArrived(error)) this.draft.forgetSent();
    this.#form.dispatchEvent(new SubmitErrorEvent(error));
    const problems = isProblemError(error) ? error.errors : [];
    if (problems.some(({ code }) => code === "consent_outdated")) await this.#askForConsentAnew();
    if (problems.length > 0) {
      await this.#show(problems);
      return;
    }
    this.draft.isWaiting = !navigator.onLine;
    this.#enter(this.draft.isWaiting ? "waiting" : "failed");
    this.draft.keep();
  }

  /** The site's conditions have changed under the customer. */
  async #askForConsentAnew(): Promise<void> {
    this.#form.answers = withoutConsent(this.#form.answers);
    await this.#form.reload();
    await this.#form.updateComplete;
  }

  /** What the customer sent while offline, in this visit or an earlier one. */
  async #sendWaiting(): Promise<void> {
    const waiting = this.draft.sent[0];
    if (this.phase === "waiting" && waiting && navigator.onLine) await this.#send(waiting);
  }

  #enter(phase: FilingPhase): void {
    this.phase = phase;
    this.#form.requestUpdate();
  }
}
