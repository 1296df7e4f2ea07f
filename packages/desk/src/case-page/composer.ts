import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { fillTemplate } from "@heed/contract/desk-rules";
import { caseLimits } from "@heed/contract/rules";
import { deskStyles } from "../page/desk.styles.ts";
import { announce, toast } from "../page/messages.ts";
import { icon } from "../parts/icon.ts";
import { fieldProblem, renderDecision, renderRemedies, type AnswerForm, type FieldProblem } from "./answer-fields.ts";
import type { CaseSteps } from "./case-steps.ts";
import { todayAt } from "./case-words.ts";
import "./changes-since.ts";
import type { ComposeArea, MentionEvent } from "./compose-area.ts";
import "./compose-area.ts";
import { composerStyles } from "./composer.styles.ts";
import { gapsInWords, modeWords, textProblemInWords } from "./composer-words.ts";
import { keepCurrency, keptCurrency } from "./currency.ts";
import { mentionedIn } from "./mentions.ts";
import { renderPreview } from "./preview.ts";
import { renderSendingState } from "./sending-state.ts";
import type { TemplateChosenEvent } from "./template-picker.ts";
import "./template-picker.ts";
import { checkWriting, isWritten, type Writing, type WritingMode } from "./writing.ts";
import { WritingKeeper } from "./writing-keeper.ts";

/**
 * Where staff writes on a case: to the customer or to one another.
 * Fires `desk-writing` with every change of a text, `desk-sent` when something has arrived.
 */
@customElement("desk-composer")
export class Composer extends LitElement {
  static override styles: CSSResultGroup = [deskStyles, composerStyles];

  readonly #keeper = new WritingKeeper(this);
  #listening: AbortController | undefined;

  @query("desk-compose-area") private readonly area!: ComposeArea | null;

  @state() private problems: ReadonlyMap<string, FieldProblem> = new Map();
  @state() private textProblem = "";
  @state() private isPreviewing = false;

  @property({ attribute: false }) steps!: CaseSteps;
  /** That of the case on view: with a new one the composer looks again. */
  @property({ attribute: false }) version = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.addEventListener("desk-template-chosen", (event) => this.#insertTemplate((event as TemplateChosenEvent).text));
    this.addEventListener("desk-mention", (event) => this.#mention((event as MentionEvent).staffId));
    this.addEventListener("desk-send", () => void this.#send());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#listening = new AbortController());
    addEventListener("online", this.#sendWaiting, { signal });
    this.steps.desk.live.on("reconnected", this.#sendWaiting, signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const keeper = this.#keeper;
    if (!this.hasUpdated) keeper.openFirst();
    else if (!keeper.modes.includes(keeper.mode)) this.#open(keeper.modes[0] ?? "note");
    keeper.follow();
    this.toggleAttribute("internal", keeper.mode === "note");
  }

  /** Turns to a mode where the case allows it, and leads the focus there. */
  async write(mode?: WritingMode): Promise<void> {
    if (mode && this.#keeper.modes.includes(mode)) this.#open(mode);
    await this.updateComplete;
    this.scrollIntoView({ block: "nearest" });
    this.area?.focus();
  }

  #open(mode: WritingMode): void {
    this.#keeper.open(mode);
    this.problems = new Map();
    this.textProblem = "";
    this.isPreviewing = false;
  }

  /** Somebody types: what was about to go by itself does not go half-written. */
  #type(changed: Partial<Writing>): void {
    this.#keeper.failure = "";
    this.#keeper.change({ ...changed, isWaiting: false });
    this.textProblem = "";
    this.dispatchEvent(new Event("desk-writing", { bubbles: true, composed: true }));
  }

  #insertTemplate(template: string): void {
    const { found, desk } = this.steps;
    const { text } = fillTemplate(template, {
      customerName: found.contact?.name ?? found.customer?.name ?? null,
      reference: found.reference,
      subject: found.subject,
      agentName: desk.session.user.name,
      siteName: desk.data.site.name,
      product: found.product,
      orderNumber: found.orderNumber,
    });
    this.area?.insert(text);
    announce(this, gapsInWords(text));
  }

  #mention(staffId: string): void {
    this.#type({ mentions: [...new Set([...this.#keeper.draft.mentions, staffId])] });
  }

  get #isDecided(): boolean {
    return this.steps.found.kind === "complaint";
  }

  /** Shows what is missing and leads the focus to the first of it; whether nothing is. */
  #check(): boolean {
    const { draft, mode } = this.#keeper;
    const today = todayAt(this.steps.desk.clockwork.timeZone);
    const problems = checkWriting(mode, draft, { today, isDecided: this.#isDecided });
    const inText = problems.find(({ at }) => at === "text");
    this.textProblem = inText ? textProblemInWords(inText, mode) : "";
    this.problems = new Map(problems.map((problem) => [problem.at, fieldProblem(problem, today)]));
    const [first] = problems;
    if (first) void this.#leadTo(first.at);
    return !first;
  }

  async #leadTo(at: string): Promise<void> {
    this.isPreviewing = false;
    await this.updateComplete;
    // Only fields of the widgets are marked so.
    for (const field of this.renderRoot.querySelectorAll<HTMLElement & { speakUp(): Promise<void> }>("[data-at]")) void field.speakUp();
    const field = at === "text" ? this.area : this.renderRoot.querySelector<HTMLElement>(at === "remedies" ? "#add-remedy" : `[data-at="${at}"]`);
    field?.focus();
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const keeper = this.#keeper;
    if (keeper.isSending || !keeper.isAllowed(keeper.mode) || !this.#check()) return;
    if (keeper.mode === "answer" && !this.isPreviewing) {
      this.isPreviewing = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("#preview")?.focus();
      return;
    }
    const { mode } = keeper;
    this.#arrived(await keeper.send(), mode);
  }

  #sendWaiting = (): void => {
    const { mode } = this.#keeper;
    void this.#keeper.sendWaiting().then((hasArrived) => this.#arrived(hasArrived, mode));
  };

  #arrived(hasArrived: boolean, mode: WritingMode): void {
    if (this.#keeper.news.length) this.isPreviewing = false;
    if (!hasArrived) return;
    this.isPreviewing = false;
    toast(this, modeWords(mode).sent);
    this.dispatchEvent(new Event("desk-sent", { bubbles: true, composed: true }));
  }

  /** A field whose value changes is right until it is checked again. */
  #onFieldInput = ({ target }: Event): void => {
    const at = target instanceof HTMLElement ? target.dataset.at : undefined;
    if (at && this.problems.has(at)) this.problems = new Map([...this.problems].filter(([name]) => name !== at));
  };

  #hold = (): void => this.#keeper.change({ isWaiting: false });

  #discard = (): void => {
    if (!confirm(msg("Throw away what you wrote here?"))) return;
    this.#keeper.discard();
    this.#open(this.#keeper.mode);
    this.area?.focus();
  };

  #onTabKey = (event: KeyboardEvent): void => {
    const { modes, mode } = this.#keeper;
    const forth = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const step = event.key === forth ? 1 : /^Arrow(?:Left|Right)$/.test(event.key) ? -1 : 0;
    const edge = { Home: 0, End: modes.length - 1 }[event.key];
    if (!step && edge === undefined) return;
    event.preventDefault();
    this.#open(modes[edge ?? (modes.indexOf(mode) + step + modes.length) % modes.length] ?? mode);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  };

  #renderTabs(): TemplateResult {
    const { drafted, modes, mode: chosen } = this.#keeper;
    return html`<div role="tablist" aria-label=${msg("Write")} @keydown=${this.#onTabKey}>
      ${modes.map((mode) => {
        const isBegun = drafted.includes(mode);
        return html`<button
          type="button"
          role="tab"
          id="tab-${mode}"
          class=${isBegun ? "drafted" : ""}
          aria-selected=${mode === chosen}
          aria-controls="panel"
          tabindex=${mode === chosen ? 0 : -1}
          @click=${() => this.#open(mode)}
        >
          ${modeWords(mode).tab}${isBegun ? html`<span class="visually-hidden">, ${msg("begun")}</span>` : nothing}
        </button>`;
      })}
    </div>`;
  }

  #renderState(): TemplateResult | typeof nothing {
    const { draft, failure, mode } = this.#keeper;
    return renderSendingState({ isWaiting: draft.isWaiting, failure, isAllowed: this.#keeper.isAllowed(mode), retry: this.#sendWaiting, hold: this.#hold });
  }

  #answerForm(): AnswerForm {
    const { clockwork } = this.steps.desk;
    return {
      writing: this.#keeper.draft,
      isDecided: this.#isDecided,
      today: todayAt(clockwork.timeZone),
      locale: clockwork.locale,
      currency: keptCurrency(clockwork.locale),
      problemAt: (at) => this.problems.get(at) ?? null,
      change: (changed) => {
        for (const { currency, value } of changed.remedies ?? []) if (value) keepCurrency(currency);
        this.#type(changed);
      },
    };
  }

  #renderForm(): TemplateResult {
    const { draft, mode, people, isSending, news } = this.#keeper;
    const { found, desk } = this.steps;
    const words = modeWords(mode);
    const isNote = mode === "note";
    const answerForm = mode === "answer" ? this.#answerForm() : undefined;
    const told = isNote ? mentionedIn(draft.text, draft.mentions, people) : [];
    const names = people.filter(({ id }) => told.includes(id)).map(({ name }) => name);
    const send = news.length && !answerForm ? msg("I have read it: send") : words.send;
    return html`<form novalidate @submit=${this.#submit} @input=${this.#onFieldInput}>
      <p class="who">${icon(isNote ? "lock" : "chat")} ${isNote ? msg("Only staff reads this") : msg("The customer reads this")}</p>
      ${answerForm ? renderDecision(answerForm) : nothing}
      <desk-compose-area
        .label=${words.label}
        .hint=${words.hint}
        .value=${draft.text}
        .maxLength=${mode === "answer" ? caseLimits.explanation : caseLimits.message}
        .problem=${this.textProblem}
        .textLang=${isNote ? "" : found.locale}
        .people=${isNote ? people : []}
        @input=${({ target }: Event) => this.#type({ text: (target as ComposeArea).value })}
      ></desk-compose-area>
      ${names.length ? html`<p class="told">${msg(str`Will be told: ${names.join(", ")}`)}</p>` : nothing}
      ${answerForm ? renderRemedies(answerForm) : nothing}
      <div role="status">${this.#renderState()}</div>
      <div class="actions">
        <button class="button primary" aria-disabled=${isSending || !this.#keeper.isAllowed(mode)}>${isSending ? msg("Sending…") : send}</button>
        <desk-template-picker .api=${desk.api} .locale=${found.locale}></desk-template-picker>
        <span class="spacer"></span>
        ${isWritten(draft) ? html`<button type="button" class="button quiet" @click=${this.#discard}>${msg("Discard")}</button>` : nothing}
      </div>
    </form>`;
  }

  protected override render(): TemplateResult {
    const { draft, mode, news, isSending } = this.#keeper;
    const { found, desk } = this.steps;
    return html`
      <h2 class="visually-hidden">${msg("Write on this case")}</h2>
      ${this.#renderTabs()}
      <div role="tabpanel" id="panel" aria-labelledby="tab-${mode}">
        ${news.length ? html`<desk-changes-since class="changes" .desk=${desk} .entries=${news} .customerLang=${found.locale}></desk-changes-since>` : nothing}
        ${this.isPreviewing
          ? renderPreview({
              found,
              writing: draft,
              locale: desk.clockwork.locale,
              isSending,
              state: this.#renderState(),
              send: () => void this.#send(),
              back: () => (this.isPreviewing = false),
            })
          : this.#renderForm()}
      </div>
    `;
  }
}
