import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { isProblemError, type DeskAction, type DeskActionInput, type DeskCase, type DeskTimelineEntry } from "@heed/core/desk";
import { keyed } from "lit/directives/keyed.js";
import type { Desk } from "../page/desk-context.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce, toast } from "../page/messages.ts";
import type { ActionDialog } from "./action-dialog.ts";
import "./action-dialog.ts";
import { isDialogAction } from "./action-forms.ts";
import type { MenuChoiceEvent } from "./action-menu.ts";
import { isDirectAction, renderActions, type DirectAction } from "./case-actions.ts";
import { renderCustomer, renderDetails, renderLessons, renderLinks, renderWords } from "./case-details.ts";
import { renderHeader, renderViewers } from "./case-header.ts";
import { badgeStyles } from "./badges.styles.ts";
import "./case-proposals.ts";
import { casePageStyles } from "./case-page.styles.ts";
import { isAllOwn, type CaseSteps } from "./case-steps.ts";
import "./case-timeline.ts";
import type { Composer } from "./composer.ts";
import "./composer.ts";
import { copyText } from "./copy-text.ts";
import { PresenceTeller } from "./presence.ts";
import { writingModes, type WritingMode } from "./writing.ts";

/** News come in pairs, such as an answer and the mail about it: they are read together. */
const GATHER_MS = 120;

/** One case: where it stands, what happened, and all that staff can do with it. */
@customElement("desk-case-page")
export class CasePage extends DeskPage implements CaseSteps {
  static override styles: CSSResultGroup = [deskStyles, badgeStyles, casePageStyles];

  readonly #presence = new PresenceTeller(this);
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #known = "";

  @query("desk-composer") private readonly composer!: Composer | null;
  @query("desk-action-dialog") private readonly dialog!: ActionDialog | null;

  @state() private shown: DeskCase | undefined;
  @state() private failure: unknown;
  @state() private isBusy = false;
  /** The last event that the reader had before them when they came. */
  @state() private seenUpTo = "";
  @state() private earlier: readonly DeskTimelineEntry[] = [];

  override get pageTitle(): string {
    return this.shown ? `${this.shown.reference} – ${this.shown.subject}` : msg("Case");
  }

  /** The case on view; its parts are rendered only with one. */
  get found(): DeskCase {
    if (!this.shown) throw new Error("No case is on view yet.");
    return this.shown;
  }

  get #opened(): ReturnType<Desk["api"]["cases"]["open"]> {
    return this.desk.api.cases.open(this.params.reference ?? "");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = `${this.desk.siteKey} ${this.params.reference}`;
    if (wanted !== this.#known) {
      // Nothing of one case is seen with another.
      this.#known = wanted;
      this.shown = undefined;
      this.failure = undefined;
      this.earlier = [];
      this.#presence.turnTo(undefined);
    }
    super.willUpdate(changed);
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    const { live } = this.desk;
    live.on("case", ({ reference }) => reference === this.shown?.reference && this.#refreshSoon(), signal);
    live.on("reconnected", () => this.#refreshSoon(), signal);
    try {
      const found = await this.#opened.get({ signal });
      const isFirst = !this.shown;
      this.#show(found);
      if (!isFirst) return;
      this.seenUpTo = found.timeline.at(-1)?.id ?? "";
      this.#presence.turnTo(this.#opened);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Reads the case anew, in place: scroll, focus and what is being typed stay. */
  async refresh(): Promise<void> {
    const opened = this.params.reference;
    const found = await this.#opened.get();
    if (opened === this.params.reference) this.#show(found);
  }

  async act<Action extends DeskAction>(action: Action, input: DeskActionInput<Action>, idempotencyKey?: string): Promise<void> {
    const found = await this.#opened.act(action, input, { idempotencyKey });
    if (found.reference === this.shown?.reference) this.#show(found);
  }

  #show(found: DeskCase): void {
    const before = this.shown;
    this.failure = undefined;
    // Answers to two calls may arrive in the wrong order.
    if (before && before.version > found.version) return;
    this.shown = found;
    if (!before || before.version === found.version) return;
    // The newest events push older ones out of what is answered: between these and the earlier ones must be no gap.
    const first = Number(found.timeline[0]?.id);
    if (this.earlier.length) this.earlier = [...this.earlier, ...before.timeline.filter(({ id }) => Number(id) < first)];
    const news = found.timeline.filter(({ id }) => Number(id) > Number(before.timeline.at(-1)?.id ?? 0));
    if (isAllOwn(news, this.desk.session.user.name)) this.seenUpTo = found.timeline.at(-1)?.id ?? "";
    else announce(this, news.length === 1 ? msg("Something new happened on this case.") : msg(str`${news.length} new events on this case.`));
  }

  /** What may no longer be seen is taken off the page; everything else stays on view, and says that it may be old. */
  #fail(error: unknown): void {
    this.failure = error;
    if (isProblemError(error) && (error.status === 404 || error.status === 403)) {
      this.shown = undefined;
      this.#presence.turnTo(undefined);
    }
  }

  #refreshSoon(): void {
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => void this.#retry(), GATHER_MS);
  }

  #retry = async (): Promise<void> => {
    try {
      if (this.shown) await this.refresh();
      else await this.reload();
    } catch (error) {
      this.#fail(error);
    }
  };

  #choose = (action: string): void => {
    if (isDirectAction(action)) void this.#takeStep(action);
    else if (isDialogAction(action)) void this.dialog?.open(action);
    else if ((writingModes as readonly string[]).includes(action)) void this.composer?.write(action as WritingMode);
  };

  async #takeStep(action: DirectAction): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await this.act(action, { version: this.found.version });
      announce(this, msg("Done."));
    } catch (error) {
      toast(this, failureText(error), "failed");
      await this.#retry();
    } finally {
      this.isBusy = false;
    }
  }

  #copyReference = (): void => void copyText(this, this.found.reference, msg("The reference is copied."));

  #readEarlier = async (): Promise<void> => {
    const before = (this.earlier[0] ?? this.found.timeline[0])?.id;
    if (!before) return;
    try {
      const { timeline } = await this.#opened.get({ before });
      this.earlier = [...timeline, ...this.earlier];
    } catch (error) {
      toast(this, failureText(error), "failed");
    }
  };

  #onWriting = (): void => this.#presence.typed();

  #onSent = (): void => {
    this.#presence.rested();
    const { timeline } = this.found;
    this.seenUpTo = timeline.at(-1)?.id ?? "";
    // Whoever has written is led on from where they were.
    void this.composer?.write();
  };

  #renderNotices(found: DeskCase): TemplateResult {
    const isToLearn = found.status === "closed" && !found.conclusion && found.allowedActions.includes("conclude");
    return html`<div class="notices">
      ${this.failure
        ? html`<div class="notice" role="status">
            <p>${msg("This may not be up to date.")} ${failureText(this.failure)}</p>
            <button type="button" class="button" @click=${this.#retry}>${msg("Try again")}</button>
          </div>`
        : nothing}
      ${isToLearn
        ? html`<div class="notice">
            <p><b>${msg("The case has ended.")}</b> ${msg("What was the root cause, and what do we learn from it?")}</p>
            <button type="button" class="button primary" @click=${() => this.#choose("conclude")}>${msg("Record the lesson")}</button>
          </div>`
        : nothing}
      ${found.escalationLevel !== "owner" && found.status === "investigating" && !found.allowedActions.includes("answer")
        ? html`<p class="notice">${msg("After the escalation the answer comes from the next level. You can still write notes and messages.")}</p>`
        : nothing}
    </div>`;
  }

  #renderTimeline(found: DeskCase): TemplateResult {
    const first = this.earlier[0] ?? found.timeline[0];
    const hasEarlier = found.hasEarlier && first?.type !== "received";
    return html`<section aria-labelledby="history">
      <h2 id="history">${msg("History")}</h2>
      ${hasEarlier ? html`<button type="button" class="button" @click=${this.#readEarlier}>${msg("Read earlier events")}</button>` : nothing}
      <desk-case-timeline
        .desk=${this.desk}
        .entries=${this.earlier.length ? [...this.earlier, ...found.timeline] : found.timeline}
        .kind=${found.kind}
        .customerLang=${found.locale}
        .seenUpTo=${this.seenUpTo}
      ></desk-case-timeline>
    </section>`;
  }

  #renderCase(found: DeskCase): TemplateResult {
    const { desk, isBusy } = this;
    return html`<div class="page" @desk-menu-choice=${(event: MenuChoiceEvent) => this.#choose(event.item)} @desk-writing=${this.#onWriting} @desk-sent=${this.#onSent}>
        <header>
          <div class="titles">${renderHeader(found, desk, this.#copyReference)} ${renderViewers(this.#presence.viewers)}</div>
          ${renderActions(found, { isBusy, choose: this.#choose })}
        </header>
        ${this.#renderNotices(found)}
        <div class="main">
          ${renderWords(found)} ${this.#renderTimeline(found)}
          ${found.allowedActions.length ? html`<desk-composer .steps=${this} .version=${found.version}></desk-composer>` : nothing}
        </div>
        <aside aria-label=${msg("About this case")}>${renderCustomer(found, desk)} ${renderDetails(found, desk)} ${renderLinks(found, desk)} <desk-case-proposals .desk=${desk} .found=${found}></desk-case-proposals> ${renderLessons(found)}</aside>
      </div>
      <desk-action-dialog .steps=${this} .version=${found.version}></desk-action-dialog>`;
  }

  protected override render(): TemplateResult {
    const { shown, failure } = this;
    if (shown) return html`${keyed(shown.reference, this.#renderCase(shown))}`;
    if (!failure) {
      return html`<h1 tabindex="-1" class="visually-hidden">${this.pageTitle}</h1>
        <p class="visually-hidden" role="status">${msg("Loading…")}</p>
        <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i><i></i></div>`;
    }
    return html`<h1 tabindex="-1">${msg("This case cannot be shown")}</h1>
      <p>${failureText(failure)}</p>
      <div class="actions">
        <a class="button" href=${this.desk.url("queue")}>${msg("To the cases")}</a>
        <button type="button" class="button primary" @click=${this.#retry}>${msg("Try again")}</button>
      </div>`;
  }
}
